// Naive Bayes over features of words: how much likelier each feature makes each language.
#pragma once
#include "common/text/language_model/training_text.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace rc::text {

struct LanguageModel {
    std::vector<std::string> languages;
    // By hash of the feature: its logarithm of likelihood in each language, less the mean of all, in units of
    // `score_unit`. Features that tell nothing are left out.
    std::map<std::uint32_t, std::vector<std::int8_t>> scores;
};

// Words in Latin letters are counted without their marks as well, as they are often typed.
LanguageModel train(const std::map<std::string, TrainingText::Words>& words_by_language);

} // namespace rc::text
