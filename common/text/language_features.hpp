// What the language model sees of a text: its words, and the runs of letters inside them.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace rc::text {

enum class Script : std::uint8_t { latin, cyrillic, greek, other };
Script script_of(char32_t letter);

// A word: the script of its first letter, its letters in lower case but with their marks, and whether it is written as
// a name, with one capital though no sentence begins with it.
using SeeWord = std::function<void(Script, const std::u32string& word, bool is_name)>;

// Calls `see` with every run of letters of the text. Combining marks and invisible characters are skipped, and so are
// addresses of pages and mail. Malformed bytes part words. Any thread.
void for_each_word(std::string_view utf8, const SeeWord& see);

enum class Feature : std::uint8_t { word, two_letters, three_letters, four_letters };
inline constexpr std::size_t feature_kinds = 4;

// Calls `see(kind, hash)` for the whole word and for every run of two to four letters in it; the word's two ends count
// as a letter. The hash is of 32 bits: of a hundred thousand features a few pairs meet, which does no harm.
template <typename See> void for_each_feature(const std::u32string& word, See&& see) {
    constexpr std::uint64_t factor = 0x9E3779B97F4A7C15; // Fibonacci hashing, Knuth 1998, 6.4: the high bits mix well
    constexpr char32_t end_of_word = 1;
    const auto add = [](std::uint64_t hash, char32_t letter) { return (hash ^ letter) * factor; };
    const auto high_bits = [](std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32); };
    const std::size_t length = word.size() + 2;
    const auto letter = [&](std::size_t at) { return at == 0 || at + 1 == length ? end_of_word : word[at - 1]; };
    std::uint64_t whole = factor;
    for (const char32_t c : word) whole = add(whole, c);
    see(Feature::word, high_bits(whole));
    for (std::size_t first = 0; first + 1 < length; ++first) {
        std::uint64_t hash = add(0, letter(first));
        for (std::size_t kind = 1; kind < feature_kinds && first + kind < length; ++kind) {
            hash = add(hash, letter(first + kind));
            see(static_cast<Feature>(kind), high_bits(hash ^ (hash >> 29) * factor));
        }
    }
}

} // namespace rc::text
