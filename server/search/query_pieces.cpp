#include "server/search/query_pieces.hpp"

#include "common/text/utf8.hpp"

namespace rc::search {
namespace {

bool is_space(char32_t c) {
    return c <= U' ' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
           c == 0x202F || c == 0x205F || c == 0x3000;
}

// Straight, English, German, Balkan and French quotation marks; apostrophes stand in words and are none.
bool is_quotation_mark(char32_t c) {
    return c == U'"' || (c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB || c == 0x2033;
}

class Reader {
public:
    explicit Reader(std::string_view typed) : typed_(typed) {}

    std::vector<Piece> read() {
        while (at_ < typed_.size()) {
            const std::size_t begin = at_;
            const char32_t c = text::next_code_point(typed_, at_);
            if (is_space(c))
                joined_ = false;
            else
                read_piece(c, begin);
        }
        return std::move(pieces_);
    }

private:
    void read_piece(char32_t c, std::size_t begin) {
        if (c == U'(') return add(Piece::Kind::open, begin, at_);
        if (c == U')') return add(Piece::Kind::close, begin, at_);
        if (is_quotation_mark(c)) return read_quotation();
        if (c == U'-' && !joined_to_word() && operand_starts_here()) return add(Piece::Kind::minus, begin, at_);
        read_chunk(begin);
    }

    void add(Piece::Kind kind, std::size_t begin, std::size_t end) {
        pieces_.push_back({kind, typed_.substr(begin, end - begin), joined_});
        joined_ = true;
    }

    bool joined_to_word() const { return joined_ && !pieces_.empty() && pieces_.back().kind != Piece::Kind::open; }

    bool operand_starts_here() const {
        std::size_t ahead = at_;
        return at_ < typed_.size() && !is_space(text::next_code_point(typed_, ahead));
    }

    void read_quotation() {
        const std::size_t begin = at_;
        while (at_ < typed_.size()) {
            const std::size_t end = at_;
            if (is_quotation_mark(text::next_code_point(typed_, at_))) {
                add(Piece::Kind::quotation, begin, end);
                joined_ = true;
                return;
            }
        }
        at_ = begin;
        add(Piece::Kind::unclosed, begin, begin);
    }

    // To the next space, quotation mark or closing parenthesis. "law(s)" is one chunk: only a parenthesis before a
    // word groups. After "title:" a parenthesis does group.
    void read_chunk(std::size_t begin) {
        bool inner = false;
        std::size_t end = at_;
        while (at_ < typed_.size()) {
            const char32_t c = text::next_code_point(typed_, at_);
            if (is_space(c) || is_quotation_mark(c) || (c == U')' && !inner)) break;
            if (c == U'(') {
                if (typed_[end - 1] == ':') break;
                inner = true;
            }
            end = at_;
        }
        at_ = end;
        add(Piece::Kind::chunk, begin, end);
    }

    std::string_view typed_;
    std::size_t at_ = 0;
    bool joined_ = false;
    std::vector<Piece> pieces_;
};

} // namespace

std::vector<Piece> query_pieces(std::string_view typed) { return Reader(typed).read(); }

} // namespace rc::search
