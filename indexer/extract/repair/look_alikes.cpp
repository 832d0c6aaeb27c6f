#include "indexer/extract/repair/look_alikes.hpp"

#include "common/text/fold.hpp"
#include "common/text/stop_words.hpp"

#include <algorithm>
#include <array>

namespace rc {
namespace {

// One shape, as a letter of each script; 0 where the script has none.
struct Shape {
    char32_t latin, cyrillic, greek;
    char32_t in(Script script) const {
        return script == Script::latin ? latin : script == Script::cyrillic ? cyrillic : greek;
    }
};

// Not è: Macedonian keyboards write сè and нè with it, and search folds it away.
// clang-format off
constexpr auto shapes = std::to_array<Shape>({
    {U'A', U'А', U'Α'}, {U'B', U'В', U'Β'}, {U'C', U'С', 0}, {U'E', U'Е', U'Ε'}, {U'H', U'Н', U'Η'}, {U'I', 0, U'Ι'},
    {U'J', U'Ј', 0}, {U'K', U'К', U'Κ'}, {U'M', U'М', U'Μ'}, {U'N', 0, U'Ν'}, {U'O', U'О', U'Ο'}, {U'P', U'Р', U'Ρ'},
    {U'T', U'Т', U'Τ'}, {U'X', U'Х', U'Χ'}, {U'Y', 0, U'Υ'}, {U'Z', 0, U'Ζ'},
    {U'a', U'а', 0}, {U'c', U'с', 0}, {U'e', U'е', 0}, {U'j', U'ј', 0}, {U'o', U'о', U'ο'}, {U'p', U'р', 0},
    {U'v', 0, U'ν'}, {U'x', U'х', U'χ'}, {U'y', U'у', 0}, {U'ó', 0, U'ό'}, {U'ï', U'ї', U'ϊ'},
});
// clang-format on

// Its like in another script; 0 if there is none.
char32_t twin_of(char32_t letter, Script from, Script to) {
    const auto shape = std::ranges::find_if(shapes, [&](const Shape& s) { return s.in(from) == letter; });
    return shape == shapes.end() ? 0 : shape->in(to);
}

// The letters of a word by what they are to the page's script.
struct Parts {
    std::size_t own = 0, distinct = 0, foreign = 0;
    bool mendable = true;

    Parts(const std::vector<Sign>& word, Script page) {
        Script other = Script::other;
        for (const Sign& sign : word)
            if (const Script script = script_of(sign.code); script != page) other = script;
        for (const Sign& sign : word) count(sign.code, page, other);
    }

private:
    void count(char32_t code, Script page, Script other) {
        if (text::kind_of(code) == text::Kind::mark || text::kind_of(code) == text::Kind::joiner) return;
        const Script script = script_of(code);
        if (script == page) {
            ++own;
            distinct += other != Script::other && twin_of(code, page, other) == 0;
        } else {
            ++foreign;
            mendable = mendable && script == other && script != Script::other && twin_of(code, script, page) != 0;
        }
    }
};

bool is_certain(const Parts& parts, const std::vector<Sign>& word, std::string_view written_right) {
    constexpr std::size_t short_word = 3, long_enough = 4, hardly_any = 4; // one letter in so many
    if (!parts.mendable || parts.foreign == 0 || parts.own == 0 || !is_in_regular_case(word)) return false;
    if (word.size() <= short_word && parts.own >= parts.foreign && text::is_stop_word(text::fold(written_right)))
        return true;
    const std::size_t all = parts.own + parts.foreign;
    return parts.own > parts.foreign &&
           (parts.distinct > 0 || (all >= long_enough && parts.foreign * hardly_any <= all));
}

} // namespace

std::vector<Mend> look_alikes_in(std::string_view text, Script page) {
    std::vector<Mend> mends;
    if (page == Script::other) return mends;
    each_word(text, [&](const std::vector<Sign>& word) {
        const Parts parts(word, page);
        if (!parts.mendable || parts.foreign == 0) return;
        std::string right;
        std::vector<Mend> of_word;
        for (const Sign& sign : word) {
            const Script script = script_of(sign.code);
            const bool foreign = script != page && script != Script::other;
            const std::size_t begin = right.size();
            text::append_utf8(right, foreign ? twin_of(sign.code, script, page) : sign.code);
            if (foreign) of_word.push_back({sign.begin, sign.end, right.substr(begin)});
        }
        if (is_certain(parts, word, right)) mends.insert(mends.end(), of_word.begin(), of_word.end());
    });
    return mends;
}

} // namespace rc
