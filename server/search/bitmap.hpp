// A set of documents: one bit for every document number. Sets are made once and then shared, never changed.
#pragma once
#include <bit>
#include <cstdint>
#include <memory>
#include <vector>

namespace rc::search {

class Bitmap {
public:
    Bitmap() = default;
    // The empty set over the numbers [0, size).
    explicit Bitmap(std::uint32_t size) : size_(size), words_((std::size_t{size} + 63) / 64) {}

    std::uint32_t size() const { return size_; }
    std::size_t bytes() const { return words_.size() * sizeof(std::uint64_t); }
    void insert(std::uint32_t number) { words_[number >> 6] |= std::uint64_t{1} << (number & 63); }
    bool contains(std::uint32_t number) const { return words_[number >> 6] >> (number & 63) & 1; }

    // Union, intersection and difference; both sets must have the same size().
    Bitmap& operator|=(const Bitmap& other);
    Bitmap& operator&=(const Bitmap& other);
    Bitmap& operator-=(const Bitmap& other);

    std::uint32_t count() const;
    // The smallest member that is not below `from`, or size() if there is none.
    std::uint32_t next(std::uint32_t from) const;

    // Calls visit(number) for every member in rising order.
    template <typename Visit> void each(Visit&& visit) const {
        for (std::size_t i = 0; i < words_.size(); ++i)
            for (std::uint64_t rest = words_[i]; rest != 0; rest &= rest - 1)
                visit(static_cast<std::uint32_t>(i * 64) + static_cast<std::uint32_t>(std::countr_zero(rest)));
    }

    bool operator==(const Bitmap&) const = default;

private:
    std::uint32_t size_ = 0;
    std::vector<std::uint64_t> words_;
};

using SharedSet = std::shared_ptr<const Bitmap>;

} // namespace rc::search
