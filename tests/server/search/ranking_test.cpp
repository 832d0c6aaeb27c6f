// What ranking promises: in each case the one document goes before the other.
#include "tests/server/search/sample_index.hpp"

#include <doctest/doctest.h>
#include <functional>

using namespace rc;
using namespace rc::search;
using namespace rc::search_tests;

namespace {

Sample page(std::string title, std::string text, std::string language = "en") {
    return {{{FieldId::title, {std::move(title)}}, {FieldId::language, {std::move(language)}}},
            {{"1", std::move(text)}}};
}

// So many words that mean nothing here.
std::string filler(int words, int seed = 0) {
    std::string out;
    for (int i = 0; i < words; ++i) out += "word" + std::to_string((seed * 7 + i * 13) % 900) + " ";
    return out;
}

Sample report(int pages, const std::function<std::string(int page)>& text) {
    Sample out = page("Report", "");
    out.pages.clear();
    for (int i = 1; i <= pages; ++i) out.pages.push_back({std::to_string(i), text(i)});
    return out;
}

// The ids of the given samples in order of relevance, among twenty others.
Ids order(const std::string& query, std::vector<Sample> samples) {
    const auto asked = static_cast<std::ptrdiff_t>(samples.size());
    for (int i = 0; i < 20; ++i) samples.push_back(page("Other", filler(120, i)));
    const TemporaryFolder folder;
    write_index(index_of(folder), samples);
    Ids found = ids(Searcher(index_of(folder)).search(words(query)));
    found.resize(static_cast<std::size_t>(std::min(asked, std::ssize(found))));
    return found;
}

} // namespace

TEST_CASE("ranking: what goes first") {
    struct Row {
        const char* promise;
        std::string words, later, first;
    };
    for (const Row& row : {
             Row{"the typed form before its inflections", "prisons", "The prison was full of people.",
                 "The prisons were full of people."},
             Row{"words side by side before words far apart", "drug policy", "drug " + filler(60) + "policy",
                 "drug policy " + filler(60)},
             Row{"more often before once", "naloxone", "naloxone " + filler(40), "naloxone naloxone " + filler(39)},
             Row{"a short text before a long one", "naloxone", "naloxone " + filler(300), "naloxone " + filler(30)},
             Row{"both words before one of them many times", "methadone OR naloxone",
                 "methadone methadone methadone methadone " + filler(30), "methadone naloxone " + filler(32)},
         }) {
        CAPTURE(row.promise);
        CHECK(order(row.words, {page("Note", row.later), page("Note", row.first)}) == Ids{"d2", "d1"});
    }
}

TEST_CASE("ranking: a word of the title goes before one of the text") {
    CHECK(order("naloxone", {page("Annual note", "Naloxone and other things are told of here at length."),
                             page("Naloxone", "This and other things are told of here at length.")}) ==
          Ids{"d2", "d1"});
}

TEST_CASE("ranking: a chapter of a long report is found like a note, and scattered mentions are not") {
    const auto about = [](int at) { return at == 150 ? "Naloxone in prisons saves lives. " : ""; };
    const Sample chapter = report(300, [&](int at) { return about(at) + filler(200, at); });
    const Sample scattered = report(300, [&](int at) {
        return (at == 20 ? "naloxone " : at == 280 ? "prisons " : "") + filler(200, at);
    });
    const Sample note = page("Note", "Naloxone in prisons saves lives. " + filler(60));
    CHECK(order("naloxone prisons", {scattered, chapter, note}) == Ids{"d3", "d2", "d1"});
}

TEST_CASE("ranking: a pasted question finds first what answers it") {
    const TemporaryFolder folder;
    write_index(index_of(folder),
                {page("Needles", "Needle programmes were opened in many cities of the region in those years."),
                 page("Overdose", "When police officers carry naloxone, deaths by overdose become fewer in cities."),
                 page("Police", "The police of many cities have new cars and new officers."),
                 page("Weather", "It rained.")});
    const Searcher searcher(index_of(folder));
    const Result result =
        searcher.search(words("What happens to overdose deaths where the police officers are carrying naloxone?"));
    REQUIRE_FALSE(result.hits.empty());
    CHECK(result.hits.front().id == "d2");
    CHECK(result.total == 2); // with any of the words that ask
    CHECK_FALSE(result.warnings.empty());
}

TEST_CASE("ranking: among equal answers to a question the one in the company of the best goes first") {
    // The last two have one word of the question each time as often; the second of them treats what the best treat.
    const std::string subject = " syringes outreach nurses volunteers";
    const std::vector<Sample> samples{
        page("a", "naloxone methadone overdose prison" + subject), page("b", "naloxone methadone overdose" + subject),
        page("c", "naloxone harbours customs freight lorries"), page("d", "naloxone" + subject)};
    const auto place = [&](const std::string& query, const char* id) {
        const Ids found = order(query, samples);
        return std::ranges::find(found, id) - found.begin();
    };
    const std::string question = "naloxone methadone overdose prison";
    CHECK(place(question, "d4") < place(question, "d3"));
    CHECK(place("naloxone", "d3") < place("naloxone", "d4")); // a name, not a question
}

TEST_CASE("ranking: stop words, the order of words and words said twice change nothing in a question") {
    const std::vector<Sample> samples{page("a", "naloxone " + filler(30)),
                                      page("b", "methadone methadone " + filler(30, 1)),
                                      page("c", "naloxone methadone buprenorphine " + filler(30, 2))};
    const Ids expected = order("naloxone methadone buprenorphine heroin", samples);
    for (const char* same : {"the naloxone and the methadone of buprenorphine by heroin",
                             "naloxone methadone buprenorphine heroin naloxone naloxone"}) {
        CAPTURE(same);
        CHECK(order(same, samples) == expected);
    }
}

TEST_CASE("ranking: many words that few documents have all of are asked for as any, few words are not") {
    const std::vector<Sample> samples{page("a", "naloxone methadone buprenorphine heroin"), page("b", "naloxone"),
                                      page("c", "drop-in centre"), page("d", "drop it in")};
    struct Row {
        std::string words;
        Ids found;
    };
    for (const Row& row : {
             Row{"naloxone methadone buprenorphine heroin", {"d1", "d2"}},
             Row{"naloxone methadone", {"d1"}},
             Row{"drop-in", {"d3"}},
             Row{"naloxone \"methadone buprenorphine\" heroin cocaine", {"d1", "d2"}},
             Row{"naloxone methadone buprenorphine heroin -title:b", {"d1"}},
         }) {
        CAPTURE(row.words);
        const TemporaryFolder folder;
        write_index(index_of(folder), samples);
        CHECK(sorted(ids(Searcher(index_of(folder)).search(words(row.words)))) == row.found);
    }
}

TEST_CASE("ranking: pages of the list fit together, also behind the places that are looked at again") {
    std::vector<Sample> samples;
    for (int i = 0; i < 130; ++i) samples.push_back(page("t", "naloxone " + filler(10 + i) + "policy"));
    const TemporaryFolder folder;
    write_index(index_of(folder), samples);
    const Searcher searcher(index_of(folder));
    Request request = words("naloxone policy");
    request.size = 130;
    const Result whole = searcher.search(request);
    Ids paged;
    request.size = 15;
    for (request.offset = 0; request.offset < 130; request.offset += 15)
        for (const std::string& id : ids(searcher.search(request))) paged.push_back(id);
    CHECK(paged == ids(whole));
    CHECK(std::ranges::is_sorted(whole.hits, std::ranges::greater{}, &Hit::score));
}

TEST_CASE("ranking: newer documents go before older ones of the same kind only for who asks for it, and no less "
          "fitting one") {
    const auto dated = [](const char* year, std::string text) {
        Sample sample = page("t", std::move(text));
        if (*year) sample.fields[FieldId::published] = {year};
        if (*year) sample.fields[FieldId::year] = {year};
        return sample;
    };
    const std::string once = "naloxone " + filler(40);
    const std::vector<Sample> samples{dated("2001", once), dated("", once), dated("2024", once), dated("2020", once),
                                      dated("2024", filler(600) + "naloxone")};
    const TemporaryFolder folder;
    write_index(index_of(folder), samples);
    const Searcher searcher(index_of(folder));
    Request request = words("naloxone");
    CHECK(ids(searcher.search(request)) == Ids{"d1", "d2", "d3", "d4", "d5"});
    request.sort = Sort::recent;
    const Result result = searcher.search(request);
    CHECK(ids(result) == Ids{"d3", "d4", "d2", "d1", "d5"});
    CHECK(result.sort == Sort::recent);
    request.words = "";
    CHECK(searcher.search(request).sort == Sort::newest);
}
