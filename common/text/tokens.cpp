#include "common/text/tokens.hpp"

#include "common/text/code_points.hpp"
#include "common/text/spelling.hpp"
#include "common/text/utf8.hpp"

namespace rc::text {

namespace {

bool makes_words(Kind kind) { return kind == Kind::letter || kind == Kind::digit; }

// Reads one text from left to right.
class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    bool skip_to_word() {
        while (at_ < text_.size()) {
            std::size_t next = at_;
            if (makes_words(kind_of(next_code_point(text_, next)))) return true;
            at_ = next;
        }
        return false;
    }

    Token read_word() {
        Token token{static_cast<std::uint32_t>(at_), 0, {}};
        const Run first = read_run(token.word);
        token.end = static_cast<std::uint32_t>(first.end);
        if (at_ < text_.size() && text_[at_] == '.' && is_part_of_acronym(first, token.begin)) read_acronym(token);
        return token;
    }

private:
    struct Run {
        unsigned letters = 0;
        unsigned digits = 0;
        std::size_t end = 0; // behind its last letter, digit or mark
    };

    // Letters, digits and what belongs to them; folds onto `word` as far as longest_word allows.
    Run read_run(std::string& word) {
        Run run;
        char32_t previous = 0;
        while (at_ < text_.size()) {
            const auto byte = static_cast<unsigned char>(text_[at_]);
            if (byte < 0x80 ? !read_ascii(byte, word, run, previous) : !read_other(word, run, previous)) break;
        }
        return run;
    }

    // Both read one code point and say whether it belongs to the word; `at_` moves only if it does.
    bool read_ascii(unsigned char byte, std::string& word, Run& run, char32_t& previous) {
        const char folded = folded_ascii[byte];
        if (folded == 0) return false;
        const bool digit = folded <= '9';
        run.letters += !digit;
        run.digits += digit;
        run.end = ++at_;
        if (word.size() < longest_word && !merges_into_d(word, folded)) word += folded;
        previous = byte;
        return true;
    }

    bool read_other(std::string& word, Run& run, char32_t& previous) {
        std::size_t next = at_;
        const char32_t code_point = next_code_point(text_, next);
        const Kind kind = kind_of(code_point);
        if (kind == Kind::other) return false;
        at_ = next;
        if (kind == Kind::joiner) return true;
        run.letters += kind == Kind::letter;
        run.digits += kind == Kind::digit;
        run.end = next;
        const std::size_t length = word.size();
        append_folded(word, code_point, previous);
        if (word.size() > longest_word) word.resize(length);
        previous = code_point;
        return true;
    }

    // One letter, or two capitals (ΚΕ.ΘΕ.Α.), so that "a.com" and "ul.A" stay two words.
    bool is_part_of_acronym(const Run& run, std::size_t begin) const {
        if (run.digits > 0 || run.letters == 0 || run.letters > 2) return false;
        if (run.letters == 1) return true;
        for (std::size_t at = begin; at < run.end;)
            if (!is_capital(next_code_point(text_, at))) return false;
        return true;
    }

    // After "U": takes ".N.A.I.D.S" of U.N.A.I.D.S. along.
    void read_acronym(Token& token) {
        std::string word = token.word;
        while (at_ + 1 < text_.size() && text_[at_] == '.') {
            const std::size_t dot = at_;
            std::size_t next = ++at_;
            const Run run = kind_of(next_code_point(text_, next)) == Kind::letter ? read_run(word) : Run{};
            if (!is_part_of_acronym(run, dot + 1)) {
                at_ = dot;
                return;
            }
            token.word = word;
            token.end = static_cast<std::uint32_t>(run.end);
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

} // namespace

std::vector<Token> tokenize(std::string_view utf8) {
    std::vector<Token> tokens;
    tokens.reserve(utf8.size() / 7); // a word and its space, on average
    Reader reader(utf8);
    while (reader.skip_to_word()) {
        Token token = reader.read_word();
        unify_spelling(token.word);
        if (!token.word.empty()) tokens.push_back(std::move(token));
    }
    return tokens;
}

} // namespace rc::text
