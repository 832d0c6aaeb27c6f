#include "indexer/extract/frame.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace rc;
using namespace std::string_literals;

namespace {

std::string header(std::uint32_t size, char kind) {
    std::string bytes;
    for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>((size >> shift) & 0xFF);
    return bytes + kind;
}

// Reads all frames in the bytes, as the parent does. True if nothing was wrong with them.
bool is_accepted(const std::string& bytes, Collector& out) {
    FrameReader reader;
    reader.append(bytes);
    try {
        while (const auto frame = reader.next()) deliver(*frame, out);
    } catch (const Error& error) {
        CHECK(error.kind() == Error::Kind::internal);
        return false;
    }
    return true;
}

} // namespace

TEST_CASE("frames: what is sent arrives, in whatever pieces") {
    Description description;
    description.set(FieldId::title, "Закон о дрогама", Origin::embedded);
    description.set(FieldId::author, std::vector<std::string>{"A. Petrović", "B. Horvat"}, Origin::embedded);
    description.set(FieldId::published, "2019-05", Origin::guessed);
    const std::string bytes = encode(head_frame({"application/pdf", "pdf-text", true, 2})) +
                              encode(page_frame(FrameKind::draft, {"i", "draft"})) +
                              encode(page_frame(FrameKind::draft, {"ii", "rest"})) +
                              encode(page_frame(FrameKind::page, {"i", "one\ntwo"})) +
                              encode(description_frame(description)) + encode(warning_frame("page 2 has no text"));
    for (std::size_t piece : {std::size_t{1}, std::size_t{7}, bytes.size()}) {
        FrameReader reader;
        Collector out;
        for (std::size_t at = 0; at < bytes.size(); at += piece) {
            reader.append(std::string_view(bytes).substr(at, piece));
            while (const auto frame = reader.next()) deliver(*frame, out);
        }
        CHECK(out.head().page_count == 2);
        const Extraction extraction = out.take();
        CHECK(extraction.paged);
        CHECK(extraction.pages ==
              std::vector<Page>{{"i", "one\ntwo"}, {"ii", "rest"}}); // a draft stands where no page came
        CHECK(extraction.embedded == description);
        CHECK(extraction.warnings == std::vector<std::string>{"page 2 has no text"});
    }
}

TEST_CASE("frames: a failure keeps kind, message and hint") {
    const Error error =
        failure_of(failure_frame(Error(Error::Kind::unsupported, "this is a ZIP archive", "unpack it")));
    CHECK(error.kind() == Error::Kind::unsupported);
    CHECK(error.full() == "this is a ZIP archive; unpack it");
}

TEST_CASE("frames: hostile bytes are refused") {
    const std::string page = page_frame(FrameKind::page, {"1", "text"}).payload;
    struct Row {
        const char* name;
        std::string bytes;
    };
    for (const Row& row : {
             Row{"longer than any frame", header(0xFFFFFFFF, 3)},
             Row{"just longer than any frame", header(largest_payload + 1, 3)},
             Row{"unknown kind", header(0, 99)},
             Row{"kind out of place", header(0, 0)},
             Row{"empty page", header(0, 3)},
             Row{"page that ends early", encode({FrameKind::page, page.substr(0, page.size() - 1)})},
             Row{"page with more behind it", encode({FrameKind::page, page + "x"})},
             Row{"label longer than any", encode({FrameKind::page, header(1000, 'x') + std::string(1000, 'x')})},
             Row{"string longer than its frame", encode({FrameKind::warning, header(100, 'x')})},
             Row{"field that does not exist", encode({FrameKind::description, "\x01\x7F\0\0\0\0\0"s})},
             Row{"origin that documents have not", encode({FrameKind::description, "\x01\0\x07\0\0\0\0"s})},
             Row{"values without end", encode({FrameKind::description, "\x01\0\0\xFF\xFF\xFF\x7F"s})},
             Row{"more fields than there are", encode({FrameKind::description, "\xFF"s})},
         }) {
        CAPTURE(row.name);
        Collector out;
        CHECK_FALSE(is_accepted(row.bytes, out));
    }
}

TEST_CASE("frames: text that is not UTF-8 is made so") {
    Collector out;
    REQUIRE(is_accepted(encode(page_frame(FrameKind::page, {"\xFF\n", "a\xC3"})), out));
    CHECK(out.take().pages == std::vector<Page>{{"\uFFFD", "a\uFFFD"}});
}

TEST_CASE("frames: places of words arrive, if they are in the text") {
    Page page{"1", "one two"};
    page.layout = {
        595, 842, {{0, 3, {60, 90, 80, 100}}, {4, 7, {85, 90, 99, 100}}}, {{"https://a.example", {1, 2, 3, 4}}}};
    Collector good, bad;
    REQUIRE(is_accepted(encode(page_frame(FrameKind::page, page)), good));
    CHECK(good.take().pages.at(0) == page);
    page.text.pop_back();
    CHECK_FALSE(is_accepted(encode(page_frame(FrameKind::page, page)), bad));
}

TEST_CASE("frames: the table of contents arrives") {
    const std::vector<OutlineEntry> outline{{"Увод", 1, 1}, {"Aims", 2, 2}};
    Collector out;
    REQUIRE(is_accepted(encode(outline_frame(outline)), out));
    CHECK(out.take().outline == outline);
    Collector bad;
    CHECK_FALSE(is_accepted(encode(outline_frame({{"no level", 1, 0}})), bad));
}

TEST_CASE("frames: headings arrive, and only those that the page can have") {
    const auto frame = [](std::vector<Heading> headings) {
        return encode(page_frame(FrameKind::page, {"1", "one\ntwo\nthree", std::move(headings)}));
    };
    Collector good;
    REQUIRE(is_accepted(frame({{0, 1}, {2, 6}}), good));
    CHECK(good.take().pages.at(0).headings == std::vector<Heading>{{0, 1}, {2, 6}});
    for (const std::vector<Heading>& bad :
         {std::vector<Heading>{{3, 1}}, {{0, 0}}, {{0, 7}}, {{1, 1}, {1, 1}}, {{2, 1}, {0, 1}}}) {
        Collector out;
        CHECK_FALSE(is_accepted(frame(bad), out));
    }
}

TEST_CASE("frames: random and altered bytes never do harm") {
    std::mt19937 random(1); // the same bytes every time
    const std::string good =
        encode(head_frame({"text/html", "html", false, 0})) + encode(page_frame(FrameKind::page, {"", "text"}));
    for (int round = 0; round < 5000; ++round) {
        std::string bytes = good;
        for (int i = 0; i < 3; ++i) bytes[random() % bytes.size()] = static_cast<char>(random());
        Collector out;
        is_accepted(bytes, out);
        CHECK(out.text_bytes() <= 3 * bytes.size());
    }
}
