// The one that writes: outcomes become catalogue transactions, and the index follows them.
#pragma once
#include "common/catalogue/catalogue.hpp"
#include "indexer/pipeline/index_follower.hpp"
#include "indexer/pipeline/outcome.hpp"
#include "indexer/pipeline/report.hpp"

#include <chrono>
#include <optional>

namespace rc {

// Use from one thread. Outcomes are gathered for a second, or 64 of them, and then committed together: only then the
// report counts them.
class Recorder {
public:
    Recorder(Catalogue& catalogue, IndexFollower& follower, Report& report);

    void take(const Outcome& outcome);
    // To be called now and then when there is nothing to take: commits what has waited long enough.
    void idle();
    // Commits all, in the index too.
    void finish();

private:
    void record(const Ready& ready);
    void record(const Failed& failed, const std::string& source);
    void commit();

    using Clock = std::chrono::steady_clock;
    Catalogue& catalogue_;
    IndexFollower& follower_;
    Report& report_;
    std::optional<Catalogue::Transaction> transaction_;
    Clock::time_point begun_;
    std::size_t gathered_ = 0;
    Totals pending_; // of the open transaction
    std::vector<Failure> failures_;
};

} // namespace rc
