#include "indexer/pipeline/lost_letters.hpp"

#include "common/text/code_points.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace rc {
namespace {

// The word without punctuation around it, which recognition often takes for another.
struct Piece {
    std::uint32_t begin, end; // bytes of the text
};

bool is_part(char32_t c) { return text::kind_of(c) != text::Kind::other; }

Piece bare(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    Piece piece{end, end};
    for (std::size_t at = begin; at < end;) {
        const auto from = static_cast<std::uint32_t>(at);
        if (!is_part(text::next_code_point(text, at))) continue;
        if (piece.begin == end) piece.begin = from;
        piece.end = static_cast<std::uint32_t>(at);
    }
    if (piece.begin == end) piece.end = end;
    return piece;
}

// Pieces of the page's text that stand in the box: parts of one word, if they have letters.
std::vector<Piece> pieces_in(const PaperBox& box, const Page& page) {
    constexpr float around = 3; // points
    std::vector<Piece> pieces;
    for (const WordBox& word : page.layout.words) {
        const float middle = (word.box.y0 + word.box.y1) / 2;
        if (middle < box.y0 || middle > box.y1 || word.box.x0 < box.x0 - around || word.box.x1 > box.x1 + around)
            continue;
        const std::string_view text = std::string_view(page.text).substr(0, word.end);
        for (std::uint32_t at = word.begin; at < word.end;) { // a box may hold a gap
            const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(text.find(' ', at), word.end));
            if (const Piece piece = bare(text, at, end); piece.begin < piece.end) pieces.push_back(piece);
            at = end + 1;
        }
    }
    return pieces;
}

class Letters {
public:
    explicit Letters(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) known_.insert(text::next_code_point(text, at));
    }
    // Letters that stand nowhere in the text. Fonts lose those beyond the English alphabet.
    std::size_t lost_in(std::string_view text) const {
        std::size_t count = 0;
        for (std::size_t at = 0; at < text.size();) {
            const char32_t c = text::next_code_point(text, at);
            count += c >= 0x80 && text::kind_of(c) == text::Kind::letter && !known_.contains(c);
        }
        return count;
    }
    bool may_be_lost(std::string_view letters) const {
        const std::size_t count = text::count_code_points(letters);
        return count <= 2 && lost_in(letters) == count;
    }

private:
    std::set<char32_t> known_;
};

// The mends that make the pieces the word; none if they do not fit.
std::vector<Mend> fitted(std::string_view word, const std::vector<Piece>& pieces, std::string_view text,
                         const Letters& letters) {
    std::vector<Mend> mends;
    std::size_t at = 0; // of the word
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Piece& piece = pieces[i];
        const std::string_view part = text.substr(piece.begin, piece.end - piece.begin);
        const std::size_t found = word.find(part, i == 0 ? at : at + 1); // something is lost between two
        if (found == word.npos) return {};
        const std::string_view gap = word.substr(at, found - at);
        if (!gap.empty()) {
            if (!letters.may_be_lost(gap)) return {};
            mends.push_back({i == 0 ? piece.begin : pieces[i - 1].end, piece.begin, std::string(gap)});
        }
        at = found + part.size();
    }
    const std::string_view rest = word.substr(at);
    if (rest.empty()) return mends;
    if (!letters.may_be_lost(rest)) return {};
    mends.push_back({pieces.back().end, pieces.back().end, std::string(rest)});
    return mends;
}

bool only_blanks_between(const std::vector<Piece>& pieces, std::string_view text) {
    for (std::size_t i = 1; i < pieces.size(); ++i)
        if (pieces[i].begin <= pieces[i - 1].end ||
            text.substr(pieces[i - 1].end, pieces[i].begin - pieces[i - 1].end) != " ")
            return false;
    return true;
}

} // namespace

LostLetters lost_letters_of(const Page& page, const Page& recognised) {
    const Letters letters(page.text);
    LostLetters found_letters{{}, letters.lost_in(recognised.text), 0};
    std::vector<Mend>& mends = found_letters.mends;
    for (const WordBox& found : recognised.layout.words) {
        const Piece whole = bare(recognised.text, found.begin, found.end);
        const std::string_view word = std::string_view(recognised.text).substr(whole.begin, whole.end - whole.begin);
        const std::vector<Piece> pieces = pieces_in(found.box, page);
        if (pieces.empty() || !only_blanks_between(pieces, page.text)) continue;
        const std::vector<Mend> of_word = fitted(word, pieces, page.text, letters);
        mends.insert(mends.end(), of_word.begin(), of_word.end());
    }
    std::ranges::sort(mends, {}, &Mend::begin);
    // Two recognised words over one place are no evidence.
    const auto clash = [](const Mend& a, const Mend& b) { return b.begin < a.end || b.begin == a.begin; };
    for (auto at = std::ranges::adjacent_find(mends, clash); at != mends.end();
         at = std::ranges::adjacent_find(mends, clash))
        mends.erase(at, at + 2);
    for (const Mend& mend : mends) found_letters.placed += text::count_code_points(mend.letters);
    return found_letters;
}

} // namespace rc
