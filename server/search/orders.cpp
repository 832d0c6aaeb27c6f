#include "server/search/orders.hpp"

#include "common/index/schema.hpp"

#include <algorithm>
#include <numeric>
#include <xapian.h>

namespace rc::search {
namespace {

std::vector<std::string> read_keys(const Xapian::Database& database, Xapian::valueno slot, std::uint32_t size) {
    std::vector<std::string> keys(size);
    for (auto it = database.valuestream_begin(slot); it != database.valuestream_end(slot); ++it)
        keys[it.get_docid()] = *it;
    return keys;
}

Xapian::valueno slot_of(Sort sort) {
    if (sort == Sort::title) return index::title_sort_slot;
    return field(sort == Sort::added ? FieldId::added : FieldId::published).slot;
}

Order make_order(Sort sort, const Xapian::Database& database, const Bitmap& live) {
    const auto keys = read_keys(database, slot_of(sort), live.size());
    const bool descending = sort == Sort::newest || sort == Sort::added;
    Order order;
    live.each([&](std::uint32_t document) { order.documents.push_back(document); });
    std::sort(order.documents.begin(), order.documents.end(), [&](std::uint32_t a, std::uint32_t b) {
        if (keys[a].empty() != keys[b].empty()) return keys[b].empty();
        if (const int difference = keys[a].compare(keys[b]); difference != 0)
            return descending ? difference > 0 : difference < 0;
        return descending ? a > b : a < b;
    });
    order.place.resize(live.size());
    for (std::uint32_t i = 0; i < order.documents.size(); ++i) order.place[order.documents[i]] = i;
    return order;
}

} // namespace

std::vector<std::uint32_t> Order::slice(const Bitmap& set, std::uint32_t members, std::uint32_t offset,
                                        std::uint32_t count) const {
    std::vector<std::uint32_t> out;
    if (offset >= members) return out;
    count = std::min(count, members - offset);
    // Walking the order meets a member every documents/members steps; picking out costs a step for each member.
    const std::uint64_t walk = (std::uint64_t{offset} + count) * documents.size() / members;
    if (walk < members) {
        for (std::uint32_t i = 0, met = 0; out.size() < count; ++i)
            if (set.contains(documents[i]) && met++ >= offset) out.push_back(documents[i]);
        return out;
    }
    std::vector<std::uint32_t> places;
    places.reserve(members);
    set.each([&](std::uint32_t document) { places.push_back(place[document]); });
    std::partial_sort(places.begin(), places.begin() + offset + count, places.end());
    for (std::uint32_t i = offset; i < offset + count; ++i) out.push_back(documents[places[i]]);
    return out;
}

std::shared_ptr<const Order> Orders::by(Sort sort, const Xapian::Database& database, const Bitmap& live) {
    const std::lock_guard lock(mutex_);
    auto& order = orders_[sort];
    if (!order) order = std::make_shared<const Order>(make_order(sort, database, live));
    return order;
}

} // namespace rc::search
