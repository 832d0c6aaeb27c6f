#include "indexer/extract/text/markdown.hpp"

#include "common/error.hpp"
#include "indexer/extract/text/markdown_inline.hpp"

#include <doctest/doctest.h>

using namespace rc;

namespace {

Extraction read(const std::string& markdown) {
    Collector out;
    read_markdown(markdown, out);
    return out.take();
}

} // namespace

TEST_CASE("markdown: blocks become lines, without their marks") {
    struct Row {
        const char *markdown, *text;
    };
    for (const Row& row : {
             Row{"# Title #\n\none\ntwo\n\nthree", "Title\none two\nthree"},
             Row{"Title\n=====\nText\n\nPart\n---\n", "Title\nText\nPart"},
             Row{"- one\n- two\n  goes on\n* three\n1. four", "• one\n• two goes on\n• three\n1. four"},
             Row{"> quoted\n> words", "quoted words"},
             Row{"| a | b |\n|---|:-:|\n| 1 | 2 |", "a | b\n1 | 2"},
             Row{"```sh\n# code\n```\ntext", "# code\ntext"},
             Row{"a\n\n***\n\nb", "a\nb"},
             Row{"see [it][1]\n\n[1]: https://example.org", "see it"},
         }) {
        CAPTURE(std::string(row.markdown));
        CHECK(read(row.markdown).pages.front().text == row.text);
    }
}

TEST_CASE("markdown: words without marks") {
    struct Row {
        const char *markdown, *words;
    };
    for (const Row& row : {
             Row{"**bold** and *leaning* and `code` and ~~gone~~", "bold and leaning and code and gone"},
             Row{"_so_ too, snake_case not", "so too, snake_case not"},
             Row{"[a law](https://example.org \"title\") and ![a picture](x.png)", "a law and a picture"},
             Row{"<https://example.org> and <b>tags</b>", "https://example.org and tags"},
             Row{"5 * 4 < 6 \\* ~5", "5 * 4 < 6 * ~5"},
             Row{"[unclosed](", "unclosed("},
             Row{"", ""},
         }) {
        CAPTURE(std::string(row.markdown));
        LinkedLine line;
        add_markdown(row.markdown, {}, line);
        CHECK(line.take().text == row.words);
    }
}

TEST_CASE("markdown: links are kept with their words, to the web and to mail only") {
    struct Row {
        const char *markdown, *links;
    };
    for (const Row& row : {
             Row{"See [the *law*](https://example.org/law \"title\") of it", "the law https://example.org/law"},
             Row{"- [the law][Law] here\n\n[law]: https://example.org/law 'title'", "the law https://example.org/law"},
             Row{"[law] here\n\n[law]: <https://example.org>", ""},
             Row{"<https://example.org>", "https://example.org https://example.org"},
             Row{"[write](<mailto:a@example.org>)", "write mailto:a@example.org"},
             Row{"[here](#part) and [there](javascript:alert(1)) and [open", ""},
         }) {
        CAPTURE(std::string(row.markdown));
        const Page page = read(row.markdown).pages.front();
        std::string links;
        for (const PageLink& link : page.layout.links)
            links += page.text.substr(link.begin, link.end - link.begin) + ' ' + link.address;
        CHECK(links == row.links);
    }
}

TEST_CASE("markdown: headings keep their level, the YAML head is the description") {
    const Extraction found =
        read("---\ntitle: \"A law\"\nauthor: Ana Novak\ndate: 2019-05-03\nlang: sl\n---\n## Part\ntext");
    CHECK(found.embedded.first(FieldId::title) == "A law");
    CHECK(found.embedded.first(FieldId::author) == "Ana Novak");
    CHECK(found.embedded.first(FieldId::published) == "2019-05-03");
    CHECK(found.embedded.first(FieldId::language) == "sl");
    CHECK(found.pages.front().headings == std::vector<Heading>{{0, 2}});
    CHECK(read("intro\n\n# The title\n").embedded.first(FieldId::title) == "The title");
    CHECK_THROWS_WITH_AS(read("---\ntitle: x\n---\n"), "the file holds no text", Error);
}
