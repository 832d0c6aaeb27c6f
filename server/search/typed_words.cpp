#include "server/search/typed_words.hpp"

#include "common/text/fold.hpp"
#include "server/search/query.hpp"
#include "server/search/query_pieces.hpp"

namespace rc::search {
namespace {

bool is_operator(std::string_view chunk) {
    return chunk == "AND" || chunk == "OR" || chunk == "NOT" || chunk.starts_with("NEAR");
}

bool is_in_field(std::string_view chunk) {
    const std::size_t colon = chunk.find(':');
    return colon != std::string_view::npos && find_field(text::fold(chunk.substr(0, colon))) != nullptr;
}

} // namespace

PlainWords plain_words(std::string_view typed) {
    PlainWords out;
    bool excluded = false;
    for (const Piece& piece : query_pieces(typed)) {
        const bool plain = piece.kind == Piece::Kind::chunk && !excluded && !is_operator(piece.text) &&
                           !is_in_field(piece.text) && piece.text.find('*') == std::string_view::npos;
        excluded = piece.kind == Piece::Kind::minus || piece.text == "NOT";
        if (!plain) {
            out.everything = false;
            continue;
        }
        const auto at = static_cast<std::uint32_t>(piece.text.data() - typed.data());
        for (text::Token& token : text::tokenize(piece.text))
            out.words.push_back({token.begin + at, token.end + at, std::move(token.word)});
    }
    return out;
}

TypedWords typed_words(std::string_view typed) {
    TypedWords out;
    PlainWords plain = plain_words(typed);
    if (!plain.everything || plain.words.empty()) return out;
    const text::Token& last = plain.words.back();
    out.last_begin = last.begin;
    out.last = text::fold(typed.substr(last.begin, last.end - last.begin)); // half typed, it has no spelling yet
    for (std::size_t i = 0; i + 1 < plain.words.size(); ++i) out.whole.push_back(std::move(plain.words[i].word));
    return out;
}

} // namespace rc::search
