// The script a word is written in.
#pragma once
#include <string_view>

namespace rc::search {

enum class Script { latin, greek, cyrillic, other };

// By the first letter that tells. Pure.
Script script_of(std::string_view word);

} // namespace rc::search
