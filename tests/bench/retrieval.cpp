// bench_retrieval FOLDER
//
// How well the answers to real questions are ordered. Every folder below FOLDER that holds a relevance collection
// (docs.jsonl, queries.jsonl, qrels.tsv) is indexed as the indexer would, and every query is asked as a person would
// paste it. Beside ours stands plain BM25 (k1 1.2, b 0.75) over the bare folded words, any of them, on the same index.
//
//   nDCG@10  gain 2^grade - 1, discount log2(rank + 1) (Järvelin and Kekäläinen 2002)
//   MAP      mean average precision over grades above 0, to rank 1000
//   MRR      mean reciprocal rank of the first relevant document
#include "common/text/tokens.hpp"
#include "tests/bench/figures.hpp"
#include "tests/bench/trial_index.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <xapian.h>

namespace {

using namespace rc;
using namespace rc::bench;
namespace fs = std::filesystem;

constexpr std::uint32_t depth = 1000;
constexpr std::size_t first_page = 10;

using Grades = std::map<std::string, int>; // of the judged documents, by id
using Ids = std::vector<std::string>;

struct Question {
    std::string text;
    Grades grades;
};

struct Collection {
    std::vector<TrialDocument> documents;
    std::vector<Question> questions; // judged ones
};

void each_record(const fs::path& file, const std::function<void(const nlohmann::json&)>& use) {
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) use(nlohmann::json::parse(line));
}

std::map<std::string, Grades> read_judgements(const fs::path& file) {
    std::ifstream in(file);
    std::map<std::string, Grades> out;
    std::string line;
    std::getline(in, line); // names of the columns
    while (std::getline(in, line)) {
        std::istringstream columns(line);
        std::string query, document, grade;
        std::getline(std::getline(std::getline(columns, query, '\t'), document, '\t'), grade);
        out[query][document] = std::stoi(grade);
    }
    return out;
}

Collection read_collection(const fs::path& folder) {
    Collection collection;
    each_record(folder / "docs.jsonl", [&](const nlohmann::json& record) {
        TrialDocument document{record.at("id"), {}, {{"1", record.at("text")}}};
        document.description.set(FieldId::language, record.value("lang", "en"), Origin::given);
        document.description.set(FieldId::title, record.value("title", ""), Origin::given);
        collection.documents.push_back(std::move(document));
    });
    const auto judgements = read_judgements(folder / "qrels.tsv");
    each_record(folder / "queries.jsonl", [&](const nlohmann::json& record) {
        const auto judged = judgements.find(record.at("id").get<std::string>());
        if (judged != judgements.end()) collection.questions.push_back({record.at("text"), judged->second});
    });
    return collection;
}

struct Scores {
    double ndcg = 0, map = 0, mrr = 0;
    Scores& operator+=(const Scores& other) {
        ndcg += other.ndcg;
        map += other.map;
        mrr += other.mrr;
        return *this;
    }
};

double gain(int grade, std::size_t place) {
    return (std::pow(2, grade) - 1) / std::log2(static_cast<double>(place) + 2);
}

double ideal_gain(const Grades& grades) {
    std::vector<int> sorted;
    for (const auto& [id, grade] : grades) sorted.push_back(grade);
    std::sort(sorted.rbegin(), sorted.rend());
    double sum = 0;
    for (std::size_t i = 0; i < std::min(sorted.size(), first_page); ++i) sum += gain(sorted[i], i);
    return sum;
}

Scores scores_of(const Ids& found, const Grades& grades) {
    Scores out;
    double relevant = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto judged = grades.find(found[i]);
        if (judged == grades.end() || judged->second <= 0) continue;
        const double place = static_cast<double>(i) + 1;
        if (relevant == 0) out.mrr = 1 / place;
        out.map += ++relevant / place;
        if (i < first_page) out.ndcg += gain(judged->second, i);
    }
    const auto all = std::ranges::count_if(grades, [](const auto& judged) { return judged.second > 0; });
    if (all == 0) return {};
    out.map /= static_cast<double>(all);
    out.ndcg /= ideal_gain(grades);
    return out;
}

Scores mean_scores(const Collection& collection, const std::function<Ids(const std::string&)>& ask) {
    Scores sum;
    for (const Question& question : collection.questions) sum += scores_of(ask(question.text), question.grades);
    const auto count = static_cast<double>(collection.questions.size());
    return {sum.ndcg / count, sum.map / count, sum.mrr / count};
}

Ids plain_bm25(const std::string& question, const Xapian::Database& database, const Collection& collection) {
    std::set<std::string> words;
    for (const text::Token& token : text::tokenize(question)) words.insert(token.word);
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(Xapian::BM25Weight(1.2, 0, 1, 0.75, 0));
    enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, words.begin(), words.end()));
    Ids out;
    const Xapian::MSet found = enquire.get_mset(0, depth);
    for (auto it = found.begin(); it != found.end(); ++it) out.push_back(collection.documents[*it - 1].id);
    return out;
}

// MRR of paragraphs in one language is a goal of its own; elsewhere the first page must be 8% better than plain BM25.
std::optional<double> mrr_goal(const std::string& collection) {
    static const std::map<std::string, double> goals{
        {"xquad-el", .93}, {"xquad-ro", .94}, {"xquad-tr", .92}, {"xquad-en", .951}};
    const auto found = goals.find(collection);
    return found == goals.end() ? std::nullopt : std::optional(found->second);
}

void measure(const fs::path& folder) {
    const Collection collection = read_collection(folder);
    const TrialIndex index(collection.documents);
    const Xapian::Database database(index.folder());
    const Scores ours = mean_scores(collection, [&](const std::string& text) { return index.ids(text, depth); });
    const Scores plain =
        mean_scores(collection, [&](const std::string& text) { return plain_bm25(text, database, collection); });
    const std::string name = folder.filename().string();
    const auto goal = mrr_goal(name);
    print({name + " nDCG@10", ours.ndcg, plain.ndcg, goal ? plain.ndcg : 1.08 * plain.ndcg});
    print({name + " MAP", ours.map, plain.map, plain.map});
    print({name + " MRR", ours.mrr, plain.mrr, goal.value_or(plain.mrr)});
}

} // namespace

int main(int argc, char** argv) {
    try {
        const fs::path folder = argc == 2 ? argv[1] : "";
        if (!fs::is_directory(folder)) {
            print_skipped("retrieval", folder.empty() ? "the folder of collections" : folder.string());
            return EXIT_SUCCESS;
        }
        std::set<fs::path> collections;
        for (const auto& entry : fs::directory_iterator(folder))
            if (fs::exists(entry.path() / "qrels.tsv")) collections.insert(entry.path());
        for (const fs::path& collection : collections) measure(collection);
        return EXIT_SUCCESS;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return EXIT_FAILURE;
    }
}
