// Does a query find the same however it is typed? Labels of the thesaurus and titles of the documents, each as written
// and as others type it (typed_otherwise.hpp): the share of the first ten that both find.
//   bench_variants STARTER_FOLDER [DATA_FOLDER] [--misses]
// Over the starter collection, and over texts/laws-*.jsonl.gz with lang/udhr of DATA_FOLDER. The baseline, in the same
// run, searches without reading words in other scripts (expand=inflections,concepts).
#include "common/error.hpp"
#include "common/taxonomy/taxonomy.hpp"
#include "common/text/code_points.hpp"
#include "common/text/utf8.hpp"
#include "common/thesaurus/thesaurus.hpp"
#include "indexer/extract/extractor.hpp"
#include "indexer/pipeline/add.hpp"
#include "tests/bench/figures.hpp"
#include "tests/bench/judged_set.hpp"
#include "tests/bench/typed_otherwise.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <zlib.h>

namespace rc::bench {
namespace {

constexpr std::uint32_t depth = 10;
constexpr std::size_t labels_of_concept = 2; // in each language
constexpr std::size_t longest_title = 12;    // words; nobody types more
constexpr std::size_t titles_of_language = 60;

using Ids = std::vector<std::string>;

struct Typed {
    std::string language, words;
    auto operator<=>(const Typed&) const = default;
};

// Words alone: what stands between them would be operators.
std::string words_of(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next_code_point(text, at);
        text::append_utf8(out, text::kind_of(c) == text::Kind::other ? U' ' : c);
    }
    return out;
}

std::size_t count_words(const std::string& text) {
    std::istringstream in(text);
    return static_cast<std::size_t>(std::distance(std::istream_iterator<std::string>(in), {}));
}

std::set<Typed> labels() {
    std::set<Typed> out;
    const Thesaurus thesaurus = Thesaurus::from_file(RC_SHARE_DIR "/corpus/taxonomy/concepts.json");
    for (const Concept& item : thesaurus.concepts())
        for (const auto& [language, forms] : item.labels)
            for (std::size_t i = 0; i < std::min(forms.size(), labels_of_concept); ++i)
                out.insert({language, words_of(forms[i])});
    return out;
}

struct Title {
    std::string language, text;
};

std::set<Typed> short_titles(const std::vector<Title>& titles) {
    std::map<std::string, std::set<Typed>> by_language;
    for (const Title& title : titles) {
        std::set<Typed>& kept = by_language[title.language];
        const std::string words = words_of(title.text);
        if (kept.size() < titles_of_language && count_words(words) <= longest_title)
            kept.insert({title.language, words});
    }
    std::set<Typed> out;
    for (auto& [language, kept] : by_language) out.merge(kept);
    return out;
}

Ids found(const search::Searcher& searcher, const std::string& words, bool scripts) {
    search::Request request;
    request.words = words;
    request.expand.scripts = scripts;
    request.size = depth;
    request.passages = 0;
    request.facets.emplace();
    Ids ids;
    for (const search::Hit& hit : searcher.search(request).hits) ids.push_back(hit.id);
    return ids;
}

double overlap(const Ids& a, const Ids& b) {
    const auto common =
        std::ranges::count_if(a, [&](const std::string& id) { return std::ranges::find(b, id) != b.end(); });
    return static_cast<double>(common) / static_cast<double>(std::max(a.size(), b.size()));
}

struct Means {
    double ours = 0, bare = 0;
    std::size_t count = 0, whole = 0; // queries; those whose ten are the same
};

void measure(const std::string& name, const std::set<Typed>& queries, const search::Searcher& searcher, bool misses) {
    std::map<std::string, Means> by_way;
    Means all;
    for (const Typed& query : queries) {
        const Ids wanted = found(searcher, query.words, true);
        if (wanted.empty()) continue;
        for (const Variant& variant : typed_otherwise(query.words, query.language)) {
            const double ours = overlap(wanted, found(searcher, variant.text, true));
            const double bare = overlap(wanted, found(searcher, variant.text, false));
            for (Means* means : {&by_way[query.language + ", " + variant.way], &all}) {
                means->ours += ours, means->bare += bare, ++means->count;
                means->whole += ours == 1;
            }
            if (misses && ours < 1)
                std::printf("%.1f  %s  %s: %s  ->  %s\n", ours, query.language.c_str(), variant.way.c_str(),
                            query.words.c_str(), variant.text.c_str());
        }
    }
    const auto row = [&](const std::string& way, const Means& means) {
        const auto count = static_cast<double>(means.count);
        print({name + ": " + way + " (" + std::to_string(means.whole) + " of " + std::to_string(means.count) + ")",
               means.ours / count, means.bare / count, 1.0});
    };
    for (const auto& [way, means] : by_way) row(way, means);
    if (all.count > 0) row("all", all);
}

void measure_all(const std::string& name, const std::vector<Title>& titles, const search::Searcher& searcher,
                 bool misses) {
    measure(name + " labels", labels(), searcher, misses);
    measure(name + " titles", short_titles(titles), searcher, misses);
}

void measure_starter(const std::filesystem::path& folder, bool misses) {
    const test::TemporaryFolder data;
    std::ostringstream lines, result;
    Report report(lines, result, Report::Progress::lines, Report::Result::text);
    add({data.path(), RC_SHARE_DIR, {folder.string()}, folder / "manifest.json"}, report);
    if (report.totals().failed > 0) throw Error(Error::Kind::internal, lines.str());
    std::vector<Title> titles;
    std::ifstream in(folder / "manifest.json");
    const auto manifest = nlohmann::json::parse(in);
    for (const auto& document : manifest.at("documents"))
        titles.push_back({document.at("language"), document.at("title")});
    measure_all("starter", titles, search::Searcher((data / "index").string()), misses);
}

std::string unzipped(const std::filesystem::path& file) {
    const std::unique_ptr<gzFile_s, int (*)(gzFile)> in(gzopen(file.c_str(), "rb"), gzclose);
    if (!in) throw Error(Error::Kind::internal, "cannot read " + file.string());
    std::string out, buffer(1 << 16, '\0');
    for (int read; (read = gzread(in.get(), buffer.data(), static_cast<unsigned>(buffer.size()))) > 0;)
        out.append(buffer, 0, static_cast<std::size_t>(read));
    return out;
}

std::vector<TrialDocument> laws(const std::filesystem::path& file) {
    std::vector<TrialDocument> out;
    std::istringstream lines(unzipped(file));
    for (std::string line; std::getline(lines, line);) {
        const auto law = nlohmann::json::parse(line);
        TrialDocument document{law.at("id"), {}, {{"", law.at("text")}}};
        document.description.set(FieldId::title, law.at("title").get<std::string>(), Origin::given);
        document.description.set(FieldId::language, law.at("lang").get<std::string>(), Origin::given);
        out.push_back(std::move(document));
    }
    return out;
}

void measure_texts(const std::filesystem::path& folder, bool misses) {
    std::vector<TrialDocument> documents = declaration_set(folder / "lang/udhr").articles;
    std::vector<Title> titles;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "texts"))
        if (entry.path().filename().string().starts_with("laws-"))
            for (TrialDocument& law : laws(entry.path())) {
                titles.push_back({law.description.first(FieldId::language), law.description.first(FieldId::title)});
                documents.push_back(std::move(law));
            }
    const TrialIndex index(documents);
    measure_all("laws and UDHR", titles, index.searcher(), misses);
}

int run(std::vector<std::string> arguments) {
    const bool misses = std::erase(arguments, "--misses") > 0;
    if (arguments.empty()) {
        std::cerr << "usage: bench_variants STARTER_FOLDER [DATA_FOLDER] [--misses]\n";
        return EXIT_FAILURE;
    }
    measure_starter(arguments[0], misses);
    const std::string data = arguments.size() > 1 ? arguments[1] : "";
    if (std::filesystem::is_directory(std::filesystem::path(data) / "texts"))
        measure_texts(data, misses);
    else
        print_skipped("laws and UDHR: overlap of the first ten", data.empty() ? "the folder of texts" : data);
    return EXIT_SUCCESS;
}

} // namespace
} // namespace rc::bench

int main(int argc, char** argv) {
    if (const int status = rc::run_worker_if_asked(argc, argv); status >= 0) return status;
    try {
        return rc::bench::run({argv + 1, argv + argc});
    } catch (const rc::Error& error) {
        std::cerr << error.full() << '\n';
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
    }
    return EXIT_FAILURE;
}
