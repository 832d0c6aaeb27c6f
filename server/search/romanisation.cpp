#include "server/search/romanisation.hpp"

#include "server/search/romanisation_tables.hpp"

#include <algorithm>

namespace rc::search {
namespace {

using namespace romanisation_tables;

constexpr std::size_t most_steps = 1'000;
constexpr std::size_t ending = 3; // typed letters at the end whose form the index need not have

// Reads letter by letter, along beginnings of words that are known.
class Walk {
public:
    Walk(std::string_view typed, const Romanisation& romanisation, const Vocabulary& vocabulary)
        : typed_(typed), romanisation_(romanisation), vocabulary_(vocabulary) {}

    std::vector<Reading> run() {
        extend(0);
        return std::move(found_);
    }

private:
    void extend(std::size_t at) {
        if (at == typed_.size()) return finish();
        const std::string_view rest = typed_.substr(at);
        for (const Romanisation::Row& row : romanisation_.rows)
            if (row.only_at_end ? rest == row.typed : rest.starts_with(row.typed))
                step(at + row.typed.size(), row.read);
        if (!romanisation_.other_script) step(at + 1, rest.substr(0, 1));
    }

    void step(std::size_t next, std::string_view letters) {
        if (++steps_ > most_steps) return;
        const std::size_t length = read_.size();
        read_ += letters;
        if (next + ending > typed_.size() || vocabulary_.has_beginning(read_)) extend(next);
        read_.resize(length);
    }

    void finish() {
        if (read_ == typed_) return;
        Reading reading{read_, vocabulary_.frequency(read_), true, vocabulary_.is_of_label(read_), &romanisation_};
        if (reading.frequency == 0) {
            reading.exact = false;
            for (const text::Group group : romanisation_.groups)
                reading.frequency = std::max(reading.frequency, vocabulary_.frequency(text::stem_term(group, read_)));
        }
        if (reading.frequency > 0) found_.push_back(std::move(reading));
    }

    std::string_view typed_;
    const Romanisation& romanisation_;
    const Vocabulary& vocabulary_;
    std::string read_;
    std::size_t steps_ = 0;
    std::vector<Reading> found_;
};

} // namespace

std::span<const Romanisation> romanisations() {
    static const std::array all{Romanisation{greek, greek_groups, true},
                                Romanisation{bulgarian, bulgarian_groups, false},
                                Romanisation{macedonian, macedonian_groups, false}};
    return all;
}

void keep_likely(std::vector<Reading>& readings) {
    std::sort(readings.begin(), readings.end(), [](const Reading& a, const Reading& b) {
        if (a.exact != b.exact) return a.exact;
        if (a.of_label != b.of_label) return a.of_label;
        return a.frequency != b.frequency ? a.frequency > b.frequency : a.word < b.word;
    });
    const auto same = [](const Reading& a, const Reading& b) { return a.word == b.word; };
    readings.erase(std::unique(readings.begin(), readings.end(), same), readings.end());
    if (readings.empty()) return;
    std::erase_if(readings, [exact = readings.front().exact](const Reading& other) { return other.exact != exact; });
    const std::uint64_t most =
        std::max_element(readings.begin(), readings.end(), [](const Reading& a, const Reading& b) {
            return a.frequency < b.frequency;
        })->frequency;
    std::erase_if(readings, [&](const Reading& other) {
        return !other.of_label && std::uint64_t{other.frequency} * dominant <= most;
    });
    if (readings.size() > most_readings) readings.resize(most_readings);
}

std::vector<Reading> readings(std::string_view typed, const Romanisation& romanisation, const Vocabulary& vocabulary) {
    std::vector<Reading> found = Walk(typed, romanisation, vocabulary).run();
    keep_likely(found);
    return found;
}

} // namespace rc::search
