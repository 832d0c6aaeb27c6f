// What a word typed in Latin letters stands for where a language is written otherwise: "filakes" for φυλακές,
// "zhivot" for живот, "Gjorgji" for Ѓорѓи. Folding cannot settle these: the same letters are other words in other
// languages. So they are readings of a query's word, and only such as the index knows.
#pragma once
#include "common/text/stem.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rc::search {

// One way of writing an alphabet in Latin letters.
struct Romanisation {
    struct Row {
        std::string_view typed, read;
        bool only_at_end = false; // of the word
    };
    std::span<const Row> rows;
    std::span<const text::Group> groups; // languages that are written so
    bool other_script;                   // each letter needs a row; otherwise those without one stand for themselves
};

// Greek, Bulgarian, Macedonian (romanisation_tables.hpp).
std::span<const Romanisation> romanisations();

// The words that a reading may be.
struct Vocabulary {
    std::function<bool(const std::string& beginning)> has_beginning; // of a word
    std::function<std::uint32_t(const std::string& term)> frequency; // of a word or stem term; 0: unknown
    std::function<bool(const std::string& term)> is_of_label = [](const std::string&) { return false; };
};

struct Reading {
    std::string word; // folded
    std::uint32_t frequency = 0;
    bool exact = true; // known as a word; otherwise only by its stem
    bool of_label = false;
    const Romanisation* romanisation = nullptr;
};

// The known words that `typed`, folded, may stand for: those known as words, or if there are none those known by their
// stems; words of labels first, then the most frequent. Left out are those that another is ten times as frequent as and
// that are of no label: they are mostly misprints of it. At most
// `most_readings`. Looks at no more than a bounded number of beginnings.
std::vector<Reading> readings(std::string_view typed, const Romanisation& romanisation, const Vocabulary& vocabulary);

// Brings readings into that order and number.
void keep_likely(std::vector<Reading>& readings);

inline constexpr std::size_t most_readings = 4;
// So many times as frequent, and what is compared is taken for a misprint or a chance likeness.
inline constexpr std::uint32_t dominant = 10;

} // namespace rc::search
