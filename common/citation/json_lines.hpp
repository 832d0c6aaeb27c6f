// Records for programs, one JSON object a line (https://jsonlines.org).
#pragma once
#include "common/citation/record.hpp"

namespace rc::citation {

// With its line end. What is not known is null.
std::string json_line(const Record& record);

} // namespace rc::citation
