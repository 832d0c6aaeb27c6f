// How the measures of tests/bench print: one line a figure, ours beside today's best and the goal.
#pragma once
#include <cstdio>
#include <optional>
#include <string>

namespace rc::bench {

struct Figure {
    std::string measure;        // what, on which data: "Cranfield nDCG@10"
    double ours = 0;
    std::optional<double> best; // published or measured in the same run, by somebody else's means
    std::optional<double> goal;
    bool less_is_better = false;
};

inline void print(const Figure& figure) {
    const auto number = [](const std::optional<double>& value) {
        char text[32] = "     -";
        if (value) std::snprintf(text, sizeof text, "%6.3f", *value);
        return std::string(text);
    };
    const bool met = !figure.goal || (figure.less_is_better ? figure.ours <= *figure.goal : figure.ours >= *figure.goal);
    std::printf("%-56s %6.3f   best %s   goal %s%s\n", figure.measure.c_str(), figure.ours, number(figure.best).c_str(),
                number(figure.goal).c_str(), !figure.goal ? "" : met ? "   met" : "   MISSED");
    std::fflush(stdout);
}

// Data that is not there is said, never counted.
inline void print_skipped(const std::string& measure, const std::string& missing) {
    std::printf("%-56s skipped: %s is not there\n", measure.c_str(), missing.c_str());
}

} // namespace rc::bench
