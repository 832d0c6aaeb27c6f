#include "common/text/language_identification.hpp"

#include "common/text/language_features.hpp"
#include "common/text/language_table.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>
#include <array>

namespace rc::text {

namespace {

constexpr std::size_t most_languages = 16;
constexpr std::size_t looked_at = 2048; // bytes of a page
// Below these, a guess is right on fewer than 999 of 1000 pieces of text; bench_language_identification shows it.
constexpr std::size_t enough_words = 8;
constexpr double enough_margin = 12;
constexpr double enough_margin_per_word = 0.5; // half a page in one language and half in another stay below it

// A name says less of the language it stands in: "North Inner City" in a Croatian sentence.
constexpr int weight_of_word = 2, weight_of_name = 1;

constexpr double enough_of_script = 0.75;
constexpr double least_part_of_script = 0.3;
constexpr double latin_counts_less = 3;

class Scores {
public:
    explicit Scores(const LanguageTable& table) : table_(table) {}

    void add(const std::u32string& word, int weight) {
        ++words;
        letters += word.size();
        for_each_feature(word, [&](Feature, std::uint32_t key) { add(key, weight); });
    }

    LanguageGuess guess(double script_part) const {
        const std::size_t languages = table_.languages.size();
        const auto first = scores_.begin(), last = first + static_cast<std::ptrdiff_t>(languages);
        const auto best = std::max_element(first, last);
        const Group group = table_.languages[static_cast<std::size_t>(best - first)];
        int second = 0;
        bool any = false;
        for (std::size_t i = 0; i < languages; ++i) {
            if (table_.languages[i] == group) continue; // families that are not ours do not vie with each other
            second = any ? std::max(second, scores_[i]) : scores_[i];
            any = true;
        }
        return {group, (*best - second) * score_unit / weight_of_word, words, script_part};
    }

    std::size_t words = 0, letters = 0;

private:
    void add(std::uint32_t key, int weight) {
        const std::uint32_t bucket = key >> (32 - bucket_bits);
        for (std::uint32_t at = table_.buckets[bucket]; at < table_.buckets[bucket + 1]; ++at) {
            if (table_.keys[at] != key) continue;
            const std::size_t languages = table_.languages.size();
            const char* row = table_.scores.data() + at * languages;
            for (std::size_t i = 0; i < languages; ++i) scores_[i] += weight * static_cast<signed char>(row[i]);
            return;
        }
    }

    const LanguageTable& table_;
    std::array<int, most_languages> scores_{};
};

} // namespace

LanguageGuess likeliest_language(std::string_view utf8) {
    Scores latin(latin_languages), cyrillic(cyrillic_languages);
    std::size_t greek_words = 0, greek_letters = 0, all_letters = 0;
    for_each_word(utf8, [&](Script script, const std::u32string& word, bool is_name) {
        const int weight = is_name ? weight_of_name : weight_of_word;
        all_letters += word.size();
        if (script == Script::latin) latin.add(word, weight);
        if (script == Script::cyrillic) cyrillic.add(word, weight);
        if (script != Script::greek) return;
        ++greek_words;
        greek_letters += word.size();
    });
    const auto part = [&](std::size_t letters) {
        return static_cast<double>(letters) / static_cast<double>(std::max<std::size_t>(all_letters, 1));
    };
    const double of_latin = part(latin.letters), of_cyrillic = part(cyrillic.letters), of_greek = part(greek_letters);
    if (std::max({of_latin, of_cyrillic, of_greek}) < least_part_of_script) return {};
    // Names in Latin letters stand among Cyrillic and Greek words, hardly ever the other way round.
    if (of_latin > latin_counts_less * std::max(of_cyrillic, of_greek)) return latin.guess(of_latin);
    if (of_cyrillic > of_greek) return cyrillic.guess(of_cyrillic);
    return {Group::el, static_cast<double>(greek_letters), greek_words, of_greek}; // no other language of ours has them
}

Group sure_language(std::string_view utf8) {
    const LanguageGuess guess = likeliest_language(utf8);
    const double needed = std::max(enough_margin, enough_margin_per_word * static_cast<double>(guess.words));
    const bool sure = guess.words >= enough_words && guess.margin >= needed && guess.script_part >= enough_of_script;
    return sure ? guess.group : Group::none;
}

Group group_of_page(std::string_view page, Group of_document) {
    const Group own = sure_language(clip_bytes(page, looked_at));
    return own == Group::none ? of_document : own;
}

} // namespace rc::text
