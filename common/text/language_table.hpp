// Tables of the language model, one for each script that several of our languages share. Made at build time from
// corpus/language by train-language-model.
#pragma once
#include "common/text/stem.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace rc::text {

struct LanguageTable {
    std::span<const Group> languages;       // Group::none for families of languages that are not ours
    std::span<const std::uint32_t> keys;    // hashes of features, in order
    std::span<const std::uint32_t> buckets; // where the keys of each value of the high bits begin, and the end
    std::string_view scores;                // by key, then by language: signed bytes of `score_unit`
};

inline constexpr unsigned bucket_bits = 15;
inline constexpr double score_unit = 0.2; // natural logarithms of likelihood

extern const LanguageTable latin_languages;
extern const LanguageTable cyrillic_languages;

} // namespace rc::text
