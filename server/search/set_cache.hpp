// Keeps the sets that are dear to make and asked for often: documents of frequent terms, of filters, of phrases.
#pragma once
#include "server/search/bitmap.hpp"

#include <list>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace rc::search {

// The least recently used sets go when the budget is full. Lives and dies with one state of the index. Any thread.
class SetCache {
public:
    explicit SetCache(std::size_t budget_bytes) : budget_(budget_bytes) {}

    // Null if it is not kept.
    SharedSet find(const std::string& key);
    void keep(const std::string& key, SharedSet set);

private:
    struct Entry {
        std::string key;
        SharedSet set;
    };
    std::mutex mutex_;
    std::list<Entry> entries_; // most recently used first
    std::unordered_map<std::string_view, std::list<Entry>::iterator> by_key_;
    std::size_t budget_, used_ = 0;
};

} // namespace rc::search
