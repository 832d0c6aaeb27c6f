#include "server/search/term_counts.hpp"

#include <mutex>
#include <xapian.h>

namespace rc::search {
namespace {

// About ten megabytes. Behind that it begins anew: what is asked for often is soon there again.
constexpr std::size_t most_kept = 100'000;

} // namespace

template <typename LookUp> std::uint32_t TermCounts::kept(Known& known, const std::string& key, const LookUp& look_up) {
    {
        const std::shared_lock lock(mutex_);
        if (const auto found = known.find(key); found != known.end()) return found->second;
    }
    const std::uint32_t count = look_up();
    const std::unique_lock lock(mutex_);
    if (known.size() >= most_kept) known.clear();
    known.emplace(key, count);
    return count;
}

std::uint32_t TermCounts::documents_with(const std::string& term, const Xapian::Database& database) {
    return kept(documents_, term, [&] { return database.get_termfreq(term); });
}

bool TermCounts::has_beginning(const std::string& beginning, const Xapian::Database& database) {
    return kept(beginnings_, beginning, [&] {
               return std::uint32_t{database.allterms_begin(beginning) != database.allterms_end(beginning)};
           }) != 0;
}

} // namespace rc::search
