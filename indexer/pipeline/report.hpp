// What a run tells people and machines: one line for each failure, progress, and the sums at the end.
#pragma once
#include "common/catalogue/catalogue.hpp"
#include "indexer/pipeline/outcome.hpp"

#include <chrono>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

namespace rc {

struct Totals {
    std::uint64_t added = 0, new_editions = 0, redescribed = 0, unchanged = 0, failed = 0;
    std::uint64_t pages = 0; // of the documents added or changed
    std::uint64_t done() const { return added + new_editions + redescribed + unchanged + failed; }
    void count(PutOutcome outcome, std::uint64_t pages_put);
};

struct Failure {
    std::string source, reason, hint;
};

// Failures and progress go to `lines` as they come, the sums to `result`. Use from one thread.
class Report {
public:
    enum class Progress { bar, lines }; // a bar for a terminal
    enum class Result { text, json };
    Report(std::ostream& lines, std::ostream& result, Progress progress, Result form);

    // What is counted here has been committed.
    void committed(const Totals& totals);
    void failed(const Failure& failure);
    // `share` of the work that is done, 0 to 1. Redraws the bar, or writes a line now and then.
    void progress(double share);
    // The sums; `interrupted` says that the run was stopped before its end.
    void finish(bool interrupted);

    const Totals& totals() const { return totals_; }

private:
    void clear_bar();
    void write_text(bool interrupted, double seconds);
    void write_json(bool interrupted, double seconds);

    using Clock = std::chrono::steady_clock;
    std::ostream& lines_;
    std::ostream& result_;
    Progress progress_;
    Result form_;
    Totals totals_;
    std::vector<Failure> failures_; // for JSON
    Clock::time_point begin_ = Clock::now(), drawn_ = begin_;
    bool bar_shown_ = false;
};

} // namespace rc
