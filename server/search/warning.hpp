// What is said to the person who typed a query: what of it was taken otherwise than written, and why.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rc::search {

// A row of the table in warning.cpp, and what its {names} stand for. Pages say the same in the reader's language by the
// message "warning.CODE".
struct Warning {
    std::string_view code;
    std::vector<std::pair<std::string_view, std::string>> values{};
    bool operator==(const Warning&) const = default;
};
using Warnings = std::vector<Warning>;

// Plain English, as the API says it. The code must be in the table.
std::string in_english(const Warning& warning);
// Every code with its English text, the names in braces.
const std::vector<std::pair<std::string_view, std::string_view>>& warning_texts();

} // namespace rc::search
