// How many documents have a term, kept once it was looked up: a query asks for each word in a dozen languages, and the
// next one asks for the same words again.
#pragma once
#include <cstddef>
#include <cstdint>
#include <shared_mutex>
#include <string>
#include <unordered_map>

namespace Xapian {
class Database;
}

namespace rc::search {

// Lives and dies with one state of the index; every database it is given is of that state. Any thread.
class TermCounts {
public:
    // 0 if no document has it.
    std::uint32_t documents_with(const std::string& term, const Xapian::Database& database);
    // True if some term begins so.
    bool has_beginning(const std::string& beginning, const Xapian::Database& database);

private:
    using Known = std::unordered_map<std::string, std::uint32_t>;
    template <typename LookUp> std::uint32_t kept(Known& known, const std::string& key, const LookUp& look_up);

    std::shared_mutex mutex_;
    Known documents_, beginnings_;
};

} // namespace rc::search
