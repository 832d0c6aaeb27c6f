// How well a text agrees with the expected one.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rc::bench {

struct Agreement {
    double precision = 0, recall = 0;
    double f1() const { return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall); }
};

// Runs of letters and digits.
std::vector<std::string> words_of(std::string_view utf8);

// Over runs of `size` neighbouring words, counted; the metric of article-extraction-benchmark with 4, a bag of words
// with 1.
Agreement agreement(const std::string& expected, const std::string& found, std::size_t size);

// Precision and recall each averaged, then F1 of the averages, as that benchmark does.
class AgreementMean {
public:
    void add(const Agreement& one);
    Agreement mean() const;

private:
    Agreement sum_;
    double count_ = 0;
};

} // namespace rc::bench
