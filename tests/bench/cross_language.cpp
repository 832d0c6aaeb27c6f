// Do words in one language find documents in another? Two judged sets: the project's questions over its starter
// collection, and the labels of the thesaurus over the Universal Declaration of Human Rights.
//   bench_cross_language STARTER_FOLDER [UDHR_FOLDER] [--matrix] [--misses]
// A pair is a language of questions and a language of documents; its recall is the mean over the questions that have an
// answer in that language, of the share of these answers among the first twenty documents of that language. The
// baseline, in the same run, searches the folded words only (expand=none).
#include "common/error.hpp"
#include "indexer/extract/extractor.hpp"
#include "indexer/pipeline/add.hpp"
#include "tests/bench/figures.hpp"
#include "tests/bench/judged_set.hpp"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <iostream>
#include <set>
#include <sstream>

namespace rc::bench {
namespace {

constexpr std::uint32_t depth = 20;

struct Mean {
    double sum = 0;
    std::size_t count = 0;
    void add(double value) { sum += value, ++count; }
    double value() const { return count == 0 ? 0 : sum / static_cast<double>(count); }
};

struct Scores {
    std::map<std::pair<std::string, std::string>, Mean> recall; // by language of the question and of the documents
    Mean precision;                                             // of what is listed in one language
    std::map<std::string, Mean> recall_of_all, ndcg;            // documents of all languages together
};

std::vector<std::string> found(const search::Searcher& searcher, const Question& question, const search::Expand& expand,
                               const std::string& documents_in) {
    search::Request request;
    request.words = question.words;
    request.expand = expand;
    request.size = depth;
    request.passages = 0;
    request.facets.emplace();
    if (!documents_in.empty()) request.filters[FieldId::language].any = {documents_in};
    std::vector<std::string> ids;
    for (const search::Hit& hit : searcher.search(request).hits)
        ids.push_back(hit.description.first(FieldId::source_id));
    return ids;
}

// Järvelin & Kekäläinen 2002, with gains of 2^grade - 1.
double ndcg(const std::vector<std::string>& ids, const std::map<std::string, int>& answers) {
    const auto gain = [](int grade, std::size_t rank) {
        return (std::exp2(grade) - 1) / std::log2(static_cast<double>(rank) + 2);
    };
    constexpr std::size_t first = 10;
    double ours = 0, ideal = 0;
    for (std::size_t rank = 0; rank < std::min(ids.size(), first); ++rank)
        if (const auto answer = answers.find(ids[rank]); answer != answers.end()) ours += gain(answer->second, rank);
    std::vector<int> grades;
    for (const auto& [id, grade] : answers) grades.push_back(grade);
    std::ranges::sort(grades, std::greater());
    for (std::size_t rank = 0; rank < std::min(grades.size(), first); ++rank) ideal += gain(grades[rank], rank);
    return ours / ideal;
}

Scores scores_of(const JudgedSet& set, const search::Searcher& searcher, const search::Expand& expand, bool misses) {
    Scores scores;
    for (const Question& question : set.questions) {
        std::map<std::string, std::set<std::string>> wanted; // by language of the documents
        for (const auto& [id, grade] : question.answers) wanted[set.languages.at(id)].insert(id);
        for (const auto& [language, answers] : wanted) {
            const std::vector<std::string> ids = found(searcher, question, expand, language);
            const auto missed = std::ranges::count_if(
                answers, [&](const std::string& id) { return std::ranges::find(ids, id) == ids.end(); });
            const double possible = static_cast<double>(std::min<std::size_t>(answers.size(), depth));
            const double hits = static_cast<double>(answers.size()) - static_cast<double>(missed);
            scores.recall[{question.language, language}].add(std::min(1.0, hits / possible));
            scores.precision.add(ids.empty() ? 0 : hits / static_cast<double>(ids.size()));
            if (misses && hits < possible) {
                std::cout << question.id << "  " << question.language << ": " << question.words << "  -> " << language
                          << ": " << hits << " of " << possible << ", without";
                for (const std::string& id : answers)
                    if (std::ranges::find(ids, id) == ids.end()) std::cout << ' ' << id;
                std::cout << '\n';
            }
        }
        const std::vector<std::string> ids = found(searcher, question, expand, "");
        const auto hits =
            std::ranges::count_if(ids, [&](const std::string& id) { return question.answers.contains(id); });
        scores.recall_of_all[question.language].add(
            static_cast<double>(hits) / static_cast<double>(std::min<std::size_t>(question.answers.size(), depth)));
        scores.ndcg[question.language].add(ndcg(ids, question.answers));
    }
    return scores;
}

template <typename Key> double mean_of(const std::map<Key, Mean>& means) {
    Mean all;
    for (const auto& [key, mean] : means) all.add(mean.value());
    return all.value();
}

template <typename Key> typename std::map<Key, Mean>::const_iterator worst_of(const std::map<Key, Mean>& means) {
    return std::ranges::min_element(means, {}, [](const auto& entry) { return entry.second.value(); });
}

void print_matrix(const Scores& scores) {
    std::set<std::string> languages;
    for (const auto& [pair, mean] : scores.recall) languages.insert(pair.second);
    std::printf("%-8s", "");
    for (const std::string& language : languages) std::printf("%8s", language.c_str());
    for (const auto& [from, ndcg] : scores.ndcg) {
        std::printf("\n%-8s", from.c_str());
        for (const std::string& to : languages) std::printf("%8.3f", scores.recall.at({from, to}).value());
        std::printf("   all %.3f  nDCG %.3f", scores.recall_of_all.at(from).value(), ndcg.value());
    }
    std::printf("\n");
}

// Processor time of asking every question once, of all languages, so that nothing kept from before answers it.
double ticks_of_asking_once(const JudgedSet& set, const std::string& index, const search::Expand& expand) {
    const search::Searcher searcher(index);
    const std::clock_t begin = std::clock();
    for (const Question& question : set.questions) found(searcher, question, expand, "");
    return static_cast<double>(std::clock() - begin);
}

struct Options {
    bool matrix = false, misses = false;
    std::vector<std::string> folders;
};

void measure(const std::string& name, const JudgedSet& set, const std::string& index, const Options& options) {
    const search::Expand folded_only{.inflections = false, .concepts = false, .scripts = false};
    const search::Searcher searcher(index);
    const std::clock_t begin = std::clock();
    const Scores ours = scores_of(set, searcher, {}, options.misses);
    const std::clock_t middle = std::clock();
    const Scores bare = scores_of(set, searcher, folded_only, false);
    const std::clock_t end = std::clock();
    const auto worst = worst_of(ours.recall);
    const auto& [from, to] = worst->first;
    print({name + ", recall@20, mean of language pairs", mean_of(ours.recall), mean_of(bare.recall), 0.9});
    print({name + ", recall@20, worst pair (" + from + " -> " + to + ")", worst->second.value(),
           bare.recall.at(worst->first).value(), 0.9});
    const auto reached =
        std::ranges::count_if(ours.recall, [](const auto& pair) { return pair.second.value() >= 0.9; });
    print({name + ", pairs of languages that reach .90, share",
           static_cast<double>(reached) / static_cast<double>(ours.recall.size()),
           {},
           1.0});
    print({name + ", of the documents listed in a language with answers, share that are answers",
           ours.precision.value(),
           bare.precision.value(),
           {}});
    // The bare words of one language find next to nothing in the others.
    print({name + ", processor time against the bare folded words",
           static_cast<double>(middle - begin) / static_cast<double>(end - middle),
           {},
           2.0,
           true});
    print({name + ", the same with every question asked once",
           ticks_of_asking_once(set, index, {}) / ticks_of_asking_once(set, index, folded_only),
           {},
           2.0,
           true});
    print({name + ", recall@20, all documents together", mean_of(ours.recall_of_all), mean_of(bare.recall_of_all), {}});
    print({name + ", nDCG@10 of English questions", ours.ndcg.at("en").value(), bare.ndcg.at("en").value(), {}});
    const auto last = worst_of(ours.ndcg);
    print({name + ", nDCG@10, mean of languages", mean_of(ours.ndcg), mean_of(bare.ndcg), {}});
    print({name + ", nDCG@10, worst language (" + last->first + ")",
           last->second.value(),
           bare.ndcg.at(last->first).value(),
           {}});
    if (options.matrix) print_matrix(ours);
}

void measure_starter(const std::filesystem::path& folder, const Options& options) {
    const test::TemporaryFolder data;
    std::ostringstream lines, result;
    Report report(lines, result, Report::Progress::lines, Report::Result::text);
    add({data.path(), RC_SHARE_DIR, {folder.string()}, folder / "manifest.json"}, report);
    if (report.totals().failed > 0) throw Error(Error::Kind::internal, lines.str());
    measure("starter", starter_set(folder), (data / "index").string(), options);
}

void measure_declaration(const std::filesystem::path& folder, const Options& options) {
    const Declaration declaration = declaration_set(folder);
    const TrialIndex index(declaration.articles);
    measure("UDHR", declaration.set, index.folder(), options);
}

int run(int argc, char** argv) {
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "--matrix")
            options.matrix = true;
        else if (argument == "--misses")
            options.misses = true;
        else
            options.folders.push_back(argument);
    }
    if (options.folders.empty()) {
        std::cerr << "usage: bench_cross_language STARTER_FOLDER [UDHR_FOLDER] [--matrix] [--misses]\n";
        return EXIT_FAILURE;
    }
    measure_starter(options.folders[0], options);
    const std::string declaration = options.folders.size() > 1 ? options.folders[1] : "";
    if (std::filesystem::is_directory(declaration))
        measure_declaration(declaration, options);
    else
        print_skipped("UDHR, recall@20", declaration.empty() ? "the UDHR folder" : declaration);
    return EXIT_SUCCESS;
}

} // namespace
} // namespace rc::bench

int main(int argc, char** argv) {
    if (const int status = rc::run_worker_if_asked(argc, argv); status >= 0) return status;
    try {
        return rc::bench::run(argc, argv);
    } catch (const rc::Error& error) {
        std::cerr << error.full() << '\n';
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
    }
    return EXIT_FAILURE;
}
