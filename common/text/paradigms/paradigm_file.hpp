// Reading corpus/language/*.paradigms: inflection written by hand, in the language's own spelling.
//
//   # a comment
//   longest 7                        letters of a suffix that count, at most
//   least 3                          letters that a rule leaves standing, at least,
//   short ol al et                   unless it leaves one of these
//   final 1 a e i o u                after the rules, cut one of these endings; as often as the number says
//   final-least 4                    letters that must stand before it
//   ekavian                          ijekavian forms are written as ekavian first
//   rewrite oa o                     inside words, before everything else (a vowel that breaks under stress)
//   superlative naj                  a prefix that is cut, but from words that begin with one of
//   not-superlative najav najam      these
//   a e i u om ama | žen kuć škol    endings and sample stems; the first ending makes the dictionary form
//   čovjek = čovjeka ljudi ljude     single words: the stem's word, and forms that no rule would find
//
// A stem after ^ gives whole words only, and no rule for words that end like it (^do + đem, but not *vodem). ø is no
// ending at all. {a b}{c d} stands for ac ad bc bd. A line that ends in \ goes on in the next.
#pragma once
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace rc::text {

struct Paradigms {
    unsigned longest = 7;
    unsigned least = 2;
    unsigned final_times = 0;
    unsigned final_least = 3;
    bool ekavian = false;
    std::vector<std::string> short_stems;
    std::vector<std::string> rewrites; // from, to, from, to...
    std::string superlative;
    std::vector<std::string> not_superlative;
    std::vector<std::string> final_endings;
    std::vector<std::pair<std::string, std::string>> inflected; // form and dictionary form, folded
    std::vector<std::pair<std::string, std::string>> words;     // the same for single words
};

// Throws Error{unreadable} with the line's number if the file is not written as above.
Paradigms read_paradigms(const std::filesystem::path& file);

} // namespace rc::text
