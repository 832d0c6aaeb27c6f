// Hands values from many threads to one, holding back the many when the one is slower.
#pragma once
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace rc {

template <typename Value> class BoundedQueue {
public:
    explicit BoundedQueue(std::size_t capacity) : capacity_(capacity) {}

    // Waits while the queue is full. False if it was closed: the value is dropped.
    bool push(Value value) {
        std::unique_lock lock(mutex_);
        not_full_.wait(lock, [&] { return closed_ || values_.size() < capacity_; });
        if (closed_) return false;
        values_.push_back(std::move(value));
        not_empty_.notify_one();
        return true;
    }

    // The next value, or nothing after `patience` or when the queue is closed and empty.
    std::optional<Value> pop(std::chrono::milliseconds patience) {
        std::unique_lock lock(mutex_);
        not_empty_.wait_for(lock, patience, [&] { return closed_ || !values_.empty(); });
        if (values_.empty()) return std::nullopt;
        std::optional<Value> value(std::move(values_.front()));
        values_.pop_front();
        not_full_.notify_one();
        return value;
    }

    void close() {
        const std::lock_guard lock(mutex_);
        closed_ = true;
        not_full_.notify_all();
        not_empty_.notify_all();
    }
    // Closed, and nothing left to pop.
    bool finished() const {
        const std::lock_guard lock(mutex_);
        return closed_ && values_.empty();
    }

private:
    const std::size_t capacity_;
    mutable std::mutex mutex_;
    std::condition_variable not_full_, not_empty_;
    std::deque<Value> values_;
    bool closed_ = false;
};

} // namespace rc
