#include "indexer/pipeline/report.hpp"

#include "common/text/utf8.hpp"

#include <cmath>
#include <nlohmann/json.hpp>
#include <ostream>

namespace rc {
namespace {

using nlohmann::json;

// A file's name may hold anything; a line of the report is one line.
std::string one_line(std::string_view text) {
    std::string line = text::to_valid_utf8(text);
    for (char& c : line)
        if (c == '\n' || c == '\t' || c == '\f') c = ' ';
    return line;
}

double seconds_since(std::chrono::steady_clock::time_point begin) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

std::string sums(const Totals& totals) {
    const auto n = [](std::uint64_t number) { return std::to_string(number); };
    return n(totals.added) + " added, " + n(totals.new_editions) + " new editions, " + n(totals.redescribed) +
           " redescribed, " + n(totals.unchanged) + " unchanged, " + n(totals.failed) + " failed";
}

} // namespace

void Totals::count(PutOutcome outcome, std::uint64_t pages_put) {
    switch (outcome) {
    case PutOutcome::added:
        ++added;
        break;
    case PutOutcome::new_edition:
        ++new_editions;
        break;
    case PutOutcome::redescribed:
        ++redescribed;
        break;
    case PutOutcome::unchanged:
        ++unchanged;
        return;
    }
    pages += pages_put;
}

Report::Report(std::ostream& lines, std::ostream& result, Progress progress, Result form)
    : lines_(lines), result_(result), progress_(progress), form_(form) {}

void Report::committed(const Totals& totals) {
    totals_.added += totals.added;
    totals_.new_editions += totals.new_editions;
    totals_.redescribed += totals.redescribed;
    totals_.unchanged += totals.unchanged;
    totals_.pages += totals.pages;
}

void Report::failed(const Failure& failure) {
    ++totals_.failed;
    clear_bar();
    lines_ << "failed: " << one_line(failure.source) << ": " << one_line(failure.reason);
    if (!failure.hint.empty()) lines_ << "; " << one_line(failure.hint);
    lines_ << std::endl;
    if (form_ == Result::json) failures_.push_back(failure);
}

void Report::progress(double share) {
    constexpr double seconds_between_bars = 0.1, seconds_between_lines = 10;
    const double since = seconds_since(drawn_);
    if (since < (progress_ == Progress::bar ? seconds_between_bars : seconds_between_lines)) return;
    drawn_ = Clock::now();
    const auto percent = static_cast<int>(std::lround(100 * share));
    if (progress_ == Progress::lines) {
        lines_ << percent << " %: " << sums(totals_) << std::endl;
        return;
    }
    constexpr int width = 30;
    const int filled = percent * width / 100;
    lines_ << "\r[" << std::string(static_cast<std::size_t>(filled), '#')
           << std::string(static_cast<std::size_t>(width - filled), '.') << "] " << percent << " %  " << totals_.done()
           << " documents, " << totals_.failed << " failed" << std::flush;
    bar_shown_ = true;
}

void Report::clear_bar() {
    if (bar_shown_) lines_ << "\r\033[K";
    bar_shown_ = false;
}

void Report::finish(bool interrupted) {
    clear_bar();
    const double seconds = seconds_since(begin_);
    if (form_ == Result::json)
        write_json(interrupted, seconds);
    else
        write_text(interrupted, seconds);
    result_.flush();
}

void Report::write_text(bool interrupted, double seconds) {
    if (interrupted)
        result_ << "stopped before the end; what is counted here is safe, run the command again for the rest\n";
    result_ << sums(totals_) << "; " << totals_.pages << " pages in " << std::round(seconds * 10) / 10 << " s\n";
}

void Report::write_json(bool interrupted, double seconds) {
    json failures = json::array();
    for (const Failure& f : failures_)
        failures.push_back({{"source", f.source}, {"reason", f.reason}, {"hint", f.hint}});
    const json document = {{"added", totals_.added},
                           {"new_editions", totals_.new_editions},
                           {"redescribed", totals_.redescribed},
                           {"unchanged", totals_.unchanged},
                           {"failed", totals_.failed},
                           {"pages", totals_.pages},
                           {"seconds", std::round(seconds * 1000) / 1000},
                           {"interrupted", interrupted},
                           {"failures", failures}};
    result_ << document.dump(2, ' ', false, json::error_handler_t::replace) << '\n';
}

} // namespace rc
