// How fast documents are read.
//   bench_extract_speed FOLDER            every file below it through Extractor, against `pdftotext` on the same PDFs
//   bench_extract_speed --print FILE...   what is extracted, for reading
#include "common/error.hpp"
#include "indexer/extract/extractor.hpp"
#include "tests/bench/extraction/reading.hpp"

#include <sys/resource.h>

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
    for (const fs::path& file : rc::bench::files_below(folder)) {
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

} // namespace

int main(int argc, char** argv) {
    if (const int status = rc::run_worker_if_asked(argc, argv); status >= 0) return status;
    const std::string first = argc > 1 ? argv[1] : "";
    if (first == "--print" && argc > 2) return print_files(argc - 2, argv + 2);
    if (argc == 2 && fs::is_directory(first)) return measure_speed(first);
    std::cerr << "usage: bench_extract_speed FOLDER | --print FILE...\n";
    return EXIT_FAILURE;
}
