// How much a whole search (exact total, all facets, hits with passages) costs against Xapian's bare first twenty of the
// same query on the same index. Makes its own index of documents with Zipf-distributed words.
//
//   search_speed [DOCUMENTS [FOLDER]]     default 100000 documents; a folder keeps the index for the next run
//
// Prints per class of queries the median and the 95th percentile of the bare query in microseconds of processor time,
// and each way of asking as a ratio to it (geometric mean over the queries, best of the repetitions, interleaved).
#include "indexer/writer/index_writer.hpp"
#include "server/search/search.hpp"
#include "tests/bench/figures.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>
#include <xapian.h>

namespace {

using namespace rc;

constexpr int repetitions = 5, queries_per_class = 25;
constexpr std::size_t vocabulary_size = 40'000;

// Pronounceable, all different: 20 consonants and 5 vowels make 100 syllables.
std::string word(std::size_t rank) {
    static constexpr std::string_view consonants = "bcdfghjklmnprstvzbdg", vowels = "aeiou";
    std::string out;
    for (std::size_t rest = rank + 100; rest > 0; rest /= 80) {
        out += consonants[rest % 80 / 5];
        out += vowels[rest % 5];
    }
    return out + "m";
}

class Zipf {
public:
    explicit Zipf(std::size_t size) : sums_(size) {
        double sum = 0;
        for (std::size_t i = 0; i < size; ++i) sums_[i] = sum += 1 / (static_cast<double>(i) + 3);
    }
    std::size_t draw(std::mt19937& random) const {
        const double at = std::uniform_real_distribution<double>(0, sums_.back())(random);
        return static_cast<std::size_t>(std::lower_bound(sums_.begin(), sums_.end(), at) - sums_.begin());
    }

private:
    std::vector<double> sums_;
};

std::vector<std::string> values(const std::string& name, std::size_t kinds, std::size_t most, std::mt19937& random) {
    std::vector<std::string> out;
    for (std::size_t i = random() % most + 1; i > 0; --i)
        out.push_back(name + std::to_string(std::min(random() % kinds, random() % kinds)));
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

CatalogueDocument random_document(std::int64_t number, std::mt19937& random) {
    CatalogueDocument document;
    document.number = number;
    document.id = "d" + std::to_string(number);
    document.media_type = "application/pdf";
    document.added = "2026-01-05T10:00:00Z";
    Description& d = document.description;
    const auto set = [&](FieldId id, std::vector<std::string> v) { d.set(id, std::move(v), Origin::given); };
    set(FieldId::title, {"Document " + word(random() % 1000) + " " + word(random() % 1000)});
    set(FieldId::language, {random() % 3 == 0 ? "hr" : "en"});
    set(FieldId::country, values("C", 30, 3, random));
    set(FieldId::theme, values("theme", 35, 3, random));
    set(FieldId::type, {"type" + std::to_string(random() % 20)});
    set(FieldId::publisher, {"Publisher " + std::to_string(std::min(random() % 2000, random() % 2000))});
    set(FieldId::collection, {"collection" + std::to_string(random() % 5)});
    set(FieldId::published, {std::to_string(1990 + random() % 36)});
    return document;
}

void make_index(const std::string& folder, std::int64_t documents) {
    std::mt19937 random(1);
    const Zipf zipf(vocabulary_size);
    IndexWriter writer(folder, IndexWriter::Open::anew);
    for (std::int64_t number = 1; number <= documents; ++number) {
        std::vector<Page> pages(random() % 3 + 1);
        for (std::size_t p = 0; p < pages.size(); ++p) {
            pages[p].label = std::to_string(p + 1);
            for (std::size_t i = 20 + random() % 80; i > 0; --i)
                pages[p].text += word(zipf.draw(random)) + (i % 12 == 0 ? ". " : " ");
        }
        CatalogueDocument document = random_document(number, random);
        document.pages = static_cast<std::uint32_t>(pages.size());
        writer.put(document, pages);
        if (number % 50'000 == 0) writer.commit(number);
    }
    writer.commit(documents);
}

struct Query {
    std::string kind;
    std::vector<std::string> words;
    bool filtered = false;

    std::string typed() const {
        std::string out;
        for (const std::string& w : words) out += (out.empty() ? "" : kind.starts_with("or") ? " OR " : " ") + w;
        return kind.starts_with("phrase") ? "\"" + out + "\"" : out;
    }
    // A question finds too little with all of its words, and is answered with any.
    bool asks_for_any() const { return kind.starts_with("or") || kind.starts_with("question"); }
    Xapian::Query bare() const {
        Xapian::Query query = Xapian::Query::MatchAll;
        if (!words.empty())
            query = Xapian::Query(asks_for_any()               ? Xapian::Query::OP_OR
                                  : kind.starts_with("phrase") ? Xapian::Query::OP_PHRASE
                                                               : Xapian::Query::OP_AND,
                                  words.begin(), words.end());
        if (!filtered) return query;
        const Xapian::Query country(Xapian::Query::OP_OR, Xapian::Query("XC:C1"), Xapian::Query("XC:C4"));
        return {Xapian::Query::OP_FILTER, query,
                Xapian::Query(Xapian::Query::OP_AND, country, Xapian::Query("XT:theme2"))};
    }
    search::Request request() const {
        search::Request out;
        out.words = typed();
        if (!filtered) return out;
        out.filters[FieldId::country].any = {"C1", "C4"};
        out.filters[FieldId::theme].any = {"theme2"};
        return out;
    }
};

std::vector<Query> make_queries(const Xapian::Database& database) {
    std::mt19937 random(2);
    std::vector<Query> out;
    // Ranks of words that about so many of 1000 documents have.
    const auto of_share = [&](double low, double high) {
        std::vector<std::string> found;
        for (std::size_t rank = 0; rank < vocabulary_size; ++rank) {
            const double share = database.get_termfreq(word(rank)) / static_cast<double>(database.get_doccount());
            if (share >= low && share < high) found.push_back(word(rank));
        }
        return found;
    };
    const auto rare = of_share(0.0003, 0.002), medium = of_share(0.005, 0.03), frequent = of_share(0.08, 0.5);
    const auto one_of = [&](const std::vector<std::string>& list) { return list.at(random() % list.size()); };
    for (int i = 0; i < queries_per_class; ++i) {
        const std::vector<Query> one_each{
            {"rare", {one_of(rare)}},
            {"medium", {one_of(medium)}},
            {"frequent", {one_of(frequent)}},
            {"and 2", {one_of(frequent), one_of(medium)}},
            {"or 3", {one_of(frequent), one_of(medium), one_of(rare)}},
            {"question",
             {one_of(frequent), one_of(frequent), one_of(medium), one_of(medium), one_of(rare), one_of(rare)}},
            {"phrase", {one_of(frequent), one_of(frequent)}},
            {"all", {}}};
        for (Query query : one_each) {
            out.push_back(query);
            query.kind += " filtered";
            query.filtered = true;
            out.push_back(query);
        }
    }
    return out;
}

double processor_microseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

struct Way {
    const char* name;
    // Gives what asks. Made anew for every repetition, so that no answer comes from an earlier one: what a searcher
    // keeps is only what the queries before have in common with this one.
    std::function<std::function<std::size_t(const Query&)>()> make;
};

// Numbers of two ways that are compared with each other.
constexpr std::size_t folded_only = 3, inflected = 4;

double percentile(std::vector<double> times, double share) {
    std::sort(times.begin(), times.end());
    return times[static_cast<std::size_t>(static_cast<double>(times.size() - 1) * share)];
}

// By how much one way costs more than another, over the queries of each kind; the dearest kind.
struct Cost {
    std::string kind;
    double ratio = 0;
};

Cost dearest(const std::vector<Query>& queries, const std::vector<double>& times, const std::vector<double>& against) {
    std::map<std::string, std::pair<double, double>> logarithms; // by kind: sum and number
    for (std::size_t q = 0; q < queries.size(); ++q) {
        auto& [sum, count] = logarithms[queries[q].kind];
        sum += std::log(times[q] / against[q]);
        ++count;
    }
    Cost most;
    for (const auto& [kind, sum] : logarithms)
        if (const double ratio = std::exp(sum.first / sum.second); ratio > most.ratio) most = {kind, ratio};
    return most;
}

void print_table(const std::vector<Query>& queries, const std::vector<Way>& ways) {
    std::vector<std::vector<double>> best(ways.size(), std::vector<double>(queries.size(), 1e12));
    std::size_t seen = 0;
    for (int repetition = 0; repetition < repetitions; ++repetition) {
        std::vector<std::function<std::size_t(const Query&)>> ask;
        for (const Way& way : ways) ask.push_back(way.make());
        for (std::size_t q = 0; q < queries.size(); ++q)
            for (std::size_t w = 0; w < ways.size(); ++w) {
                const double begin = processor_microseconds();
                seen += ask[w](queries[q]);
                best[w][q] = std::min(best[w][q], processor_microseconds() - begin);
            }
    }
    std::vector<std::string> kinds;
    for (const Query& query : queries)
        if (std::find(kinds.begin(), kinds.end(), query.kind) == kinds.end()) kinds.push_back(query.kind);
    std::printf("%-18s %9s %9s", "class", "bare p50", "p95 us");
    for (std::size_t w = 1; w < ways.size(); ++w) std::printf(" | %-22s", ways[w].name);
    std::printf("\n");
    for (const std::string& kind : kinds) {
        for (std::size_t w = 0; w < ways.size(); ++w) {
            std::vector<double> times;
            double log_ratio = 0;
            for (std::size_t q = 0; q < queries.size(); ++q)
                if (queries[q].kind == kind) {
                    times.push_back(best[w][q]);
                    log_ratio += std::log(best[w][q] / best[0][q]);
                }
            if (w == 0)
                std::printf("%-18s %9.0f %9.0f", kind.c_str(), percentile(times, .5), percentile(times, .95));
            else
                std::printf(" | %6.0f %7.0f x%6.2f", percentile(times, .5), percentile(times, .95),
                            std::exp(log_ratio / static_cast<double>(times.size())));
        }
        std::printf("\n");
    }
    std::printf("(%zu hits seen)\n", seen);
    const Cost most = dearest(queries, best[inflected], best[folded_only]);
    bench::print({"search with inflections against the folded words alone, dearest kind (" + most.kind + ")",
                  most.ratio,
                  {},
                  2.0,
                  true});
}

} // namespace

int main(int argc, char** argv) {
    const std::int64_t documents = argc > 1 ? std::atoll(argv[1]) : 100'000;
    const bool kept = argc > 2;
    const std::string folder =
        kept ? argv[2]
             : (std::filesystem::temp_directory_path() / ("rc-search-speed-" + std::to_string(std::time(nullptr))))
                   .string();
    if (!std::filesystem::exists(folder)) make_index(folder, documents);

    const Xapian::Database database(folder);
    const auto bare = [&](const Query& query) {
        Xapian::Enquire enquire(database);
        enquire.set_query(query.bare());
        return enquire.get_mset(0, 20);
    };
    const auto searching = [&](bool inflections, std::uint32_t size, std::uint32_t passages) {
        return [&folder, inflections, size, passages] {
            return [=, searcher = std::make_shared<search::Searcher>(folder)](const Query& query) {
                search::Request request = query.request();
                request.expand.inflections = inflections;
                request.size = size;
                request.passages = passages;
                return searcher->search(request).hits.size();
            };
        };
    };
    const std::vector<Way> ways{
        {"bare first 20", [&] { return [&](const Query& q) { return std::size_t{bare(q).size()}; }; }},
        {"bare + read 20 records",
         [&] {
             return [&](const Query& q) {
                 std::size_t bytes = 0;
                 const Xapian::MSet found = bare(q);
                 for (auto it = found.begin(); it != found.end(); ++it) bytes += it.get_document().get_data().size();
                 return bytes % 2;
             };
         }},
        {"total and facets", searching(false, 0, 0)},
        {"and 20 hits", searching(false, 20, 0)},
        {"and inflections", searching(true, 20, 0)},
        {"and passages", searching(true, 20, 1)},
    };
    std::printf("%u documents\n", database.get_doccount());
    print_table(make_queries(database), ways);
    if (!kept) std::filesystem::remove_all(folder);
}
