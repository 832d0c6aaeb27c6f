// Totals, lists and facet counts against a count by hand over the plain records, for hundreds of random requests.
#include "common/text/language_identification.hpp"
#include "common/text/stem.hpp"
#include "common/text/tokens.hpp"
#include "tests/server/search/sample_index.hpp"

#include <doctest/doctest.h>
#include <random>
#include <set>

using namespace rc;
using namespace rc::search;
using namespace rc::search_tests;

namespace {

const std::vector<FieldId> facets{FieldId::country, FieldId::theme, FieldId::type, FieldId::language, FieldId::year};
const std::vector<std::string> languages{"en", "hr", "fr", "tr"};

class Random {
public:
    explicit Random(unsigned seed) : engine_(seed) {}
    std::size_t below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(engine_); }
    bool one_in(std::size_t n) { return below(n) == 0; }
    // Small numbers are frequent, as with words.
    std::size_t skewed(std::size_t limit) { return std::min({below(limit), below(limit), below(limit)}); }
    std::vector<std::string> some_of(const std::vector<std::string>& values, std::size_t most) {
        std::set<std::string> out;
        for (std::size_t i = below(most + 1); i > 0; --i) out.insert(values[skewed(values.size())]);
        return {out.begin(), out.end()};
    }

private:
    std::mt19937 engine_;
};

std::vector<std::string> numbered(const std::string& name, std::size_t count) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < count; ++i) out.push_back(name + std::to_string(i));
    return out;
}

// Real words, so that stems meet: many of them are inflections of each other.
const std::vector<std::string> vocabulary{"drug",     "policy",      "policies",  "drugs",    "harm",       "harms",
                                          "law",      "laws",        "zakon",     "zakona",   "zakoni",     "droga",
                                          "droge",    "drogama",     "reduction", "prison",   "prisons",    "zatvor",
                                          "zatvora",  "health",      "zdravlje",  "zdravlja", "uyuşturucu", "politika",
                                          "politike", "politikalar", "loi",       "lois"};

Sample random_sample(Random& random) {
    Sample sample;
    sample.fields[FieldId::country] = random.some_of(numbered("C", 12), 3);
    sample.fields[FieldId::theme] = random.some_of(numbered("t", 20), 4);
    if (!random.one_in(5)) sample.fields[FieldId::type] = {numbered("type", 4)[random.below(4)]};
    sample.fields[FieldId::language] = {languages[random.below(languages.size())]};
    if (!random.one_in(6))
        sample.fields[FieldId::published] = {std::to_string(2005 + random.skewed(20)) +
                                             (random.one_in(2) ? "-06" : "")};
    for (std::size_t page = random.below(3) + 1; page > 0; --page) {
        std::string text;
        for (std::size_t i = random.below(10); i > 0; --i) text += vocabulary[random.skewed(vocabulary.size())] + " ";
        sample.pages.push_back({"", text});
    }
    return sample;
}

// The tests' own idea of a query: groups of words, all groups needed; each group is one word or a phrase.
struct HandQuery {
    std::vector<std::vector<std::string>> wanted;
    std::vector<std::string> unwanted;

    std::string typed() const {
        std::string out;
        for (const auto& group : wanted) {
            out += group.size() > 1 ? "\"" : "";
            for (std::size_t i = 0; i < group.size(); ++i) out += (i > 0 ? " " : "") + group[i];
            out += group.size() > 1 ? "\" " : " ";
        }
        for (const auto& word : unwanted) out += "-" + word + " ";
        return out;
    }
};

struct HeldPage {
    text::Group group;
    std::vector<std::string> words;
};

class ByHand {
public:
    ByHand(std::vector<Sample> samples, bool inflections) : samples_(std::move(samples)), inflections_(inflections) {
        for (const Sample& sample : samples_) {
            const text::Group of_document = text::group_of(sample.fields.at(FieldId::language).front());
            std::vector<HeldPage> pages;
            for (const Page& page : sample.pages) {
                HeldPage held{text::group_of_page(page.text, of_document), {}};
                for (const text::Token& token : text::tokenize(page.text)) held.words.push_back(token.word);
                pages.push_back(std::move(held));
            }
            pages_.push_back(pages);
        }
    }

    std::size_t size() const { return samples_.size(); }

    std::vector<std::string> values(std::size_t document, FieldId facet) const {
        const auto& fields = samples_[document].fields;
        const auto found = fields.find(facet == FieldId::year ? FieldId::published : facet);
        if (found == fields.end()) return {};
        return facet == FieldId::year ? std::vector{found->second.front().substr(0, 4)} : found->second;
    }

    std::vector<bool> matching(const HandQuery& query) const {
        std::vector<bool> out = all_wanted(query);
        const bool none = std::find(out.begin(), out.end(), true) == out.end();
        if (none && query.wanted.size() > 1)
            for (std::size_t d = 0; d < size(); ++d)
                out[d] = !has_unwanted(d, query) && std::any_of(query.wanted.begin(), query.wanted.end(),
                                                                [&](const auto& group) { return has(d, group); });
        return out;
    }

    bool passes(std::size_t document, const Request& request, std::optional<FieldId> except) const {
        for (const auto& [facet, filter] : request.filters) {
            if (facet == except) continue;
            const auto held = values(document, facet);
            const auto holds = [&](const std::string& value) {
                return std::find(held.begin(), held.end(), value) != held.end();
            };
            if (!filter.any.empty() && std::none_of(filter.any.begin(), filter.any.end(), holds)) return false;
            if (std::any_of(filter.none.begin(), filter.none.end(), holds)) return false;
        }
        const auto year = values(document, FieldId::year);
        if (!request.from.empty() && (year.empty() || year.front() < request.from)) return false;
        return request.to.empty() || (!year.empty() && year.front() <= request.to);
    }

private:
    std::vector<bool> all_wanted(const HandQuery& query) const {
        std::vector<bool> out(size());
        for (std::size_t d = 0; d < size(); ++d)
            out[d] = !has_unwanted(d, query) && std::all_of(query.wanted.begin(), query.wanted.end(),
                                                            [&](const auto& group) { return has(d, group); });
        return out;
    }
    bool has_unwanted(std::size_t d, const HandQuery& query) const {
        return std::any_of(query.unwanted.begin(), query.unwanted.end(),
                           [&](const auto& word) { return has(d, {word}); });
    }
    bool has(std::size_t d, const std::vector<std::string>& group) const {
        return std::any_of(pages_[d].begin(), pages_[d].end(), [&](const HeldPage& page) {
            return std::search(page.words.begin(), page.words.end(), group.begin(), group.end(),
                               [&](const std::string& held, const std::string& typed) {
                                   return meets(page.group, held, typed);
                               }) != page.words.end();
        });
    }
    bool meets(text::Group of_page, const std::string& held, const std::string& typed) const {
        const std::string word = text::tokenize(typed).front().word;
        if (held == word) return true;
        const std::string stem = text::stem_term(of_page, word);
        return inflections_ && !stem.empty() && stem == text::stem_term(of_page, held);
    }

    std::vector<Sample> samples_;
    bool inflections_;
    std::vector<std::vector<HeldPage>> pages_; // by document
};

HandQuery random_query(Random& random) {
    HandQuery query;
    const auto word = [&] { return vocabulary[random.skewed(vocabulary.size())]; };
    for (std::size_t groups = random.below(4); groups > 0; --groups) {
        std::vector<std::string> group{word()};
        if (random.one_in(4)) group.push_back(word());
        query.wanted.push_back(group);
    }
    if (random.one_in(4)) query.unwanted.push_back(word());
    return query;
}

Request random_request(Random& random, const HandQuery& query) {
    Request request = words(query.typed());
    if (random.one_in(2)) request.filters[FieldId::country].any = random.some_of(numbered("C", 14), 2);
    if (random.one_in(3)) request.filters[FieldId::theme].any = random.some_of(numbered("t", 20), 3);
    if (random.one_in(4)) request.filters[FieldId::theme].none = random.some_of(numbered("t", 20), 2);
    if (random.one_in(4)) request.filters[FieldId::year].any = {std::to_string(2005 + random.skewed(20))};
    if (random.one_in(5)) request.filters[FieldId::language].none = {languages[random.below(4)]};
    if (random.one_in(4)) request.from = std::to_string(2005 + random.skewed(20));
    if (random.one_in(5)) request.to = std::to_string(2010 + random.skewed(20));
    request.facets = facets;
    request.facet_size = 1000;
    request.passages = 0;
    request.size = 100;
    if (random.one_in(3)) request.sort = static_cast<Sort>(random.below(6));
    return request;
}

std::map<std::string, std::uint32_t> shown_counts(const Facet& facet) {
    std::map<std::string, std::uint32_t> out;
    for (const FacetValue& value : facet.values) out[value.value] = value.count;
    return out;
}

void check_facet(const Facet& facet, const ByHand& by_hand, const std::vector<bool>& matching, const Request& request) {
    std::map<std::string, std::uint32_t> counts;
    std::uint32_t missing = 0;
    const auto filter = request.filters.find(facet.field);
    if (filter != request.filters.end())
        for (const std::string& value : filter->second.any) counts[value] = 0;
    for (std::size_t d = 0; d < by_hand.size(); ++d) {
        if (!matching[d] || !by_hand.passes(d, request, facet.field)) continue;
        const auto values = by_hand.values(d, facet.field);
        missing += values.empty();
        for (const std::string& value : values) ++counts[value];
    }
    CHECK(shown_counts(facet) == counts);
    CHECK(facet.missing == missing);
    CHECK(facet.more == 0);
    for (const FacetValue& value : facet.values) {
        const bool selected = filter != request.filters.end() &&
                              std::count(filter->second.any.begin(), filter->second.any.end(), value.value) > 0;
        CHECK(value.selected == selected);
    }
}

Ids full_list(const Searcher& searcher, Request request) {
    Ids out;
    while (true) {
        const Ids page = ids(searcher.search(request));
        out.insert(out.end(), page.begin(), page.end());
        if (page.size() < request.size) return out;
        request.offset += request.size;
    }
}

} // namespace

TEST_CASE("facets: counts, totals and lists equal those made by hand") {
    Random random(7);
    std::vector<Sample> samples;
    for (int i = 0; i < 500; ++i) samples.push_back(random_sample(random));
    const TemporaryFolder folder;
    write_index(index_of(folder), samples);
    const Searcher searcher(index_of(folder));
    for (const bool inflections : {false, true}) {
        const ByHand by_hand(samples, inflections);
        for (int round = 0; round < 300; ++round) {
            const HandQuery query = random_query(random);
            Request request = random_request(random, query);
            request.expand.inflections = inflections;
            CAPTURE(round);
            CAPTURE(request.words);
            const std::vector<bool> matching = by_hand.matching(query);
            Ids expected;
            for (std::size_t d = 0; d < by_hand.size(); ++d)
                if (matching[d] && by_hand.passes(d, request, std::nullopt))
                    expected.push_back("d" + std::to_string(d + 1));
            const Result result = searcher.search(request);
            CHECK(result.total == expected.size());
            CHECK(sorted(full_list(searcher, request)) == sorted(expected));
            REQUIRE(result.facets.size() == facets.size());
            for (const Facet& facet : result.facets) check_facet(facet, by_hand, matching, request);
        }
    }
}

TEST_CASE("facets: most frequent first, years newest first, cut with what is left told, selected ones always there") {
    std::vector<Sample> samples;
    const auto add = [&](std::vector<std::string> countries, std::string date) {
        samples.push_back({{{FieldId::country, countries}, {FieldId::published, {date}}, {FieldId::title, {"x"}}}, {}});
    };
    add({"RS", "HR"}, "2019");
    add({"RS", "AL"}, "2021-05");
    add({"RS"}, "2020");
    add({"HR"}, "2020");
    add({}, "2021");
    const TemporaryFolder folder;
    write_index(index_of(folder), samples);
    const Searcher searcher(index_of(folder));

    const auto values = [](const Facet& facet) {
        std::string out;
        for (const FacetValue& v : facet.values)
            out += v.value + "=" + std::to_string(v.count) + (v.selected ? "! " : " ");
        return out + "missing=" + std::to_string(facet.missing) + " more=" + std::to_string(facet.more);
    };
    Request request;
    request.facets = {{FieldId::country, FieldId::year}};
    Result result = searcher.search(request);
    CHECK(values(result.facets[0]) == "RS=3 HR=2 AL=1 missing=1 more=0");
    CHECK(values(result.facets[1]) == "2021=2 2020=2 2019=1 missing=0 more=0");

    request.facet_size = 1;
    request.filters[FieldId::country].any = {"AL", "GR"};
    request.filters[FieldId::year].any = {"2019"};
    result = searcher.search(request);
    CHECK(result.total == 0);
    CHECK(values(result.facets[0]) == "HR=1 AL=0! GR=0! missing=0 more=1");
    CHECK(values(result.facets[1]) == "2021=1 2019=0! missing=0 more=0");

    request.filters.clear();
    request.filters[FieldId::country].none = {"HR"};
    request.facets.emplace();
    result = searcher.search(request);
    CHECK(result.facets.empty());
    CHECK(result.total == 3);
}
