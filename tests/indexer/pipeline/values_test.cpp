#include "common/error.hpp"
#include "indexer/pipeline/date_value.hpp"
#include "indexer/pipeline/given_record.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace rc;
using nlohmann::json;

namespace {

Taxonomy taxonomy() { return Taxonomy::from_folder(RC_SHARE_DIR "/corpus/taxonomy"); }

std::string fault_of(const char* object) {
    Taxonomy terms = taxonomy();
    try {
        read_given_record(json::parse(object), terms, UnknownTerms::refused);
    } catch (const Error& e) {
        CHECK(e.kind() == Error::Kind::bad_request);
        return e.what();
    }
    return "no fault";
}

} // namespace

TEST_CASE("iso_date: what people and programs write") {
    struct Row {
        const char *written, *date; // "" for nothing
    };
    for (const Row& row : {
             Row{"2021", "2021"},
             Row{"2021-05", "2021-05"},
             Row{"2021-05-31", "2021-05-31"},
             Row{"2021-05-31T10:00:00Z", "2021-05-31"},
             Row{"2021-05-31 10:00", "2021-05-31"},
             Row{"31.12.2020", "2020-12-31"},
             Row{"1. 2. 2020.", "2020-02-01"},
             Row{"26-FEB-1987 15:01:01.79", "1987-02-26"},
             Row{"2016-2017", "2016"},
             Row{"2016/17", "2016"},
             Row{"2021-02-30", ""},
             Row{"2021-13", ""},
             Row{"2021-22", "2021"},
             Row{"2017-2016", ""},
             Row{"3/4/2020", ""},
             Row{"26-XXX-1987", ""},
             Row{"0021", ""},
             Row{"99999", ""},
             Row{"spring", ""},
             Row{"", ""},
         }) {
        CAPTURE(row.written);
        CHECK(iso_date(row.written).value_or("") == std::string(row.date));
    }
}

TEST_CASE("given record: codes and names become codes, strings and lists are the same") {
    Taxonomy terms = taxonomy();
    const GivenRecord record = read_given_record(json::parse(R"({
        "title": "  Naloxone ", "country": ["Serbia", "hr", "RS"], "theme": "Harm reduction", "type": "report",
        "language": "sr-Latn", "date": 2021, "id": 17, "publisher": "n/a", "author": ["A", "", "B"], "abstract": null,
        "family": "f", "file": "not its business"})"),
                                                 terms, UnknownTerms::refused);
    const Description& d = record.description;
    CHECK(d.first(FieldId::title) == "Naloxone");
    CHECK(d.all(FieldId::country) == std::vector<std::string>{"RS", "HR"});
    CHECK(d.first(FieldId::theme) == "harm-reduction");
    CHECK(d.first(FieldId::type) == "report");
    CHECK(d.first(FieldId::language) == "sr-Latn");
    CHECK(d.first(FieldId::published) == "2021");
    CHECK(d.first(FieldId::source_id) == "17");
    CHECK_FALSE(d.has(FieldId::publisher));
    CHECK_FALSE(d.has(FieldId::abstract));
    CHECK(d.all(FieldId::author) == std::vector<std::string>{"A", "B"});
    CHECK(d.origin(FieldId::title) == Origin::given);
    CHECK(record.family == "f");
}

TEST_CASE("given record: a value that will not do is named with its key") {
    struct Row {
        const char *object, *fault;
    };
    for (const Row& row : {
             Row{R"({"country": "Atlantis"})", "key \"country\": \"Atlantis\" is not in the list"},
             Row{R"({"theme": ["harm-reduction", "gardening"]})", "key \"theme\": \"gardening\" is not in the list"},
             Row{R"({"language": "xx-yy"})", "key \"language\": \"xx-yy\" is not in the list"},
             Row{R"({"date": "soon"})", "key \"date\": \"soon\" is not a date"},
             Row{R"({"title": ["a", "b"]})", "key \"title\": only one value can be given"},
             Row{R"({"title": {"en": "a"}})", "key \"title\": a string or a list of strings is needed"},
             Row{R"({"family": ["a", "b"]})", "key \"family\": only one value can be given"},
         }) {
        CAPTURE(row.object);
        CHECK(fault_of(row.object) == row.fault);
    }
}

TEST_CASE("given record: new themes and types are added where that is wanted, countries never") {
    Taxonomy terms = taxonomy();
    const auto read = [&](const char* object) {
        return read_given_record(json::parse(object), terms, UnknownTerms::added);
    };
    CHECK(read(R"({"theme": "Wastewater analysis"})").description.first(FieldId::theme) == "wastewater-analysis");
    CHECK(terms.find(FieldId::theme, "wastewater-analysis")->under_review);
    CHECK_THROWS_AS(read(R"({"country": "Atlantis"})"), Error);
}

TEST_CASE("given record: control characters, which part values in the index, do not get in") {
    Taxonomy terms = taxonomy();
    const GivenRecord record =
        read_given_record(json::parse(R"({"publisher": "A\u001fB\u0000C"})"), terms, UnknownTerms::refused);
    CHECK(record.description.first(FieldId::publisher) == "A B C");
}
