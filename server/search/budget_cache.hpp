// Keeps what is dear to make and asked for often: documents of frequent terms, of filters, of phrases; queries that
// were understood.
#pragma once
#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace rc::search {

// Shared values by name; Value::bytes() tells what one takes. The least recently used go when the budget is full. Lives
// and dies with one state of the index. Any thread.
template <typename Value> class BudgetCache {
public:
    using Shared = std::shared_ptr<const Value>;

    explicit BudgetCache(std::size_t budget_bytes) : budget_(budget_bytes) {}

    // Null if it is not kept.
    Shared find(const std::string& key) {
        const std::lock_guard lock(mutex_);
        const auto found = by_key_.find(key);
        if (found == by_key_.end()) return nullptr;
        entries_.splice(entries_.begin(), entries_, found->second);
        return found->second->value;
    }

    void keep(const std::string& key, Shared value) {
        const std::size_t bytes = key.size() + value->bytes();
        const std::lock_guard lock(mutex_);
        if (by_key_.contains(key)) return;
        used_ += bytes;
        entries_.push_front({key, std::move(value), bytes});
        by_key_.emplace(entries_.front().key, entries_.begin());
        while (used_ > budget_ && entries_.size() > 1) {
            used_ -= entries_.back().bytes;
            by_key_.erase(entries_.back().key);
            entries_.pop_back();
        }
    }

private:
    struct Entry {
        std::string key;
        Shared value;
        std::size_t bytes;
    };
    std::mutex mutex_;
    std::list<Entry> entries_; // most recently used first
    std::unordered_map<std::string_view, typename std::list<Entry>::iterator> by_key_;
    std::size_t budget_, used_ = 0;
};

} // namespace rc::search
