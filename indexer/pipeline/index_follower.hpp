// The index follows the catalogue: every change goes through here, at run time, at start and at a rebuild.
#pragma once
#include "common/catalogue/catalogue.hpp"
#include "indexer/writer/index_writer.hpp"

#include <chrono>
#include <cstdint>

namespace rc {

// Use from one thread.
class IndexFollower {
public:
    // Throws Error{unavailable} if the index has seen more than the catalogue holds (one restored from an older
    // backup).
    IndexFollower(const Catalogue& catalogue, IndexWriter& index);

    // Indexes what has changed in the catalogue since the last call; commits when enough has gathered. What is not
    // committed when the process dies is found again at the next start by its revision.
    void follow();
    // Follows and commits.
    void finish();

private:
    void commit();

    using Clock = std::chrono::steady_clock;
    const Catalogue& catalogue_;
    IndexWriter& index_;
    std::int64_t revision_;                   // indexed up to, committed or not
    std::uint64_t documents_ = 0, bytes_ = 0; // since the last commit
    Clock::time_point committed_ = Clock::now();
};

} // namespace rc
