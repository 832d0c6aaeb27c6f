// Recognises a page in the language that its neighbours and its own words give reason for.
#pragma once
#include "indexer/ocr/recogniser.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rc {

// Below this mean confidence a recognised page is marked uncertain: pages with one word in five wrong stay below it.
inline constexpr std::uint8_t uncertain_below = 70;

// Tells the language of a text (BCP 47); empty if it cannot.
using TellLanguage = std::function<std::string(const Page&)>;

// `language` is what is expected, or empty. Where nothing is expected, or the words found are surely of another
// language, the page is recognised again with the models for that one, and the better of the two counts. Throws as
// Recogniser::recognise does.
Page recognise_in_language(Recogniser& recogniser, const std::filesystem::path& file, std::uint32_t page,
                           const std::string& language, const std::vector<std::string>& installed,
                           const TellLanguage& tell);

} // namespace rc
