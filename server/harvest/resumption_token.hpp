// A list and a place in it as opaque text: all that is needed to go on, also after a restart.
#pragma once
#include "server/harvest/arguments.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace rc::harvest {

// Letters, digits, '-' and '_' only. It is no secret, but a changed one is noticed.
std::string make_token(const ListState& state);
std::optional<ListState> read_token(std::string_view token);

} // namespace rc::harvest
