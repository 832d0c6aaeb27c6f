#include "server/http/rate_limiter.hpp"

#include "common/digest.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <utility>

namespace rc::http {
namespace {

// A bucket takes some 60 bytes. Whoever calls from more prefixes than this gets fresh buckets; nobody is locked out.
constexpr std::size_t most_buckets = 100'000;

std::string random_salt() {
    std::random_device random;
    std::string salt;
    for (int i = 0; i < 8; ++i) salt += std::to_string(random()) + '.';
    return salt;
}

double seconds(RateLimiter::Time::duration time) { return std::chrono::duration<double>(time).count(); }

std::chrono::seconds rounded_up(double time) {
    return std::chrono::seconds(static_cast<std::int64_t>(std::ceil(std::max(0.0, time))));
}

} // namespace

RateLimiter::RateLimiter(Clock clock) : clock_(std::move(clock)), salt_(random_salt()) {}

std::uint64_t RateLimiter::key_of(std::string_view caller) const {
    return std::stoull(sha256_hex(salt_ + std::string(caller)).substr(0, 16), nullptr, 16);
}

Verdict RateLimiter::take(std::string_view caller, const Rate& rate) {
    const std::uint64_t key = key_of(caller);
    const double quota = rate.quota, per_second = quota / static_cast<double>(rate.window.count());
    const std::lock_guard lock(mutex_);
    const Time now = clock_();
    if (buckets_.size() >= most_buckets && !buckets_.contains(key)) forget_full(now);
    Bucket& bucket = buckets_.try_emplace(key, Bucket{quota, now, quota, per_second}).first->second;
    bucket.tokens = std::min(quota, bucket.tokens + seconds(now - bucket.filled) * per_second);
    bucket.filled = now;
    Verdict verdict;
    verdict.admitted = bucket.tokens >= 1;
    if (verdict.admitted) bucket.tokens -= 1;
    verdict.remaining = static_cast<std::uint32_t>(bucket.tokens);
    verdict.until_full = rounded_up((quota - bucket.tokens) / per_second);
    verdict.until_token = rounded_up((1 - bucket.tokens) / per_second);
    return verdict;
}

// A full bucket says no more than none.
void RateLimiter::forget_full(Time now) {
    std::erase_if(buckets_, [&](const auto& entry) {
        const Bucket& bucket = entry.second;
        return bucket.tokens + seconds(now - bucket.filled) * bucket.per_second >= bucket.quota;
    });
    if (buckets_.size() >= most_buckets) buckets_.clear();
}

std::size_t RateLimiter::buckets() const {
    const std::lock_guard lock(mutex_);
    return buckets_.size();
}

} // namespace rc::http
