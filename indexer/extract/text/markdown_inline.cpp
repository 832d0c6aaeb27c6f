#include "indexer/extract/text/markdown_inline.hpp"

#include <cctype>

namespace rc {
namespace {

bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}
bool is_mark(char c) { return std::ispunct(static_cast<unsigned char>(c)) != 0; }

class InlineReader {
public:
    explicit InlineReader(std::string_view text) : text_(text) {}

    std::string read() {
        while (at_ < text_.size()) step();
        return std::move(out_);
    }

private:
    void step() {
        const char c = text_[at_];
        if (c == '\\' && at_ + 1 < text_.size() && is_mark(text_[at_ + 1])) {
            out_ += text_[at_ + 1];
            at_ += 2;
        } else if (c == '`' || c == '~') {
            skip_run(c, c == '~' ? 2 : 1);
        } else if (c == '*') {
            skip_run(c, 1);
        } else if (c == '_') {
            take_underscore();
        } else if (c == '!' && text_.substr(at_ + 1, 1) == "[") {
            ++at_; // a picture: its description stays, as of a link
        } else if (c == '[') {
            ++at_;
        } else if (c == ']') {
            skip_target();
        } else if (c == '<') {
            skip_tag();
        } else {
            out_ += c;
            ++at_;
        }
    }
    // At least `least` of the same mark; fewer are text ("~5").
    void skip_run(char mark, std::size_t least) {
        std::size_t end = at_;
        while (end < text_.size() && text_[end] == mark) ++end;
        const bool star = mark == '*' && stands_alone(end); // "5 * 4"
        if (end - at_ < least || star) out_.append(text_.substr(at_, end - at_));
        at_ = end;
    }
    bool stands_alone(std::size_t end) const {
        return at_ > 0 && text_[at_ - 1] == ' ' && end < text_.size() && text_[end] == ' ';
    }
    // "snake_case" has no emphasis.
    void take_underscore() {
        const bool inside = at_ > 0 && is_word(text_[at_ - 1]) && at_ + 1 < text_.size() && is_word(text_[at_ + 1]);
        if (inside) out_ += '_';
        ++at_;
    }
    // "](address)" and "][name]" behind the words of a link.
    void skip_target() {
        ++at_;
        if (at_ >= text_.size() || (text_[at_] != '(' && text_[at_] != '[')) return;
        const std::size_t end = text_.find(text_[at_] == '(' ? ')' : ']', at_);
        if (end != std::string_view::npos) at_ = end + 1;
    }
    // "<b>" is left out, "<https://example.org>" is its words, "5 < 6" stays.
    void skip_tag() {
        const std::size_t end = text_.find('>', at_);
        const char next = at_ + 1 < text_.size() ? text_[at_ + 1] : ' ';
        if (end == std::string_view::npos ||
            (std::isalpha(static_cast<unsigned char>(next)) == 0 && next != '/' && next != '!')) {
            out_ += text_[at_++];
            return;
        }
        const std::string_view inside = text_.substr(at_ + 1, end - at_ - 1);
        if (inside.find("://") != std::string_view::npos && inside.find_first_of(" \"") == std::string_view::npos)
            out_ += inside;
        at_ = end + 1;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::string out_;
};

} // namespace

std::string markdown_words(std::string_view paragraph) { return InlineReader(paragraph).read(); }

} // namespace rc
