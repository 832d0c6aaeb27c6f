// Numbers that stand in the index's metadata as decimal digits: generation and revision.
#pragma once
#include <cstdint>
#include <string_view>

namespace rc::index {

// 0 for an empty text (a key that is not set) and for what is no number. Pure.
std::int64_t metadata_number(std::string_view text);

} // namespace rc::index
