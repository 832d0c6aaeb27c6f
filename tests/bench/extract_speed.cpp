// How fast and how well documents are read.
//   extract_speed FOLDER            every file below it through Extractor, against `pdftotext` on the same PDFs
//   extract_speed --print FILE...   what is extracted, for reading
//   extract_speed --articles FOLDER F1 on article-extraction-benchmark (html/*.html, ground-truth.json), its own metric
#include "common/error.hpp"
#include "common/text/utf8.hpp"
#include "indexer/extract/extractor.hpp"

#include <nlohmann/json.hpp>

#include <sys/resource.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>

namespace {
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

std::vector<fs::path> files_below(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

void print(const fs::path& file, const rc::Extraction& extraction) {
    std::cout << "=== " << file.string() << "\n--- " << extraction.media_type << ' ' << extraction.method << '\n';
    for (const rc::Field& field : rc::fields)
        for (const std::string& value : extraction.embedded.all(field.id))
            std::cout << "--- " << field.name << " (" << name_of(extraction.embedded.origin(field.id)) << "): " << value
                      << '\n';
    for (const std::string& warning : extraction.warnings) std::cout << "--- warning: " << warning << '\n';
    for (const rc::Page& page : extraction.pages) std::cout << "\f[" << page.label << "]\n" << page.text << '\n';
}

int print_files(int count, char** names) {
    rc::Extractor extractor;
    for (int i = 0; i < count; ++i) {
        try {
            print(names[i], extractor.extract(names[i]));
        } catch (const rc::Error& error) {
            std::cout << "=== " << names[i] << "\n--- error: " << error.full() << '\n';
        }
    }
    return EXIT_SUCCESS;
}

// Peak memory of this process, MB.
double peak_memory() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

// Processor time of this process and the children that have ended, seconds: other work on the machine does not count.
double cpu_seconds() {
    double seconds = 0;
    for (const auto who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage usage{};
        getrusage(who, &usage);
        seconds += static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
                   static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
    }
    return seconds;
}

int measure_speed(const fs::path& folder) {
    auto extractor = std::make_unique<rc::Extractor>();
    std::map<std::string, int> outcomes;
    std::size_t pages = 0, bytes = 0;
    double slowest = 0;
    fs::path slowest_file;
    std::vector<fs::path> read;
    const auto start = Clock::now();
    for (const fs::path& file : files_below(folder)) {
        const auto began = Clock::now();
        try {
            const rc::Extraction extraction = extractor->extract(file);
            ++outcomes[extraction.warnings.empty() ? "read" : "read, with warnings"];
            for (const std::string& warning : extraction.warnings)
                if (warning.starts_with("only ")) std::cout << file.string() << ": " << warning << '\n';
            for (const rc::Page& page : extraction.pages) bytes += page.text.size();
            if (extraction.paged) {
                pages += extraction.pages.size();
                read.push_back(file);
            }
        } catch (const rc::Error& error) {
            ++outcomes[error.what()];
        }
        if (const double took = seconds_since(began); took > slowest) {
            slowest = took;
            slowest_file = file;
        }
    }
    extractor.reset(); // so that its child's processor time counts
    const double cpu = cpu_seconds(), took = seconds_since(start), count = static_cast<double>(pages);
    for (const auto& [outcome, times] : outcomes) std::cout << times << '\t' << outcome << '\n';
    std::printf(
        "%zu pages, %.1f MB of text: %.2f s, %.2f s of processor time, %.1f pages/s of it; slowest %.2f s (%s); "
        "parent's peak %.0f MB\n",
        pages, static_cast<double>(bytes) / 1e6, took, cpu, count / cpu, slowest, slowest_file.c_str(), peak_memory());
    for (const fs::path& file : read)
        if (std::system(("pdftotext '" + file.string() + "' - >/dev/null 2>&1").c_str()) != 0) continue;
    const double reference = cpu_seconds() - cpu;
    std::printf("pdftotext: %.2f s of processor time, %.1f pages/s; ours has %.2f of its speed\n", reference,
                count / reference, reference / cpu);
    return EXIT_SUCCESS;
}

using Shingles = std::map<std::vector<std::string>, int>;

// Runs of four words, counted; words are runs of letters and digits.
Shingles shingles_of(const std::string& text) {
    std::vector<std::string> words(1);
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = rc::text::next_code_point(text, at);
        if (u_isalnum(static_cast<UChar32>(c)) || c == '_')
            rc::text::append_utf8(words.back(), c);
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    Shingles shingles;
    constexpr std::size_t size = 4;
    for (std::size_t i = 0; i < std::max(words.size(), size) - size + 1 && !words.empty(); ++i) {
        const auto from = words.begin() + static_cast<std::ptrdiff_t>(i);
        ++shingles[{from, words.begin() + static_cast<std::ptrdiff_t>(std::min(i + size, words.size()))}];
    }
    return shingles;
}

struct Score {
    double precision = 0, recall = 0;
};

Score compare(const std::string& expected, const std::string& found) {
    const Shingles want = shingles_of(expected), have = shingles_of(found);
    double right = 0, wrong = 0, missed = 0;
    for (const auto& [shingle, count] : want) {
        const auto at = have.find(shingle);
        const int other = at == have.end() ? 0 : at->second;
        right += std::min(count, other);
        missed += std::max(0, count - other);
    }
    for (const auto& [shingle, count] : have) {
        const auto at = want.find(shingle);
        wrong += std::max(0, count - (at == want.end() ? 0 : at->second));
    }
    return {right + wrong == 0 ? 1 : right / (right + wrong), right + missed == 0 ? 1 : right / (right + missed)};
}

int measure_articles(const fs::path& folder) {
    const auto truth = nlohmann::json::parse(std::ifstream(folder / "ground-truth.json"));
    rc::Extractor extractor;
    Score sum;
    double count = 0;
    for (const auto& [id, entry] : truth.items()) {
        const fs::path file = folder / "html" / (id + ".html");
        std::string text;
        try {
            for (const rc::Page& page : extractor.extract(file).pages) text += page.text + '\n';
        } catch (const rc::Error& error) {
            std::cout << file.string() << ": " << error.full() << '\n';
        }
        const Score score = compare(entry.at("articleBody").get<std::string>(), text);
        std::printf("%.3f %.3f %s\n", score.precision, score.recall, id.c_str());
        sum.precision += score.precision;
        sum.recall += score.recall;
        ++count;
    }
    const double p = sum.precision / count, r = sum.recall / count;
    std::printf("%.0f pages: precision %.4f, recall %.4f, F1 %.4f\n", count, p, r, 2 * p * r / (p + r));
    return EXIT_SUCCESS;
}

} // namespace

int main(int argc, char** argv) {
    if (const int status = rc::run_worker_if_asked(argc, argv); status >= 0) return status;
    const std::string first = argc > 1 ? argv[1] : "";
    if (first == "--print" && argc > 2) return print_files(argc - 2, argv + 2);
    if (first == "--articles" && argc == 3) return measure_articles(argv[2]);
    if (argc == 2 && fs::is_directory(first)) return measure_speed(first);
    std::cerr << "usage: extract_speed FOLDER | --print FILE... | --articles FOLDER\n";
    return EXIT_FAILURE;
}
