#include "indexer/extract/text/markdown_inline.hpp"

#include "common/page_layout.hpp"
#include "indexer/extract/text/ascii.hpp"

#include <cctype>

namespace rc {
namespace {

bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}
bool is_mark(char c) { return std::ispunct(static_cast<unsigned char>(c)) != 0; }

class InlineReader {
public:
    InlineReader(std::string_view text, const LinkDefinitions& definitions, LinkedLine& line)
        : text_(text), definitions_(definitions), line_(line) {}

    void read() {
        while (at_ < text_.size()) step();
        line_.enter_link("");
    }

private:
    void step() {
        const char c = text_[at_];
        if (c == '\\' && at_ + 1 < text_.size() && is_mark(text_[at_ + 1])) {
            line_.add(text_.substr(at_ + 1, 1));
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
            line_.enter_link(address_ahead());
            ++at_;
        } else if (c == ']') {
            line_.enter_link("");
            skip_target();
        } else if (c == '<') {
            skip_tag();
        } else {
            line_.add(text_.substr(at_++, 1));
        }
    }
    // At least `least` of the same mark; fewer are text ("~5").
    void skip_run(char mark, std::size_t least) {
        std::size_t end = at_;
        while (end < text_.size() && text_[end] == mark) ++end;
        const bool star = mark == '*' && stands_alone(end); // "5 * 4"
        if (end - at_ < least || star) line_.add(text_.substr(at_, end - at_));
        at_ = end;
    }
    bool stands_alone(std::size_t end) const {
        return at_ > 0 && text_[at_ - 1] == ' ' && end < text_.size() && text_[end] == ' ';
    }
    // "snake_case" has no emphasis.
    void take_underscore() {
        const bool inside = at_ > 0 && is_word(text_[at_ - 1]) && at_ + 1 < text_.size() && is_word(text_[at_ + 1]);
        if (inside) line_.add("_");
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
            line_.add(text_.substr(at_++, 1));
            return;
        }
        const std::string_view inside = text_.substr(at_ + 1, end - at_ - 1);
        if (inside.find("://") != std::string_view::npos && inside.find_first_of(" \"") == std::string_view::npos) {
            line_.enter_link(followed(inside));
            line_.add(inside);
            line_.enter_link("");
        }
        at_ = end + 1;
    }
    // Where the link leads whose words begin here: "[words](address "title")", "[words][name]", "[name]".
    std::string address_ahead() const {
        const std::size_t end = text_.find_first_of("[]", at_ + 1);
        if (end == std::string_view::npos || text_[end] == '[') return {};
        const char next = end + 1 < text_.size() ? text_[end + 1] : ' ';
        if (next == '(') {
            const std::string_view target = text_.substr(end + 2, text_.find_first_of(") ", end + 2) - end - 2);
            return followed(target.starts_with('<') && target.ends_with('>') ? target.substr(1, target.size() - 2)
                                                                             : target);
        }
        const std::size_t from = next == '[' ? end + 2 : at_ + 1;
        const std::string_view name = text_.substr(from, text_.find(']', from) - from);
        const auto found = definitions_.find(lower_ascii(name.empty() ? text_.substr(at_ + 1, end - at_ - 1) : name));
        return found == definitions_.end() ? std::string() : followed(found->second);
    }
    static std::string followed(std::string_view address) {
        return is_followed(address) ? std::string(address) : std::string();
    }

    std::string_view text_;
    std::size_t at_ = 0;
    const LinkDefinitions& definitions_;
    LinkedLine& line_;
};

} // namespace

void add_markdown(std::string_view paragraph, const LinkDefinitions& definitions, LinkedLine& line) {
    InlineReader(paragraph, definitions, line).read();
}

} // namespace rc
