#include "server/search/bitmap.hpp"

#include <algorithm>
#include <cassert>
#include <span>

namespace rc::search {
namespace {

std::uint32_t portable_count(std::span<const std::uint64_t> words) {
    std::uint32_t count = 0;
    for (const std::uint64_t word : words) count += static_cast<std::uint32_t>(std::popcount(word));
    return count;
}

#if defined(__x86_64__)
// The baseline of x86-64 has no instruction for this; nearly every machine since 2008 has.
[[gnu::target("popcnt")]] std::uint32_t counted_by_instruction(std::span<const std::uint64_t> words) {
    std::uint32_t count = 0;
    for (const std::uint64_t word : words) count += static_cast<std::uint32_t>(__builtin_popcountll(word));
    return count;
}

std::uint32_t count_of(std::span<const std::uint64_t> words) {
    static const bool has_instruction = __builtin_cpu_supports("popcnt") != 0;
    return has_instruction ? counted_by_instruction(words) : portable_count(words);
}
#else
std::uint32_t count_of(std::span<const std::uint64_t> words) { return portable_count(words); }
#endif

} // namespace

Bitmap& Bitmap::operator|=(const Bitmap& other) {
    assert(size_ == other.size_);
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
    return *this;
}

Bitmap& Bitmap::operator&=(const Bitmap& other) {
    assert(size_ == other.size_);
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
    return *this;
}

Bitmap& Bitmap::operator-=(const Bitmap& other) {
    assert(size_ == other.size_);
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
    return *this;
}

std::uint32_t Bitmap::count() const { return count_of(words_); }

std::uint32_t Bitmap::next(std::uint32_t from) const {
    if (from >= size_) return size_;
    std::size_t i = from >> 6;
    std::uint64_t rest = words_[i] >> (from & 63) << (from & 63);
    while (rest == 0) {
        if (++i == words_.size()) return size_;
        rest = words_[i];
    }
    return static_cast<std::uint32_t>(i * 64) + static_cast<std::uint32_t>(std::countr_zero(rest));
}

} // namespace rc::search
