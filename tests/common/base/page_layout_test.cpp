#include "common/error.hpp"
#include "common/page_layout.hpp"

#include <doctest/doctest.h>

using namespace rc;

namespace {

PageLayout sample() {
    return {595.3F,
            841.9F,
            {{0, 5, {60, 90.5F, 88.2F, 101}}, {6, 12, {91, 90.5F, 120, 101}}, {12, 15, {60, 104, 75.1F, 115}}},
            {{"https://example.org/a?b=c", {60, 90, 120, 101}, 0, 12},
             {"mailto:office@example.org", {0, 0, 10, 10}, 0, 0},
             {"https://example.org/", {}, 6, 15}}};
}

} // namespace

TEST_CASE("page layout: packed and unpacked it is the same, to a tenth of a point") {
    for (const PageLayout& layout : {PageLayout{}, sample()}) CHECK(unpacked(packed(layout), 15) == layout);
    PageLayout odd = sample();
    odd.words[0].box = {-3, 1e30F, 12.345F, -7};
    CHECK(unpacked(packed(odd), 15).words[0].box == PaperBox{0, 100'000, 12.3F, 100'000});
}

TEST_CASE("page layout: six bytes a word or so") {
    PageLayout page{595, 842, {}, {}};
    for (std::uint32_t i = 0; i < 400; ++i) {
        const auto x = static_cast<float>(60 + i % 10 * 45), y = static_cast<float>(90 + i / 10 * 14);
        page.words.push_back({i * 7, i * 7 + 6, {x, y, x + 40, y + 11}});
    }
    CHECK(packed(page).size() < 400 * 9);
}

TEST_CASE("page layout: unsound bytes are refused") {
    const std::string good = packed(sample());
    const std::size_t without_texts = good.size() - 2 * sample().links.size();
    for (std::size_t size = 0; size < good.size(); ++size) {
        if (size == without_texts) continue;
        CAPTURE(size);
        CHECK_THROWS_AS(unpacked(std::string_view(good).substr(0, size), 15), Error);
    }
    CHECK_THROWS_AS(unpacked(good + "x", 15), Error);
    CHECK_THROWS_AS(unpacked(good, 14), Error); // the last word ends behind the text
    PageLayout script = sample();
    script.links[0].address = "javascript:alert(1)";
    CHECK_THROWS_AS(unpacked(packed(script), 15), Error);
    std::string changed = good;
    for (char& byte : changed) { // whatever comes in, it is a layout within its bounds or an error
        const char was = byte;
        for (int value : {0, 1, 0x7F, 0x80, 0xFF}) {
            byte = static_cast<char>(value);
            try {
                const PageLayout read = unpacked(changed, 15);
                for (const WordBox& word : read.words) CHECK(word.end <= 15);
                for (const PageLink& link : read.links) CHECK((link.begin <= link.end && link.end <= 15));
            } catch (const Error&) {
            }
        }
        byte = was;
    }
}

TEST_CASE("page layout: one that was packed when links had no text is read without") {
    const std::string good = packed(sample());
    const PageLayout read = unpacked(good.substr(0, good.size() - 2 * sample().links.size()), 15);
    REQUIRE(read.links.size() == 3);
    CHECK(read.links[0] == PageLink{"https://example.org/a?b=c", {60, 90, 120, 101}, 0, 0});
}

TEST_CASE("page layout: links get the words in their box") {
    struct Row {
        PaperBox box;
        std::uint32_t begin, end;
    };
    for (const Row& row : {Row{{60, 90, 120, 101}, 0, 12}, Row{{89, 90, 120, 101}, 6, 12}, Row{{55, 90, 80, 120}, 0, 5},
                           Row{{0, 0, 10, 10}, 0, 0}, Row{{500, 90, 400, 101}, 0, 0}}) {
        PageLayout layout = sample();
        layout.links = {{"https://example.org/", row.box}};
        tie_links(layout);
        CHECK(layout.links[0] == PageLink{"https://example.org/", row.box, row.begin, row.end});
    }
}

TEST_CASE("page layout: only web and mail addresses are followed") {
    for (const char* address : {"https://example.org", "http://a", "mailto:a@b"}) CHECK(is_followed(address));
    for (const char* address : {"", "https://", "javascript:alert(1)", "file:///etc/passwd", "https://a b", "data:x",
                                "https://a\"onclick=", "www.example.org", "HTTPS//x"})
        CHECK_FALSE(is_followed(address));
}
