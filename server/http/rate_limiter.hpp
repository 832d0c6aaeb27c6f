// Token buckets: each caller has a bucket that fills at a steady rate, and every request takes one token out of it
// (J. Turner, New Directions in Communications, IEEE Communications Magazine 24 (10), 1986).
#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace rc::http {

// A full bucket holds `quota` tokens and fills up from empty in `window`.
struct Rate {
    std::uint32_t quota = 600;
    std::chrono::seconds window{60};
};

struct Verdict {
    bool admitted = true;
    std::uint32_t remaining = 0;         // whole tokens left
    std::chrono::seconds until_full{0};  // rounded up
    std::chrono::seconds until_token{0}; // rounded up; 0 if there is one
};

// All of it lives in memory only. A caller is kept as a hash with a salt of this process, so that what is in memory
// does not tell who called. Any thread.
class RateLimiter {
public:
    using Time = std::chrono::steady_clock::time_point;
    using Clock = std::function<Time()>;
    explicit RateLimiter(Clock clock = [] { return std::chrono::steady_clock::now(); });

    // Takes a token of the caller's bucket, if there is one.
    Verdict take(std::string_view caller, const Rate& rate);
    std::size_t buckets() const; // callers of late; bounded

private:
    struct Bucket {
        double tokens;
        Time filled; // when `tokens` was true
        double quota;
        double per_second;
    };
    std::uint64_t key_of(std::string_view caller) const;
    void forget_full(Time now);

    Clock clock_;
    std::string salt_;
    mutable std::mutex mutex_;
    std::unordered_map<std::uint64_t, Bucket> buckets_;
};

} // namespace rc::http
