#include "common/error.hpp"
#include "common/text/utf8.hpp"
#include "indexer/extract/failure.hpp"
#include "indexer/extract/office/office.hpp"
#include "indexer/extract/text/charset.hpp"
#include "indexer/extract/text/clean.hpp"
#include "indexer/extract/text/embedded.hpp"
#include "indexer/extract/text/paragraph_text.hpp"
#include "indexer/extract/text/parts.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <optional>
#include <vector>

// Rich Text Format Specification 1.9: groups in braces, control words with a number, bytes in the code page of the font
// or UTF-16 units with a fallback for old readers.
namespace rc {
namespace {

struct CodePage {
    int charset; // of \fcharset
    const char* name;
};
constexpr auto code_pages = std::to_array<CodePage>({{0, "windows-1252"},
                                                     {161, "windows-1253"},
                                                     {162, "windows-1254"},
                                                     {177, "windows-1255"},
                                                     {178, "windows-1256"},
                                                     {186, "windows-1257"},
                                                     {204, "windows-1251"},
                                                     {238, "windows-1250"}});

const char* code_page_of(int charset) {
    for (const CodePage& page : code_pages)
        if (page.charset == charset) return page.name;
    return nullptr;
}

// Groups whose words are no text of the document.
bool is_left_out(std::string_view word) {
    constexpr auto words = std::to_array<std::string_view>(
        {"colortbl",  "stylesheet", "pict",    "object",     "header",       "headerl",   "headerr",
         "headerf",   "footer",     "footerl", "footerr",    "footerf",      "listtable", "listoverridetable",
         "themedata", "datastore",  "fldinst", "xmlnstbl",   "latentstyles", "generator", "rsidtbl",
         "company",   "operator",   "comment", "annotation", "atnid",        "atnauthor"});
    return std::find(words.begin(), words.end(), word) != words.end();
}

enum class Target { text, note, nothing, fonts, title, author };

struct Group {
    Target target = Target::text;
    const char* code_page = nullptr; // nothing: the document's
    int skipped_after_unicode = 1;   // \uc
    bool hidden = false;             // or struck out by whoever revised the text
};

class RichText {
public:
    explicit RichText(std::string_view rtf) : rtf_(rtf) {}

    ParagraphText text;
    std::string title, author;

    void read() {
        groups_.emplace_back();
        while (at_ < rtf_.size()) step();
        finish_paragraph();
        for (const std::string& note : notes_) text.add(note);
    }

private:
    static constexpr std::size_t deepest = 1000;

    Group& group() { return groups_.back(); }

    void step() {
        const char c = rtf_[at_++];
        if (c == '{') {
            flush_bytes();
            if (groups_.size() < deepest) groups_.push_back(group());
        } else if (c == '}') {
            flush_bytes();
            if (groups_.size() > 1) end_group();
        } else if (c == '\\') {
            control();
        } else if (c != '\r' && c != '\n') {
            put_byte(c);
        }
    }
    void end_group() {
        const bool was_note = group().target == Target::note;
        groups_.pop_back();
        if (!was_note || group().target == Target::note) return;
        notes_.push_back(std::move(note_));
        note_.clear();
    }
    void control() {
        if (at_ >= rtf_.size()) return;
        const char c = rtf_[at_];
        if (!std::isalpha(static_cast<unsigned char>(c))) {
            ++at_;
            return symbol(c);
        }
        const std::size_t begin = at_;
        while (at_ < rtf_.size() && std::isalpha(static_cast<unsigned char>(rtf_[at_]))) ++at_;
        const std::string_view word = rtf_.substr(begin, at_ - begin);
        const std::size_t number_begin = at_;
        if (at_ < rtf_.size() && rtf_[at_] == '-') ++at_;
        while (at_ < rtf_.size() && std::isdigit(static_cast<unsigned char>(rtf_[at_])) && at_ - number_begin < 10)
            ++at_;
        const std::string digits(rtf_.substr(number_begin, at_ - number_begin));
        if (at_ < rtf_.size() && rtf_[at_] == ' ') ++at_;
        word_met(word, digits.empty() ? std::nullopt : std::optional(std::atoi(digits.c_str())));
    }
    void symbol(char c) {
        if (c == '\'' && at_ + 2 <= rtf_.size()) {
            const std::string hex(rtf_.substr(at_, 2));
            at_ += 2;
            return put_byte(static_cast<char>(std::strtol(hex.c_str(), nullptr, 16)));
        }
        if (c == '*')
            group().target = Target::nothing; // a destination that old readers may leave out
        else if (c == '~')
            put(U' ');
        else if (c == '_')
            put(U'-');
        else if (c == '\\' || c == '{' || c == '}')
            put_byte(c);
        else if (c == '\n' || c == '\r')
            finish_paragraph();
    }
    void word_met(std::string_view word, std::optional<int> number) {
        if (is_left_out(word))
            group().target = Target::nothing;
        else if (word == "fonttbl")
            group().target = Target::fonts;
        else if (word == "info")
            group().target = Target::nothing;
        else if (word == "title" && groups_.size() > 2)
            group().target = Target::title;
        else if (word == "author" && groups_.size() > 2)
            group().target = Target::author;
        else if (word == "footnote")
            group().target = Target::note;
        else if (word == "v" || word == "deleted" || word == "plain")
            hide(word != "plain" && number.value_or(1) != 0);
        else if (word == "ansicpg" && number)
            document_code_page_ = "windows-" + std::to_string(*number);
        else if (word == "f" && number)
            choose_font(*number);
        else if (word == "fcharset" && number && group().target == Target::fonts)
            fonts_[font_] = code_page_of(*number);
        else if (word == "uc" && number)
            group().skipped_after_unicode = std::clamp(*number, 0, 16);
        else if (word == "u" && number)
            unicode(*number);
        else if (word == "bin" && number)
            at_ = std::min(rtf_.size(), at_ + static_cast<std::size_t>(std::max(*number, 0)));
        else
            layout(word, number);
    }
    void layout(std::string_view word, std::optional<int> number) {
        struct Character {
            std::string_view word;
            char32_t character;
        };
        constexpr auto characters = std::to_array<Character>({{"emdash", U'—'},
                                                              {"endash", U'–'},
                                                              {"lquote", U'‘'},
                                                              {"rquote", U'’'},
                                                              {"ldblquote", U'“'},
                                                              {"rdblquote", U'”'},
                                                              {"bullet", U'•'},
                                                              {"tab", U' '},
                                                              {"line", U' '},
                                                              {"emspace", U' '},
                                                              {"enspace", U' '}});
        for (const Character& known : characters)
            if (word == known.word) return put(known.character);
        if (word == "par" && (in_row_ || group().target == Target::note))
            put(U' ');
        else if (word == "par" || word == "sect" || word == "page")
            finish_paragraph();
        else if (word == "trowd")
            in_row_ = true;
        else if (word == "cell")
            put_ascii(" | ");
        else if (word == "row")
            finish_row();
        else if (word == "outlinelevel" && number && group().target == Target::text)
            level_ = *number >= 0 && *number < 9 ? static_cast<unsigned>(*number) + 1 : 0;
        else if (word == "pard")
            level_ = 0;
    }
    void hide(bool hidden) {
        flush_bytes();
        group().hidden = hidden;
    }
    void choose_font(int number) {
        flush_bytes();
        font_ = number;
        if (group().target == Target::fonts) return;
        const auto at = fonts_.find(number);
        group().code_page = at == fonts_.end() ? nullptr : at->second;
    }
    void unicode(int number) {
        char32_t unit = static_cast<char32_t>(number < 0 ? number + 65536 : number);
        if (unit >= 0xD800 && unit < 0xDC00) {
            high_surrogate_ = unit;
        } else {
            if (unit >= 0xDC00 && unit < 0xE000)
                unit = high_surrogate_ == 0 ? text::replacement
                                            : 0x10000 + ((high_surrogate_ - 0xD800) << 10) + (unit - 0xDC00);
            high_surrogate_ = 0;
            put(unit > 0x10FFFF ? text::replacement : unit);
        }
        skip_ = group().skipped_after_unicode;
    }
    void put_byte(char c) {
        if (skip_ > 0)
            --skip_;
        else
            bytes_ += c;
    }
    void put_ascii(std::string_view ascii) {
        flush_bytes();
        if (std::string* to = target()) *to += ascii;
    }
    void put(char32_t character) {
        flush_bytes();
        if (std::string* to = target()) text::append_utf8(*to, character);
    }
    std::string* target() {
        if (group().hidden) return nullptr;
        switch (group().target) {
        case Target::text:
            return &line_;
        case Target::note:
            return &note_;
        case Target::title:
            return &title;
        case Target::author:
            return &author;
        case Target::nothing:
        case Target::fonts:
            break;
        }
        return nullptr;
    }
    // Bytes of one code page, together: some letters take two.
    void flush_bytes() {
        skip_ = 0;
        if (bytes_.empty()) return;
        if (std::string* to = target())
            *to += decode_named(bytes_, group().code_page != nullptr ? group().code_page : document_code_page_);
        bytes_.clear();
    }
    void finish_row() {
        flush_bytes();
        in_row_ = false;
        while (line_.ends_with(" | ")) line_.resize(line_.size() - 3);
        finish_paragraph();
    }
    void finish_paragraph() {
        flush_bytes();
        if (group().target != Target::text) return;
        text.add(line_, level_);
        line_.clear();
    }

    std::string_view rtf_;
    std::size_t at_ = 0;
    std::vector<Group> groups_;
    std::map<int, const char*> fonts_;
    std::string document_code_page_ = "windows-1252";
    std::string bytes_, line_, note_;
    std::vector<std::string> notes_; // which come behind the text
    int font_ = 0, skip_ = 0;
    bool in_row_ = false; // of a table, which is one line
    unsigned level_ = 0;
    char32_t high_surrogate_ = 0;
};

} // namespace

void read_rich_text(std::string_view bytes, ExtractionSink& sink) {
    RichText rich(bytes);
    rich.read();
    const std::vector<Page> parts = cut_into_parts(rich.text, part_bytes);
    if (parts.empty())
        throw ReadingFailure(Fault::empty, "the document holds no text",
                             "if it holds pictures of text, save it as PDF");
    Description embedded;
    if (!is_rubbish_title(rich.title))
        embedded.set(FieldId::title, clean_value(rich.title, longest_embedded), Origin::embedded);
    set_names(embedded, FieldId::author, split_names(rich.author));
    sink.begin({"application/rtf", "rtf", false, 0});
    sink.describe(embedded);
    for (const Page& part : parts) sink.page(part);
}

} // namespace rc
