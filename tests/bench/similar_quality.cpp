// bench_similar_quality FOLDER
//
// Whether documents that are called similar are about the same. Beside ours stand the share that chance would give and
// what Xapian's relevance feedback finds: the 40 best expansion terms of the document (ESet), asked for by BM25.
//
//   themes        texts/nds-docs.jsonl: of ten similar documents from other records, the share with the same theme
//   translations  lang/udhr: articles of one declaration in 14 versions; of the 13 most similar of an article, the
//   share
//                 that is the same article in another version. No words meet there, but concepts and names.
#include "server/search/similar.hpp"
#include "tests/bench/figures.hpp"
#include "tests/bench/judged_set.hpp"
#include "tests/bench/trial_index.hpp"

#include <ctime>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <xapian.h>

namespace {

using namespace rc;
using namespace rc::bench;
using Ids = std::vector<std::string>;

struct Labelled {
    std::vector<TrialDocument> documents;
    std::map<std::string, std::string> labels; // what similar documents should share, by id
    std::map<std::string, std::string> works;  // documents of one work say nothing of each other; by id, may be empty
};

Labelled policies(const std::filesystem::path& file) {
    Labelled out;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        const auto row = nlohmann::json::parse(line);
        TrialDocument document{row.at("id"), {}, {{"", row.at("text")}}};
        document.description.set(FieldId::language, std::string("en"), Origin::given);
        out.labels[document.id] = row.at("theme");
        out.works[document.id] = row.at("record");
        out.documents.push_back(std::move(document));
    }
    return out;
}

Labelled articles(const std::filesystem::path& folder) {
    Labelled out;
    out.documents = declaration_set(folder).articles;
    for (const TrialDocument& document : out.documents)
        out.labels[document.id] = document.id.substr(document.id.rfind('-') + 1);
    return out;
}

Ids by_feedback(const Xapian::Database& database, Xapian::docid document,
                const std::map<Xapian::docid, std::string>& ids, std::uint32_t size) {
    struct Stems : Xapian::ExpandDecider {
        bool operator()(const std::string& term) const override { return term.starts_with('Z'); }
    };
    Xapian::Enquire enquire(database);
    enquire.set_query(Xapian::Query::MatchAll);
    Xapian::RSet relevant;
    relevant.add_document(document);
    const Stems stems;
    const Xapian::ESet terms = enquire.get_eset(40, relevant, &stems);
    enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()));
    Ids out;
    const Xapian::MSet found = enquire.get_mset(0, size);
    for (auto it = found.begin(); it != found.end(); ++it)
        if (*it != document) out.push_back(ids.at(*it));
    return out;
}

// Mean share, over all documents, of the first `size` of `find(position)` that have the document's label.
double agreement(const Labelled& set, std::size_t size, const std::function<Ids(std::size_t)>& find) {
    double sum = 0;
    std::size_t counted = 0;
    for (std::size_t i = 0; i < set.documents.size(); ++i) {
        const std::string& id = set.documents[i].id;
        std::size_t seen = 0, same = 0;
        for (const std::string& other : find(i)) {
            if (!set.works.empty() && set.works.at(other) == set.works.at(id)) continue;
            same += set.labels.at(other) == set.labels.at(id);
            if (++seen == size) break;
        }
        if (seen == 0) continue;
        sum += static_cast<double>(same) / static_cast<double>(seen);
        ++counted;
    }
    return counted == 0 ? 0 : sum / static_cast<double>(counted);
}

double by_chance(const Labelled& set) {
    std::map<std::string, double> sizes;
    for (const auto& [id, label] : set.labels) ++sizes[label];
    double sum = 0;
    const double all = static_cast<double>(set.labels.size());
    for (const auto& [label, size] : sizes) sum += size * (size - 1) / (all - 1);
    return sum / all;
}

void measure(const std::string& name, const Labelled& set, std::uint32_t size) {
    const TrialIndex index(set.documents);
    const std::uint32_t asked = set.works.empty() ? size : 2 * size;
    std::map<Xapian::docid, std::string> ids; // numbers are given in order, from 1
    for (std::size_t i = 0; i < set.documents.size(); ++i) ids[static_cast<Xapian::docid>(i + 1)] = set.documents[i].id;
    const std::clock_t began = std::clock(); // processor time: others may use the machine
    const double ours = agreement(set, size, [&](std::size_t i) {
        Ids out;
        for (const search::SimilarDocument& found : index.searcher().similar(set.documents[i].id, asked))
            out.push_back(found.id);
        return out;
    });
    const double took = 1000.0 * static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC;
    const Xapian::Database database(index.folder());
    const double feedback = agreement(set, size, [&](std::size_t i) {
        return by_feedback(database, static_cast<Xapian::docid>(i + 1), ids, asked + 1);
    });
    print({"similar: " + name, ours, feedback, {}});
    print({"similar: " + name + ", by chance", by_chance(set), {}, {}});
    print({"similar: " + name + ", ms a document", took / static_cast<double>(set.documents.size()), {}, 20, true});
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: bench_similar_quality FOLDER\n";
        return 2;
    }
    const std::filesystem::path folder = argv[1];
    const auto policy_file = folder / "texts" / "nds-docs.jsonl", declaration = folder / "lang" / "udhr";
    if (std::filesystem::exists(policy_file))
        measure("same theme, policies", policies(policy_file), 10);
    else
        print_skipped("similar: same theme, policies", policy_file);
    if (std::filesystem::exists(declaration))
        measure("same article, 14 versions", articles(declaration), 13);
    else
        print_skipped("similar: same article, 14 versions", declaration);
}
