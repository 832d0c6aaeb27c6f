#include "server/search/set_cache.hpp"

namespace rc::search {

SharedSet SetCache::find(const std::string& key) {
    const std::lock_guard lock(mutex_);
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, found->second);
    return found->second->set;
}

void SetCache::keep(const std::string& key, SharedSet set) {
    const std::lock_guard lock(mutex_);
    if (by_key_.contains(key)) return;
    used_ += set->bytes();
    entries_.push_front({key, std::move(set)});
    by_key_.emplace(entries_.front().key, entries_.begin());
    while (used_ > budget_ && entries_.size() > 1) {
        used_ -= entries_.back().set->bytes();
        by_key_.erase(entries_.back().key);
        entries_.pop_back();
    }
}

} // namespace rc::search
