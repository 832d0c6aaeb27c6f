// The orders of a result list that do not depend on the query.
#pragma once
#include "server/search/bitmap.hpp"
#include "server/search/search.hpp"

#include <map>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

namespace Xapian {
class Database;
}

namespace rc::search {

// Every document has a place; ties go by document number, so that paging is stable.
struct Order {
    std::vector<std::uint32_t> documents; // first place first
    std::vector<std::uint32_t> place;     // by document

    // The members of `set` from place `offset` on, at most `count`. `members` is set.count().
    std::vector<std::uint32_t> slice(const Bitmap& set, std::uint32_t members, std::uint32_t offset,
                                     std::uint32_t count) const;
};

// Newest and oldest go by publication date, `added` by arrival (latest first); documents without a date come last in
// all of them. A date of less precision counts as its beginning. Title goes by the folded title.
class Orders {
public:
    // Made at first use from the value slots, then kept. Any thread; `database` must always be at the same state.
    std::shared_ptr<const Order> by(Sort sort, const Xapian::Database& database, const Bitmap& live);

private:
    std::mutex mutex_;
    std::map<Sort, std::shared_ptr<const Order>> orders_;
};

} // namespace rc::search
