#include "common/index/stored_document.hpp"

#include "common/error.hpp"

#include <doctest/doctest.h>

using namespace rc;
using namespace rc::index;

namespace {

StoredHeader sample_header() {
    StoredHeader header{"8kq2", "application/pdf", {}, 3};
    header.description.set(FieldId::title, "Смањење штете", Origin::given);
    header.description.set(FieldId::country, std::vector<std::string>{"RS", "HR"}, Origin::guessed);
    header.description.set(FieldId::source_id, "act-9686", Origin::staff);
    return header;
}

const std::vector<Page> sample_pages{{"i", "First page.\nSecond line."}, {"1", ""}, {"2", std::string(100'000, 'x')}};

} // namespace

TEST_CASE("stored document: what is put in comes out") {
    const StoredDocument document(encode(sample_header(), sample_pages));
    CHECK(document.header().id == "8kq2");
    CHECK(document.header().media_type == "application/pdf");
    CHECK(document.header().description == sample_header().description);
    REQUIRE(document.page_count() == 3);
    for (std::uint32_t page = 1; page <= 3; ++page) {
        CHECK(document.label(page) == sample_pages[page - 1].label);
        CHECK(document.text(page) == sample_pages[page - 1].text);
    }
    CHECK(StoredDocument(encode({"x", "", {}, 0}, {})).page_count() == 0);
}

TEST_CASE("stored document: a record that was cut or damaged is refused") {
    const std::string whole = encode(sample_header(), sample_pages);
    const auto read = [](std::string data) {
        const StoredDocument document(std::move(data));
        for (std::uint32_t page = 1; page <= document.page_count(); ++page) document.text(page);
    };
    for (std::size_t size = 0; size < whole.size(); size += 3) {
        CAPTURE(size);
        CHECK_THROWS_AS(read(whole.substr(0, size)), Error);
    }
    for (std::size_t at = 0; at < 150 && at < whole.size(); ++at) { // any answer but a crash
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 0xff);
        try {
            read(changed);
        } catch (const Error& e) {
            CHECK(e.kind() == Error::Kind::unavailable);
        }
    }
}

TEST_CASE("stored document: text that is not UTF-8 is mended in the header") {
    StoredHeader header{"x", "", {}, 0};
    header.description.set(FieldId::title,
                           "a\xff"
                           "b",
                           Origin::given);
    CHECK(StoredDocument(encode(header, {})).header().description.first(FieldId::title) == "a\xEF\xBF\xBD"
                                                                                           "b");
}
