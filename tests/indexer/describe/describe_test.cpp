#include "common/error.hpp"
#include "indexer/describe/describe.hpp"
#include "tests/indexer/describe/support.hpp"

#include <doctest/doctest.h>

using rc::Description;
using rc::FieldId;
using rc::Origin;

namespace {

const rc::Describer& describer() {
    static const rc::Describer shipped(shipped_taxonomy(), data_folder());
    return shipped;
}

rc::DescribeInput serbian_strategy() {
    return {
        "doc17.pdf",
        {{"i", "РЕПУБЛИКА СРБИЈА\nМинистарство здравља\nСТРАТЕГИЈА\nо спречавању злоупотребе дрога\nБеоград, мај 2012"},
         {"1", "Србија жели да смањење штете буде део система. Смањење штете обухвата размену игала и шприцева, "
               "лечење метадоном и рад на терену. Мере се спроводе на сваком месту где има потребе, а извештај о "
               "томе подноси се сваке године после усвајања буџета."}},
        true};
}

} // namespace

TEST_CASE("describe: fills in every field that the text gives reason for, marked as a guess") {
    const Description found = describer().describe(serbian_strategy(), {});
    CHECK(found.first(FieldId::title) == "СТРАТЕГИЈА о спречавању злоупотребе дрога");
    CHECK(found.first(FieldId::language) == "sr-Cyrl");
    CHECK(found.all(FieldId::country) == std::vector<std::string>{"RS"});
    std::string themes;
    for (const std::string& theme : found.all(FieldId::theme)) themes += theme + ' ';
    CHECK(themes == "harm-reduction needle-syringe-programmes public-health drug-policy opioid-agonist-treatment ");
    CHECK(found.first(FieldId::type) == "strategy");
    CHECK(found.first(FieldId::published) == "2012-05");
    for (const FieldId field :
         {FieldId::title, FieldId::language, FieldId::country, FieldId::theme, FieldId::type, FieldId::published})
        CHECK(found.origin(field) == Origin::guessed);
    for (const FieldId field : {FieldId::abstract, FieldId::publisher, FieldId::author, FieldId::url})
        CHECK_FALSE(found.has(field));
}

TEST_CASE("describe: never changes what is known") {
    Description known;
    known.set(FieldId::title, "Given title", Origin::given);
    known.set(FieldId::language, "en", Origin::staff);
    known.set(FieldId::country, std::vector<std::string>{"HR", "SI"}, Origin::embedded);
    known.set(FieldId::theme, std::vector<std::string>{"youth"}, Origin::guessed);
    known.set(FieldId::type, "news", Origin::given);
    known.set(FieldId::published, "1999", Origin::embedded);
    CHECK(describer().describe(serbian_strategy(), known) == known);
}

TEST_CASE("describe: a title is always there") {
    struct Row {
        rc::DescribeInput input;
        std::string title;
    };
    for (const Row& row : {Row{{"scan_0017.pdf", {}, true}, "scan 0017"},
                           {{"empty.txt", {{"", ""}}, false}, "empty"},
                           {{"", {{"", "12 34"}}, false}, "?"},
                           {{"x.pdf", {{"", "\xff\xfe\xfa garbled \x80"}}, true}, "x"}}) {
        CAPTURE(row.input.file_name);
        const Description found = describer().describe(row.input, {});
        CHECK(found.first(FieldId::title) == row.title);
        CHECK_FALSE(found.has(FieldId::language));
        CHECK_FALSE(found.has(FieldId::country));
        CHECK_FALSE(found.has(FieldId::published));
    }
}

TEST_CASE("describe: a title that is known helps the other guesses") {
    Description known;
    known.set(FieldId::title, "Annual report on drug checking in Slovenia 2021", Origin::given);
    const Description found = describer().describe({"a.txt", {{"", "Results are shown below."}}, false}, known);
    CHECK(found.all(FieldId::country) == std::vector<std::string>{"SI"});
    CHECK(found.first(FieldId::theme) == "drug-checking");
    CHECK(found.first(FieldId::type) == "report");
    CHECK(found.first(FieldId::published) == "2021");
}

TEST_CASE("describe: the same text gives the same guesses, whatever came before") {
    const Description first = describer().describe(serbian_strategy(), {});
    describer().describe({"b.txt", {{"", "Naloxone in Greece and Bulgaria"}}, false}, {});
    CHECK(describer().describe(serbian_strategy(), {}) == first);
}

TEST_CASE("describe: missing data is named") {
    CHECK_THROWS_WITH_AS(rc::Describer(shipped_taxonomy(), "/no/such/folder"),
                         "cannot read /no/such/folder/language-hints.json", rc::Error);
}
