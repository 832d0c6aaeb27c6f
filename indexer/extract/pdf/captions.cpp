#include "indexer/extract/pdf/captions.hpp"

#include "common/text/tokens.hpp"

#include <set>
#include <string>

namespace rc::pdf {
namespace {

// Folded as the words they are compared with.
std::set<std::string> caption_words() {
    std::set<std::string> words;
    for (text::Token& token :
         text::tokenize("figure fig table chart graph map box figura tabela tabelul tabel grafic graficul harta schema "
                        "tabelë tabele grafiku slika tablica tabl grafikon graf karta mapa shema preglednica şekil "
                        "tablo çizelge grafik harita слика табела графикон карта шема фигура таблица графика схема "
                        "εικόνα πίνακας σχήμα γράφημα χάρτης διάγραμμα"))
        words.insert(std::move(token.word));
    return words;
}

} // namespace

bool is_caption(std::string_view paragraph) {
    static const std::set<std::string> words = caption_words();
    constexpr std::size_t enough = 48; // bytes, for a word and a number
    const std::vector<text::Token> tokens = text::tokenize(paragraph.substr(0, enough));
    return tokens.size() > 1 && words.contains(tokens[0].word) && tokens[1].word.front() >= '0' &&
           tokens[1].word.front() <= '9';
}

} // namespace rc::pdf
