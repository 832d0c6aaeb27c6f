#include "server/http/target.hpp"
#include "tests/server/handlers/library.hpp"

#include <doctest/doctest.h>

using namespace rc;
using namespace rc::test;

namespace {

enum Which : std::size_t { paper, text, nameless };

std::vector<Sample> samples() {
    return {
        {{{FieldId::title, {"Žene & droge: {č đ љ ё}"}},
          {FieldId::author, {"Ana Petrović", "Ministry of Health"}},
          {FieldId::publisher, {"Prevent"}},
          {FieldId::country, {"XK"}},
          {FieldId::type, {"report"}}},
         {{FieldId::published, {"2023-05"}}},
         {{"i", "Uvod."}, {"1", "Nalokson spašava\nživote. • Prvo"}, {"2", "Kraj."}}},
        {{{FieldId::title, {"Imported"}}}, {}, {{"", "First part."}, {"", "Second part."}}, "text/plain", ""},
        {{}, {}, {{"", "Words."}}},
    };
}

struct Fixture {
    Library library{samples()};
    Serving serving{library.data()};
    HttpAnswer cite(std::size_t document, const std::string& query = "") const {
        return serving.get("/api/v1/documents/" + library.id(document) + "/cite" + query);
    }
    std::string address(std::size_t document) const {
        return "https://docs.example.org/documents/" + library.id(document);
    }
};

bool contains(const std::string& all, std::string_view part) { return all.find(part) != all.npos; }

std::string quote_of(std::string_view words) { return "quote=" + http::percent_encode(words); }

} // namespace

TEST_CASE_FIXTURE(Fixture, "cite: every format has its kind, its file name, the address of the page and the digest") {
    struct Row {
        const char *format, *media_type, *extension;
    };
    for (const Row& row : {
             Row{"ris", "application/x-research-info-systems; charset=utf-8", "ris"},
             {"bibtex", "application/x-bibtex; charset=utf-8", "bib"},
             {"csl", "application/vnd.citationstyles.csl+json", "csl.json"},
             {"dc", "application/xml; charset=utf-8", "xml"},
             {"text", "text/plain; charset=utf-8", ""},
         }) {
        CAPTURE(row.format);
        const HttpAnswer answer = cite(paper, "?page=2&format=" + std::string(row.format));
        CHECK(answer.status == 200);
        CHECK(answer.header("content-type") == row.media_type);
        CHECK(answer.header("content-disposition") ==
              (*row.extension ? "attachment; filename=\"" + library.id(paper) + "." + row.extension + '"' : ""));
        CHECK(contains(answer.body, address(paper) + "#page=2"));
        CHECK(contains(answer.body, sha256_hex("bytes of document 0")));
        CHECK(contains(answer.body, "in line with UNSCR 1244/1999"));
        CHECK(contains(answer.body, "published"));
    }
}

TEST_CASE_FIXTURE(Fixture, "cite: sentences by style; pages by their printed label, parts by number") {
    CHECK(contains(cite(paper, "?page=2").body, "(Petrović & Ministry of Health, 2023, p. 1)"));
    CHECK(contains(cite(paper, "?style=iso690&page=1").body, "2023-05, p. i [viewed 2"));
    CHECK(contains(cite(text, "?page=2&style=chicago").body, "Imported (n.d.), part 2, "));
    CHECK(contains(cite(paper, "?style=iso690&page=1&lang=sr-Latn").body, "2023-05, str. i [pristupljeno 2"));
    CHECK(cite(paper, "?ui=hr").body.starts_with(cite(paper).body.substr(0, cite(paper).body.find('\n'))));
    CHECK(cite(text).body.starts_with("Imported. (n.d.). " + address(text) + "\n"));
    CHECK(contains(cite(nameless).body, "Untitled document"));
}

TEST_CASE_FIXTURE(Fixture, "cite: a quote stands on its page, letter by letter, or is refused with the reason") {
    for (const char* page : {"", "&page=2"}) {
        CAPTURE(page);
        const HttpAnswer answer = cite(paper, "?" + quote_of("spašava života. Prvo") + page);
        CHECK(answer.status == 400);
        CHECK(contains(answer.body, "does not stand in the document word for word"));
        const HttpAnswer found = cite(paper, "?" + quote_of("spašava  živote. Prvo") + page);
        CHECK(found.status == 200);
        CHECK(found.body.starts_with("“spašava živote. Prvo” (Petrović & Ministry of Health, 2023, p. 1)."));
        CHECK(contains(found.body, "#page=2"));
    }
    CHECK(contains(cite(paper, "?page=3&" + quote_of("Uvod")).body, "does not stand on page 3 but on page 1"));
    CHECK(contains(cite(paper, "?format=csl&" + quote_of("Uvod")).body, "\"quote\":\"Uvod\""));
}

TEST_CASE_FIXTURE(Fixture, "cite: what it does not know is refused") {
    for (const char* wrong : {"?format=mla", "?format=csv", "?style=mla", "?style=apa&format=ris", "?page=0", "?page=4",
                              "?page=x", "?q=a", "?ui=xx", "?lang=xx", "?lang=hr&format=ris", "?page=1&page=2"}) {
        CAPTURE(wrong);
        CHECK(cite(paper, wrong).status == 400);
    }
    library.withdraw(library.id(text));
    CHECK(cite(text).status == 410);
    CHECK(serving.get("/api/v1/documents/nothing/cite").status == 404);
}
