#include "common/text/utf8.hpp"
#include "server/search/excerpt.hpp"
#include "tests/server/search/sample_index.hpp"

#include <doctest/doctest.h>

using namespace rc;
using namespace rc::search;
using namespace rc::search_tests;

namespace {

// The marked pieces of a text, cut out by code points.
std::vector<std::string> marked(const std::string& text, const std::vector<Range>& ranges) {
    std::vector<std::string> points;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        text::next_code_point(text, at);
        points.push_back(text.substr(begin, at - begin));
    }
    std::vector<std::string> out;
    for (const Range& range : ranges) {
        REQUIRE(range.begin < range.end);
        REQUIRE(range.end <= points.size());
        std::string piece;
        for (std::uint32_t i = range.begin; i < range.end; ++i) piece += points[i];
        out.push_back(piece);
    }
    return out;
}

Hit only_hit(const Sample& sample, Request request) {
    const TemporaryFolder folder;
    write_index(index_of(folder), {sample});
    const Result result = Searcher(index_of(folder)).search(request);
    REQUIRE(result.hits.size() == 1);
    return result.hits.front();
}

Sample page(std::string language, std::string text) {
    return {{{FieldId::language, {language}}, {FieldId::title, {"Title"}}}, {{"7", text}}};
}

std::string filler(int sentences) {
    std::string out;
    for (int i = 0; i < sentences; ++i)
        out += "Nothing of interest is written in sentence number " + std::to_string(i) + ". ";
    return out;
}

using Strings = std::vector<std::string>;

} // namespace

TEST_CASE("passages: the right code points are marked in every script, and why is told") {
    struct Row {
        std::string language, text, typed;
        Strings marks;
        std::string via;
    };
    for (const Row& row : {
             Row{"sr-Cyrl", "Програми 😀 смањења штете.", "smanjenja", {"смањења"}, "script"},
             Row{"sr-Cyrl", "Програми смањења штете.", "смањења", {"смањења"}, "word"},
             Row{"sr-Cyrl", "Програми смањења штете.", "smanjenje", {"смањења"}, "inflection"},
             Row{"hr", "Đurić i štete: 👩‍⚕️ šteta.", "steta", {"štete", "šteta"}, "inflection"},
             Row{"el", "Η ΜΕΊΩΣΗ της βλάβης — μείωση.", "μειωση", {"ΜΕΊΩΣΗ", "μείωση"}, "word"},
             Row{"en", "The colour of harm.", "color", {"colour"}, "spelling"},
             Row{"en", "Naloxone, naloxones.", "nalox*", {"Naloxone", "naloxones"}, "wildcard"},
             Row{"en", "Harm. No harm reduction, reduction!", "\"harm reduction\"", {"harm", "reduction"}, "word"},
             Row{"en", "a harm b reduction c d e f harm", "harm NEAR/2 reduction", {"harm", "reduction"}, "word"},
             Row{"en", "U.N.A.I.D.S. says", "unaids", {"U.N.A.I.D.S"}, "word"},
         }) {
        CAPTURE(row.text);
        CAPTURE(row.typed);
        const Hit hit = only_hit(page(row.language, row.text), words(row.typed));
        REQUIRE(hit.passages.size() == 1);
        CHECK(hit.passages[0].text == row.text);
        CHECK(hit.passages[0].page == 1);
        CHECK(hit.passages[0].label == "7");
        CHECK(marked(hit.passages[0].text, hit.passages[0].ranges) == row.marks);
        REQUIRE_FALSE(hit.why.empty());
        CHECK(hit.why.front().via == row.via);
        CHECK(hit.why.front().term == row.marks.front());
        // The page view marks the same.
        const TemporaryFolder empty;
        CHECK(marked(row.text, Searcher(index_of(empty)).marker(row.typed, {}).marks(row.text, "")).size() >=
              row.marks.size());
    }
}

TEST_CASE("passages: the densest place of the document is shown, on its page") {
    Sample sample{{{FieldId::language, {"en"}}, {FieldId::title, {"Report"}}}, {}};
    for (int i = 1; i <= 9; ++i) sample.pages.push_back({"p" + std::to_string(i), filler(40)});
    sample.pages[1].text += "Naloxone alone.";
    sample.pages[4].text += "Here naloxone in prison saves lives. " + filler(20);
    sample.pages[6].text += "Prison alone.";
    Request request = words("naloxone prison");
    request.passages = 3;
    const Hit hit = only_hit(sample, request);
    REQUIRE(hit.passages.size() == 3);
    CHECK(hit.passages[0].page == 5);
    CHECK(hit.passages[0].label == "p5");
    CHECK(hit.passages[0].text.find("Here naloxone in prison saves lives.") != std::string::npos);
    CHECK(marked(hit.passages[0].text, hit.passages[0].ranges) == Strings{"naloxone", "prison"});
    for (const Passage& passage : hit.passages) {
        CHECK(text::count_code_points(passage.text) <= longest_excerpt);
        CHECK(text::count_code_points(passage.text) >= 15);
    }
    CHECK(hit.pages == 9);
}

TEST_CASE("passages: inflections are found and marked on pages in another language than the document's") {
    Sample sample = page("en", "The new service is free of charge and stands next to the hospital of the town.");
    sample.pages.push_back({"8", "Shërbimi i ri është pa pagesë dhe gjendet pranë spitalit të qytetit, ku secili mund "
                                 "të vijë pa u lajmëruar dhe të bisedojë me punonjësit."});
    const Sample albanian{{{FieldId::language, {"sq"}}, {FieldId::title, {"Tjetër"}}}, {{"1", "asgjë"}}};
    const TemporaryFolder folder;
    write_index(index_of(folder), {sample, albanian}); // stems are looked for in languages that the library holds
    const Result result = Searcher(index_of(folder)).search(words("spitali"));
    REQUIRE(result.hits.size() == 1);
    REQUIRE(result.hits.front().passages.size() == 1);
    const Passage& passage = result.hits.front().passages.front();
    CHECK(passage.page == 2);
    CHECK(marked(passage.text, passage.ranges) == Strings{"spitalit"});
}

TEST_CASE("passages: several of one page do not overlap") {
    Request request = words("naloxone");
    request.passages = 5;
    const Hit hit =
        only_hit(page("en", filler(20) + "First naloxone. " + filler(20) + "Second naloxone. " + filler(20)), request);
    REQUIRE(hit.passages.size() == 2);
    CHECK(hit.passages[0].text != hit.passages[1].text);
    for (const Passage& passage : hit.passages) CHECK(passage.ranges.size() == 1);
}

TEST_CASE("passages: without a place in the text the abstract is shown, else the beginning") {
    Sample sample = page("en", "The first page begins like this. " + filler(30));
    CHECK(only_hit(sample, words("")).passages.at(0).text.starts_with("The first page begins like this."));
    CHECK(only_hit(sample, words("title")).passages.at(0).ranges.empty());
    CHECK(only_hit(sample, words("title")).why.at(0).term == "Title");
    sample.fields[FieldId::abstract] = {"About naloxone."};
    CHECK(only_hit(sample, words("")).passages.at(0).text == "About naloxone.");
    const Hit hit = only_hit(sample, words("naloxone"));
    CHECK(marked(hit.passages.at(0).text, hit.passages.at(0).ranges) == Strings{"naloxone"});
    Request none = words("naloxone");
    none.passages = 0;
    CHECK(only_hit(sample, none).passages.empty());
    CHECK(only_hit({{{FieldId::title, {"Title"}}}, {}}, words("")).passages.empty());
}

TEST_CASE("excerpt: begins and ends with sentences where they are near, else between words") {
    const std::string sentence = "Ovo je rečenica od četrdeset i nešto slova. "; // 44 code points
    std::string text;
    for (int i = 0; i < 20; ++i) text += sentence;
    const std::size_t middle = text.find("rečenica", 10 * sentence.size());
    const Excerpt cut = excerpt_around(text, middle, middle + 9);
    const std::string piece = text.substr(cut.begin, cut.end - cut.begin);
    CHECK(piece.starts_with("Ovo je"));
    CHECK(piece.ends_with("slova."));
    CHECK(text::count_code_points(piece) >= shortest_excerpt);
    CHECK(text::count_code_points(piece) <= longest_excerpt);

    std::string endless;
    for (int i = 0; i < 200; ++i) endless += "реч" + std::to_string(i) + " ";
    const std::size_t at = endless.find("реч100");
    const Excerpt words_only = excerpt_around(endless, at, at + 9);
    CHECK(endless[words_only.begin - 1] == ' ');
    CHECK(endless[words_only.end] == ' ');
    CHECK(words_only.begin <= at);
    CHECK(words_only.end >= at + 9);

    CHECK(excerpt_around("short", 0, 5) == Excerpt{0, 5});
    CHECK(excerpt_around("", 0, 0) == Excerpt{0, 0});
    const std::string one_word(2000, 'a');
    const Excerpt cut_word = excerpt_around(one_word, 0, 2000);
    CHECK(cut_word.end - cut_word.begin <= longest_excerpt);
}

TEST_CASE("marks: what a query marks in a text") {
    const TemporaryFolder empty;
    const Searcher searcher(index_of(empty));
    struct Row {
        std::string typed, text;
        Strings marks;
    };
    for (const Row& row : {
             Row{"smanjenje stete", "Смањења штете и šteta", {"Смањења", "штете", "šteta"}},
             Row{"\"harm reduction\"", "harm, harm reduction and reduction", {"harm", "reduction"}},
             Row{"a -b", "a b", {"a"}},
             Row{"title:a b", "a b", {"b"}},
             Row{"decrim*", "Decriminalised, crime", {"Decriminalised"}},
             Row{"", "a b", {}},
             Row{"(a OR b) c", "a b c d", {"a", "b", "c"}},
         }) {
        CAPTURE(row.typed);
        CHECK(marked(row.text, searcher.marker(row.typed, {}).marks(row.text, "")) == row.marks);
    }
    CHECK(searcher.marker("smanjenje", {false, false}).marks("smanjenja", "").empty());
}
