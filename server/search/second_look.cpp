#include "server/search/second_look.hpp"

#include "common/fields.hpp"
#include "common/index/schema.hpp"
#include "server/search/places.hpp"
#include "server/search/snapshot.hpp"
#include "server/search/word_weight.hpp"

#include <algorithm>
#include <xapian.h>

namespace rc::search {
namespace {

constexpr std::uint32_t half_passage = 200; // words; passages overlap by half, so that none is cut in two
constexpr double terms_per_word = 2;        // of the index: the word and its stem
constexpr double passage_share = 0.5;       // what the best passage counts against the whole document
constexpr std::uint32_t reach = 8;          // words
constexpr double nearness_share = 0.2;      // what standing close counts against the lighter of two words

// A word of the title counts in every passage, as often as it does in the whole.
double weight_at(std::uint32_t position) {
    if (position >= index::abstract_position) return field(FieldId::abstract).weight;
    return field(position >= index::author_position ? FieldId::author : FieldId::title).weight;
}

// How often each word stands somewhere: as typed, and in any form.
struct Counts {
    std::vector<double> typed, any;

    explicit Counts(std::size_t words) : typed(words), any(words) {}
    void add(const Place& place, double weight) {
        any[place.word] += weight;
        if (is_as_typed(place.form)) typed[place.word] += weight;
    }
    void clear() {
        std::fill(typed.begin(), typed.end(), 0);
        std::fill(any.begin(), any.end(), 0);
    }
};

class Look {
public:
    explicit Look(const Wanted& wanted)
        : wanted_(wanted), described_(wanted.words.size()), before_(wanted.words.size()), now_(wanted.words.size()) {
        for (const Wanted::Run& run : wanted.runs) {
            const bool plain = run.count == 1 && wanted.words[run.first].word->concept_id.empty();
            if (plain) typed_order_.push_back(run.first);
        }
    }

    bool has_neighbours() const { return typed_order_.size() > 1; }

    double best_passage(const std::vector<Place>& places, double passage) {
        described_.clear();
        before_.clear();
        now_.clear();
        std::size_t i = 0;
        for (; i < places.size() && places[i].position < index::page_stride; ++i)
            described_.add(places[i], weight_at(places[i].position));
        double best = i > 0 ? score(passage) : 0;
        for (std::uint32_t half = 0; i < places.size();) {
            const std::uint32_t next = half_of(places[i]);
            std::swap(before_, now_);
            now_.clear();
            if (next != half + 1) before_.clear();
            for (half = next; i < places.size() && half_of(places[i]) == half; ++i) now_.add(places[i], 1);
            best = std::max(best, score(passage));
        }
        return best;
    }

    double nearness(const std::vector<Place>& places, double length) const {
        double sum = 0;
        for (std::size_t i = 0; i + 1 < typed_order_.size(); ++i) {
            const auto a = typed_order_[i], b = typed_order_[i + 1];
            const double weight = std::min(wanted_.words[a].word->weight, wanted_.words[b].word->weight);
            sum += weight * saturation(meetings(places, a, b), length);
        }
        return sum;
    }

private:
    // Halves of passages by number, those of one page in a row.
    static std::uint32_t half_of(const Place& place) {
        constexpr std::uint32_t halves = index::page_stride / half_passage + 1;
        return place.position / index::page_stride * (halves + 1) + place.position % index::page_stride / half_passage;
    }

    double score(double length) const {
        double sum = 0;
        for (std::size_t w = 0; w < wanted_.words.size(); ++w) {
            const double any = described_.any[w] + before_.any[w] + now_.any[w];
            const double typed = described_.typed[w] + before_.typed[w] + now_.typed[w];
            if (any > 0)
                sum += wanted_.words[w].word->weight *
                       std::max(saturation(any, length), share_of(Form::word) * saturation(typed, length));
        }
        return sum;
    }

    // How often one of the two words follows the other within reach.
    static double meetings(const std::vector<Place>& places, std::uint16_t a, std::uint16_t b) {
        double count = 0;
        const Place* last = nullptr;
        for (const Place& place : places) {
            if (place.word != a && place.word != b) continue;
            if (last && last->word != place.word && place.position - last->position <= reach) ++count;
            last = &place;
        }
        return count;
    }

    const Wanted& wanted_;
    Counts described_, before_, now_;
    std::vector<std::uint16_t> typed_order_;
};

} // namespace

void look_again(std::span<Ranked> ranked, const Plan& plan, const Snapshot& snapshot,
                const Xapian::Database& database) {
    const Wanted wanted = wanted_words(plan, snapshot.documents);
    Look look(wanted);
    const double passage_length = 2 * half_passage * terms_per_word / database.get_average_length();
    // A document no longer than a passage gains by words that stand together only: the places of one are not read.
    const auto is_long = [&](const Ranked& one) { return snapshot.lengths[one.document] > passage_length; };
    const auto behind = std::stable_partition(ranked.begin(), ranked.end(),
                                              [&](const Ranked& one) { return look.has_neighbours() || is_long(one); });
    const std::span<Ranked> worth(ranked.begin(), behind);
    std::vector<Shown> shown;
    for (const Ranked& one : worth) shown.push_back({one.document, is_long(one) ? 0u : 2u});
    const auto places = places_in(shown, wanted, snapshot, database);
    for (std::size_t i = 0; i < worth.size(); ++i) {
        const double share = completeness_share(plan, worth[i].document);
        const double length = snapshot.lengths[worth[i].document];
        const double passage = share * look.best_passage(places[i], std::min(length, passage_length));
        worth[i].score += passage_share * std::max(0.0, passage - worth[i].score) +
                          nearness_share * share * look.nearness(places[i], length);
    }
    std::ranges::sort(ranked, is_before);
}

} // namespace rc::search
