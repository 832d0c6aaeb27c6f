#include "common/error.hpp"
#include "tests/server/search/sample_index.hpp"

#include <doctest/doctest.h>

using namespace rc;
using namespace rc::search;
using namespace rc::search_tests;

namespace {

Sample text(std::string language, std::string title, std::vector<Page> pages, std::string date = "2020") {
    return {{{FieldId::language, {language}}, {FieldId::title, {title}}, {FieldId::published, {date}}}, pages};
}

struct Library {
    TemporaryFolder folder;
    Library() {
        std::vector<Sample> samples{
            text("en", "Naloxone in prisons",
                 {{"i", "Take-home naloxone saves lives."}, {"1", "Prison health is public health."}}, "2019"),
            text("sr-Cyrl", "Смањење штете", {{"1", "Програми смањења штете и налоксон."}}, "2020-05"),
            text("hr", "Smanjenje štete", {{"1", "Smanjenje štete u zajednici. Kazneni zakon."}}, "2020-07-01"),
            text("en", "Decriminalization of possession",
                 {{"1", "The reduction of harm. Decriminalised possession of drugs."}}, "2021"),
            text("el", "Μείωση της βλάβης", {{"", "Η μείωση της βλάβης και η πολιτική."}}, ""),
        };
        samples[0].fields[FieldId::country] = {"RS", "HR"};
        samples[0].fields[FieldId::abstract] = {"A study of opioid overdose."};
        samples[0].fields[FieldId::author] = {"Ana Petrović"};
        samples[0].fields[FieldId::source_id] = {"act-9686"};
        samples[1].fields[FieldId::country] = {"RS"};
        samples[2].fields[FieldId::publisher] = {"Ministry of Health"};
        write_index(index_of(folder), samples);
    }
};

} // namespace

TEST_CASE("search: a query finds exactly the documents that it means") {
    const Library library;
    const Searcher searcher(index_of(library.folder));
    struct Row {
        std::string words;
        Ids found;
    };
    for (const Row& row : {
             Row{"", {"d1", "d2", "d3", "d4", "d5"}},
             Row{"naloxone", {"d1", "d2"}},
             Row{"\"nalokson\"", {"d2"}},
             Row{"smanjenje", {"d2", "d3"}},
             Row{"\"smanjenje stete\"", {"d2", "d3"}},
             Row{"\"stete smanjenje\"", {}},
             Row{"ΜΕΙΩΣΗ", {"d5"}},
             Row{"naloxone OR nalokson", {"d1", "d2"}},
             Row{"nalo*", {"d1", "d2"}},
             Row{"na*on", {"d2"}},
             Row{"smanjenje -zakon", {"d2"}},
             Row{"-smanjenje", {"d1", "d4", "d5"}},
             Row{"prison health", {"d1"}},
             Row{"\"health prison\"", {}},
             Row{"prison NEAR/2 health", {"d1"}},
             Row{"lives NEAR/5 prison", {}}, // another page
             Row{"take NEAR/4 saves", {"d1"}},
             Row{"take NEAR/2 saves", {}},
             Row{"decriminalisation", {"d4"}},
             Row{"decriminaliz*", {"d4"}},
             Row{"title:possession", {"d4"}},
             Row{"title:drugs", {}},
             Row{"abstract:overdose", {"d1"}},
             Row{"overdose", {"d1"}},
             Row{"author:petrovic", {"d1"}},
             Row{"country:RS", {"d1", "d2"}},
             Row{"country:rs -country:hr", {"d2"}},
             Row{"publisher:\"ministry of health\"", {"d3"}},
             Row{"source_id:act-9686", {"d1"}},
             Row{"year:2020..2021", {"d2", "d3", "d4"}},
             Row{"published:2020-06..2020-08", {"d3"}},
             Row{"published:2019-06", {"d1"}}, // dated only 2019: it may be
             Row{"published:2021..", {"d4"}},
             Row{"harm country:RS", {}},
         }) {
        CAPTURE(row.words);
        const Result result = searcher.search(words(row.words));
        CHECK(sorted(ids(result)) == row.found);
        CHECK(result.total == row.found.size());
    }
}

TEST_CASE("search: a phrase is found in whatever language a page is, and never across two") {
    const TemporaryFolder folder;
    write_index(index_of(folder),
                {text("en", "One", {{"1", "He said kindly: reductions of harms, and μείωση της βλάβης."}}),
                 text("fr", "Deux", {{"1", "La réduction des risques, en anglais: harm reduction."}}),
                 text("en", "Three",
                      {{"1", "The programme of harm reduction in the prisons of the country."},
                       {"2", "Програми смањења штете и лечење зависности у затворима."}}),
                 text("el", "Τέσσερα", {{"1", "Η μείωση της βλάβης και οι πολιτικές για τα ναρκωτικά."}}),
                 text("hr", "Pet", {{"1", "Reduction of harm, smanjenja šteta."}})});
    const Searcher searcher(index_of(folder));
    struct Row {
        std::string words;
        Ids with, without; // inflections
    };
    for (const Row& row : {
             Row{"\"harm reduction\"", {"d2", "d3"}, {"d2", "d3"}},
             Row{"\"reduction of harm\"", {"d1", "d5"}, {"d5"}},
             Row{"\"smanjenje štete\"", {"d3", "d5"}, {}},
             Row{"\"μείωση της βλάβης\"", {"d1", "d4"}, {"d1", "d4"}},
             Row{"\"réduction des risques\"", {"d2"}, {"d2"}},
             Row{"\"reduc* of harm\"", {"d1", "d5"}, {"d5"}},
             Row{"harm NEAR/3 reductions", {"d1", "d3"}, {}},
             Row{"\"country programi\"", {}, {}},
         }) {
        CAPTURE(row.words);
        Request request = words(row.words);
        request.expand.concepts = false;
        CHECK(sorted(ids(searcher.search(request))) == row.with);
        request.expand.inflections = false;
        CHECK(sorted(ids(searcher.search(request))) == row.without);
    }
}

TEST_CASE("search: words asked for again with other filters, pages and switches are answered anew") {
    const Library library;
    const Searcher searcher(index_of(library.folder));
    Request request = words("naloxone lives");
    const Result first = searcher.search(request);
    CHECK(ids(first) == Ids{"d1"});
    CHECK(ids(searcher.search(request)) == ids(first));
    request.words = "naloxone";
    CHECK(searcher.search(request).total == 2);
    request.filters[FieldId::language].any = {"en"};
    CHECK(ids(searcher.search(request)) == Ids{"d1"});
    request.filters.clear();
    request.offset = 1;
    CHECK(searcher.search(request).hits.size() == 1);
    request.expand.inflections = false;
    CHECK(searcher.search(request).total == 1);
}

TEST_CASE("search: without inflections only the word itself is found") {
    const Library library;
    const Searcher searcher(index_of(library.folder));
    Request request = words("smanjenje");
    request.expand.inflections = false;
    CHECK(sorted(ids(searcher.search(request))) == Ids{"d2", "d3"});
    request.words = "smanjenja";
    CHECK(ids(searcher.search(request)) == Ids{"d2"});
    request.expand.inflections = true;
    CHECK(searcher.search(request).total == 2);
    request.words = "\"smanjenja\""; // a single quoted word is taken as it stands
    CHECK(ids(searcher.search(request)) == Ids{"d2"});
}

TEST_CASE("search: when no document has all words, those with any are listed and a warning says so") {
    const Library library;
    const Searcher searcher(index_of(library.folder));
    const Result result = searcher.search(words("lives zakon nosuchword"));
    CHECK(sorted(ids(result)) == Ids{"d1", "d3"});
    CHECK(result.total == 2);
    REQUIRE(result.warnings.size() == 2);
    CHECK(in_english(result.warnings[0]) == "no document has the word “nosuchword”");
    CHECK(searcher.search(words("lives zakon -prison")).total == 1); // exclusions stay
    CHECK(searcher.search(words("lives zakon country:HR")).total == 1);
    CHECK(
        searcher.search(words("overdose zakon title:possession year:1999..2001")).warnings.empty()); // nothing to list
}

TEST_CASE("search: an unknown value of a field is searched as words, and said so") {
    const Library library;
    const Searcher searcher(index_of(library.folder));
    const Result result = searcher.search(words("publisher:prison"));
    CHECK(ids(result) == Ids{"d1"});
    CHECK(result.warnings.size() == 1);
}

TEST_CASE("search: orders") {
    const Library library;
    const Searcher searcher(index_of(library.folder));
    struct Row {
        Sort sort;
        Ids order;
    };
    for (const Row& row :
         {Row{Sort::newest, {"d4", "d3", "d2", "d1", "d5"}}, Row{Sort::oldest, {"d1", "d2", "d3", "d4", "d5"}},
          Row{Sort::title, {"d4", "d1", "d2", "d3", "d5"}}, Row{Sort::added, {"d5", "d4", "d3", "d2", "d1"}}}) {
        Request request;
        request.sort = row.sort;
        CHECK(ids(searcher.search(request)) == row.order);
        Ids paged; // and by pages of two
        request.size = 2;
        for (request.offset = 0; request.offset < 5; request.offset += 2)
            for (const std::string& id : ids(searcher.search(request))) paged.push_back(id);
        CHECK(paged == row.order);
    }
    CHECK(searcher.search({}).sort == Sort::newest);
    CHECK(searcher.search(words("harm")).sort == Sort::relevance);
}

TEST_CASE("search: dates from and to are inclusive at their precision") {
    const Library library;
    const Searcher searcher(index_of(library.folder));
    struct Row {
        std::string from, to;
        Ids found;
    };
    for (const Row& row :
         {Row{"2020", "2020", {"d2", "d3"}}, Row{"2020-05", "2020-06", {"d2"}}, Row{"", "2019", {"d1"}},
          Row{"2019-03", "2019-04", {"d1"}}, Row{"2020-07-01", "", {"d3", "d4"}},
          Row{"2020-05-31", "2020-06-30", {"d2"}}, Row{"2022", "", {}}}) {
        CAPTURE(row.from);
        CAPTURE(row.to);
        Request request;
        request.from = row.from;
        request.to = row.to;
        const Result result = searcher.search(request);
        CHECK(sorted(ids(result)) == row.found);
        CHECK(result.total == row.found.size());
    }
    Request wrong;
    wrong.from = "yesterday";
    CHECK_THROWS_AS(searcher.search(wrong), Error);
}

TEST_CASE("search: a title weighs more than the text") {
    TemporaryFolder folder;
    write_index(index_of(folder),
                {text("en", "Annual report", {{"1", "Naloxone is mentioned here among many other things."}}),
                 text("en", "Naloxone", {{"1", "It is mentioned here among many other things as well."}})});
    CHECK(ids(Searcher(index_of(folder)).search(words("naloxone"))) == Ids{"d2", "d1"});
}

TEST_CASE("search: a long report does not drown a short note") {
    TemporaryFolder folder;
    Sample report = text("en", "Report", {});
    for (int page = 0; page < 300; ++page) {
        std::string filler;
        for (int i = 0; i < 200; ++i) filler += "word" + std::to_string((page * 7 + i * 13) % 900) + " ";
        report.pages.push_back({std::to_string(page + 1), filler + (page % 15 == 0 ? "naloxone" : "")});
    }
    const Sample note =
        text("en", "Note", {{"1", "Naloxone can be given by anyone. Where naloxone is at hand, people live."}});
    Sample paper = text("en", "Paper", {});
    for (int page = 0; page < 10; ++page) paper.pages.push_back(report.pages[static_cast<std::size_t>(page) + 1]);
    write_index(index_of(folder), {report, note, paper, paper, paper, paper, paper, paper});
    CHECK(ids(Searcher(index_of(folder)).search(words("naloxone"))) == Ids{"d2", "d1"});
}

TEST_CASE("search: facet values by the beginning of the value") {
    const Library library;
    const Searcher searcher(index_of(library.folder));
    const Facet publishers = searcher.facet_values(FieldId::publisher, "MIN", 10);
    REQUIRE(publishers.values.size() == 1);
    CHECK(publishers.values.front().value == "Ministry of Health");
    CHECK(publishers.values.front().count == 1);
    CHECK(searcher.facet_values(FieldId::publisher, "x", 10).values.empty());
    CHECK(searcher.facet_values(FieldId::country, "", 1).more == 1);
}
