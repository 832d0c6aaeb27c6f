#include "common/error.hpp"

#include <utility>

namespace rc {

Error::Error(Kind kind, const std::string& message, std::string hint)
    : std::runtime_error(message), kind_(kind), hint_(std::move(hint)) {}

std::string Error::full() const { return hint_.empty() ? what() : std::string(what()) + "; " + hint_; }

} // namespace rc
