// Stemming by suffix rules: the longest known suffix of a word says what to cut and what to add.
// The tables are made at build time from corpus/language/*.paradigms (see paradigms/).
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace rc::text {

// A node of the trie of suffixes, read from the last byte of a word to its first. Nodes of one parent lie side by side.
struct SuffixNode {
    char byte; // word_start for the place before the first letter
    std::uint8_t children;
    std::uint16_t first; // of the children
    std::uint16_t rule;  // no_rule if longer suffixes only lead through here
};

inline constexpr char word_start = '^';
inline constexpr std::uint16_t no_rule = 0xFFFF;

struct SuffixRule {
    std::uint8_t cut; // bytes to take off the end of the word
    std::string_view add;
};

struct SuffixTable {
    std::span<const SuffixNode> nodes; // the first is the root
    std::span<const SuffixRule> rules;
    std::span<const std::string_view> final_endings;   // then one of these goes too, the first that fits
    std::span<const std::string_view> rewrites;        // from, to, from, to...; see rewrite_inside
    std::string_view superlative;                      // a prefix that goes first, may be empty
    std::span<const std::string_view> not_superlative; // beginnings of words that keep it
    std::span<const std::string_view> short_stems;     // sorted; stems that may be shorter than:
    std::uint8_t least;                                // bytes that a rule must leave standing
    std::uint8_t final_least;                          // the same for final endings
    std::uint8_t final_times;                          // how often a final ending is cut
};

// Writes every "from" inside the word (neither at its end nor at its beginning) as "to"; pairs lie one after another.
void rewrite_inside(std::span<const std::string_view> rewrites, std::string& word);

// Turns a folded word into its stem, in place. Pure; any thread.
void apply_suffix_table(const SuffixTable& table, std::string& word);

} // namespace rc::text
