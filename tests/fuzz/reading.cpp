// Targets: readers of documents.
#include "common/text/utf8.hpp"
#include "indexer/extract/frame.hpp"
#include "indexer/extract/html/html.hpp"
#include "indexer/extract/html/html_values.hpp"
#include "indexer/extract/html/json_ld.hpp"
#include "indexer/extract/html/people.hpp"
#include "indexer/extract/mail/mail.hpp"
#include "indexer/extract/mail/mime.hpp"
#include "indexer/extract/office/formats.hpp"
#include "indexer/extract/office/office.hpp"
#include "indexer/extract/text/charset.hpp"
#include "indexer/extract/text/markdown.hpp"
#include "indexer/extract/text/plain_text.hpp"
#include "tests/fuzz/promise.hpp"
#include "tests/fuzz/targets.hpp"

#include <algorithm>

namespace rc::fuzz {
namespace {

void check_page(const Page& page) {
    promise(text::is_valid_utf8(page.text), "text is UTF-8");
    promise(!page.text.starts_with('\n') && !page.text.ends_with('\n'), "no empty paragraph at the edges");
    promise(page.text.find('\0') == std::string::npos, "no control characters");
    const auto paragraphs = static_cast<std::size_t>(std::ranges::count(page.text, '\n')) + 1;
    for (const Heading& heading : page.headings) promise(heading.paragraph < paragraphs, "headings are paragraphs");
    for (const PageLink& link : page.layout.links) {
        promise(is_followed(link.address), "links can be followed");
        promise(link.begin < link.end && link.end <= page.text.size(), "links have words of the text");
    }
}

void check_description(const Description& description) {
    for (const Field& field : fields)
        for (const std::string& value : description.all(field.id)) {
            promise(!value.empty(), "no value is empty");
            promise(text::is_valid_utf8(value), "values are UTF-8");
        }
}

void check_reading(void (*read)(std::string_view, ExtractionSink&), std::string_view bytes) {
    may_refuse([&] {
        Collector out;
        read(bytes, out);
        const Extraction extraction = out.take();
        promise(!extraction.pages.empty(), "what is not refused has text");
        for (const Page& page : extraction.pages) check_page(page);
        check_description(extraction.embedded);
    });
}

} // namespace

void read_html_page(std::string_view bytes) { check_reading(read_html, bytes); }

void read_byline(std::string_view bytes) {
    const std::string line = decode_text(bytes);
    for (const std::string& name : html::people_in({line})) {
        promise(!name.empty(), "names are not empty");
        promise(text::is_valid_utf8(name), "names are UTF-8");
    }
    const std::string date = html::iso_date(line);
    promise(date.empty() || date.size() == 4 || date.size() == 7 || date.size() == 10, "dates are ISO 8601");
    html::without_site(line, line.substr(0, line.size() / 2));
    html::language_tag(line);
}

void read_json_ld_script(std::string_view bytes) {
    html::JsonLd found;
    html::read_json_ld(bytes, found);
}

void read_letter(std::string_view bytes) {
    looks_like_mail(bytes);
    promise(text::is_valid_utf8(mail::decode_words(bytes)), "decoded headers are UTF-8");
    check_reading(read_mail, bytes);
}

void read_markdown_text(std::string_view bytes) {
    looks_like_markdown(bytes);
    check_reading(read_markdown, bytes);
}

void read_text(std::string_view bytes) { check_reading(read_plain_text, bytes); }

void read_rtf(std::string_view bytes) { check_reading(read_rich_text, bytes); }

void read_office_xml(std::string_view bytes) {
    check_description(office::dublin_core(bytes));
    check_reading(read_office, bytes);
}

void read_frames(std::string_view bytes) {
    may_refuse([&] {
        FrameReader reader;
        Collector out;
        // In two pieces, as a stream may come.
        reader.append(bytes.substr(0, bytes.size() / 2));
        for (int piece = 0; piece < 2; ++piece) {
            while (const auto frame = reader.next()) {
                if (frame->kind == FrameKind::failure)
                    failure_of(*frame);
                else
                    deliver(*frame, out);
            }
            if (piece == 0) reader.append(bytes.substr(bytes.size() / 2));
        }
        for (const Page& page : out.take().pages) promise(text::is_valid_utf8(page.text), "text is UTF-8");
    });
}

void read_layout(std::string_view bytes) {
    constexpr std::size_t text_bytes = 1000;
    may_refuse([&] {
        const PageLayout layout = unpacked(bytes, text_bytes);
        for (const WordBox& word : layout.words)
            promise(word.begin < word.end && word.end <= text_bytes, "words lie within the text");
        for (const PageLink& link : layout.links) {
            promise(is_followed(link.address), "links can be followed");
            promise(link.begin <= link.end && link.end <= text_bytes, "links lie within the text");
        }
    });
}

} // namespace rc::fuzz
