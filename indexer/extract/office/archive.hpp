// The parts of an office file: a ZIP archive of XML.
#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace rc::office {

inline constexpr std::size_t most_entries = 10'000;
inline constexpr std::size_t largest_unpacked = 200u << 20; // bytes of all texts together: what is beyond is a bomb

// The text parts (XML, XHTML, relations) unpacked, the names of all others. Pictures and fonts are not unpacked.
class Archive {
public:
    // Throws Error{unreadable} if it is damaged, locked with a password or unpacks to too much.
    explicit Archive(std::string_view bytes);

    bool has(std::string_view name) const { return parts_.contains(name); }
    // Null if there is no such text part.
    const std::string* part(std::string_view name) const;
    // Names of all parts that begin so, in order.
    const std::map<std::string, std::optional<std::string>, std::less<>>& parts() const { return parts_; }

private:
    std::map<std::string, std::optional<std::string>, std::less<>> parts_; // nothing: not a text
};

} // namespace rc::office
