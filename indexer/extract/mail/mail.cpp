#include "indexer/extract/mail/mail.hpp"

#include "indexer/extract/failure.hpp"
#include "indexer/extract/html/article.hpp"
#include "indexer/extract/html/html_values.hpp"
#include "indexer/extract/html/people.hpp"
#include "indexer/extract/mail/mime.hpp"
#include "indexer/extract/text/charset.hpp"
#include "indexer/extract/text/clean.hpp"
#include "indexer/extract/text/embedded.hpp"
#include "indexer/extract/text/parts.hpp"
#include "indexer/extract/text/plain_text.hpp"

#include <algorithm>

namespace rc {
namespace {

using mail::Part;

constexpr int deepest = 10; // parts within parts

ParagraphText html_text(const std::string& html) {
    html::Document document(html);
    return html::whole_text(document);
}

class LetterReader {
public:
    explicit LetterReader(ExtractionSink& sink) : sink_(sink) {}

    void read(const Part& part, int depth) {
        const mail::HeaderValue type = part.content_type();
        if (depth > deepest) return;
        if (type.value == "message/rfc822") return read_letter_within(part, depth);
        if (type.value.starts_with("multipart/")) return read_parts(part, type, depth);
        const bool attached = mail::read_header_value(part.header("content-disposition")).value == "attachment";
        if (attached || (type.value != "text/plain" && type.value != "text/html"))
            return name_attachment(part, type.value);
        const std::string text = decode_text(part.content(), type.parameter("charset"));
        if (type.value == "text/html")
            text_.append(html_text(text));
        else
            for (const std::string& line : plain_paragraphs(text)) text_.add(line);
    }
    ParagraphText take() { return std::move(text_); }

private:
    // Of alternatives the first that can be read: senders put the plainest first (RFC 2046, 5.1.4).
    void read_parts(const Part& part, const mail::HeaderValue& type, int depth) {
        const std::size_t before = text_.text.size();
        for (const Part& inner : mail::parts_of(part.body, type.parameter("boundary"))) {
            if (type.value == "multipart/alternative" && text_.text.size() > before) break;
            read(inner, depth + 1);
        }
    }
    void read_letter_within(const Part& part, int depth) {
        const std::string content = part.content();
        const Part letter = mail::read_part(content);
        text_.add(mail::decode_words(letter.header("subject")), 2);
        read(letter, depth + 1);
    }
    void name_attachment(const Part& part, const std::string& type) {
        const std::string name = clean_value(part.file_name(), longest_embedded);
        // Pictures within the letter have no name of their own and are none of its text.
        if (!name.empty()) sink_.warn("the attachment \"" + name + "\" (" + clean_value(type, 60) + ") is not read");
    }

    ExtractionSink& sink_;
    ParagraphText text_;
};

// "Ana Novak <ana@example.org>": the name, without the address.
std::string sender_name(std::string_view from) {
    std::string name = mail::decode_words(from.substr(0, from.find('<')));
    std::erase(name, '"');
    return name;
}

Description description_of(const Part& letter) {
    Description description;
    if (const std::string subject = clean_value(mail::decode_words(letter.header("subject")), longest_embedded);
        !subject.empty())
        description.set(FieldId::title, subject, Origin::embedded);
    description.set(FieldId::author, html::people_in({sender_name(letter.header("from"))}), Origin::embedded);
    if (const std::string date = html::iso_date(letter.header("date")); !date.empty())
        description.set(FieldId::published, date, Origin::embedded);
    return description;
}

} // namespace

bool looks_like_mail(std::string_view bytes) {
    constexpr std::size_t head = 16384;
    const Part letter = mail::read_part(bytes.substr(0, head));
    const auto has = [&](const char* name) { return letter.headers.contains(name); };
    const bool ended = letter.body.data() > bytes.data() + 1 && *(letter.body.data() - 1) == '\n';
    return ended && has("from") && (has("date") || has("subject") || has("message-id"));
}

void read_mail(std::string_view bytes, ExtractionSink& sink) {
    const Part letter = mail::read_part(bytes);
    sink.begin({"message/rfc822", "mail", false, 0});
    sink.describe(description_of(letter));
    LetterReader reader(sink);
    reader.read(letter, 0);
    const std::vector<Page> parts = cut_into_parts(reader.take(), part_bytes);
    if (parts.empty())
        throw ReadingFailure(Fault::empty, "the letter holds no text", "add its attachments as files of their own");
    for (const Page& part : parts) sink.page(part);
}

} // namespace rc
