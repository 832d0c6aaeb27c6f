#include "server/http/rate_limiter.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace rc::http;
using namespace std::chrono_literals;

namespace {

struct Fixture {
    RateLimiter::Time now{};
    RateLimiter limiter{[this] { return now; }};
    Rate rate{10, 20s}; // one token in two seconds
};

} // namespace

TEST_CASE_FIXTURE(Fixture, "rate limiter: a full bucket can be emptied at once; then tokens come at the steady rate") {
    for (std::uint32_t left = 10; left-- > 0;) {
        const Verdict verdict = limiter.take("a", rate);
        CHECK(verdict.admitted);
        CHECK(verdict.remaining == left);
    }
    const Verdict refused = limiter.take("a", rate);
    CHECK_FALSE(refused.admitted);
    CHECK(refused.until_token == 2s);
    CHECK(refused.until_full == 20s);
    now += 1s;
    CHECK(limiter.take("a", rate).until_token == 1s);
    now += 1s;
    CHECK(limiter.take("a", rate).admitted);
    CHECK_FALSE(limiter.take("a", rate).admitted);
    now += 1h;
    CHECK(limiter.take("a", rate).remaining == 9); // no more than full
}

TEST_CASE_FIXTURE(Fixture, "rate limiter: callers do not share a bucket, and refused requests take nothing") {
    for (int i = 0; i < 100; ++i) limiter.take("a", rate);
    CHECK(limiter.take("b", rate).remaining == 9);
    now += 2s;
    CHECK(limiter.take("a", rate).admitted);
}

TEST_CASE_FIXTURE(Fixture, "rate limiter: callers that have been quiet are forgotten; memory is bounded") {
    for (int i = 0; i < 100'000; ++i) limiter.take(std::to_string(i), rate);
    CHECK(limiter.buckets() == 100'000);
    now += 2s;
    limiter.take("one more", rate);
    CHECK(limiter.buckets() == 1);
}
