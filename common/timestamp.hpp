// Points in time as text.
#pragma once
#include <string>

namespace rc {

// Now, in UTC, as ISO 8601 to the second: "2026-01-05T10:00:00Z".
std::string utc_now();

} // namespace rc
