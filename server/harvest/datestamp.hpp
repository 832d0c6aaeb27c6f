// Points in time as the protocol writes them.
// The Open Archives Initiative Protocol for Metadata Harvesting 2.0, §3.3
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace rc::harvest {

enum class Granularity { day, second };
enum class Limit { from, until };

struct Datestamp {
    std::string time; // "YYYY-MM-DDThh:mm:ssZ": of a day, its first second for `from`, its last for `until`
    Granularity granularity = Granularity::second;
};

// "YYYY-MM-DD" or "YYYY-MM-DDThh:mm:ssZ" of the calendar; nothing for anything else.
std::optional<Datestamp> read_datestamp(std::string_view written, Limit limit);

} // namespace rc::harvest
