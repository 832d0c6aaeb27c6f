#include "server/search/ranking.hpp"

#include "server/search/feedback.hpp"
#include "server/search/second_look.hpp"
#include "server/search/snapshot.hpp"
#include "server/search/word_weight.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <xapian.h>

namespace rc::search {
namespace {

using Kind = Node::Kind;

// So many first places are looked at again by position. A fixed number, so that pages of the list fit together.
constexpr std::uint32_t looked_at_again = 100;
// Looking up single documents in a posting list pays if it is so many times longer.
constexpr std::uint32_t worth_skipping = 16;

// Adds up what the words of a plan count in the documents of a set, word by word over the posting lists.
class Scoring {
public:
    Scoring(const Snapshot& snapshot, const Xapian::Database& database)
        : snapshot_(snapshot), database_(database), scores_(snapshot.size), best_(snapshot.size) {}

    void add(const Plan& plan, const Bitmap& within) {
        if (plan.kind == Kind::negation) return;
        if (plan.kind == Kind::phrase || plan.kind == Kind::near || plan.kind == Kind::conjunction) {
            const Bitmap both = intersection(within, plan.set);
            add_parts(plan, both);
        } else {
            add_parts(plan, within);
        }
    }

    void lower_incomplete(const Plan& plan, const Bitmap& within) {
        within.each([&](std::uint32_t document) { scores_[document] *= completeness_share(plan, document); });
    }

    std::vector<Ranked> first(const Bitmap& among, std::uint32_t count, const Freshness* freshness) const {
        std::vector<Ranked> out;
        among.each([&](std::uint32_t document) {
            out.push_back({document, scores_[document] * (freshness ? freshness->share(document) : 1)});
        });
        const auto behind = out.begin() + std::min<std::ptrdiff_t>(count, std::ssize(out));
        std::partial_sort(out.begin(), behind, out.end(), is_before);
        out.erase(behind, out.end());
        return out;
    }

private:
    static Bitmap intersection(Bitmap a, const SharedSet& b) { return std::move(b ? a &= *b : a); }

    void add_parts(const Plan& plan, const Bitmap& within) {
        for (const PlannedWord& word : plan.words) add_word(word, within);
        for (const Plan& part : plan.parts) add(part, within);
    }

    // A word counts as the best of its forms.
    void add_word(const PlannedWord& word, const Bitmap& within) {
        const std::uint32_t members = within.count();
        std::vector<std::uint32_t> met;
        for (const Term& term : word.terms) {
            const double share = share_of(term.form);
            const auto see = [&](std::uint32_t document, double count) {
                float& best = best_[document];
                if (best == 0) met.push_back(document);
                best = std::max(best, static_cast<float>(share * saturation(count, snapshot_.lengths[document])));
            };
            if (term.documents / worth_skipping > members)
                look_up(term, within, see);
            else
                walk(term, within, see);
        }
        for (const std::uint32_t document : met) {
            scores_[document] += word.weight * best_[document];
            best_[document] = 0;
        }
    }

    template <typename See> void walk(const Term& term, const Bitmap& within, const See& see) const {
        const auto end = database_.postlist_end(term.name);
        for (auto it = database_.postlist_begin(term.name); it != end; ++it)
            if (within.contains(*it)) see(*it, it.get_wdf());
    }

    template <typename See> void look_up(const Term& term, const Bitmap& within, const See& see) const {
        auto it = database_.postlist_begin(term.name);
        const auto end = database_.postlist_end(term.name);
        within.each([&](std::uint32_t document) {
            if (it == end) return;
            it.skip_to(document);
            if (it != end && *it == document) see(document, it.get_wdf());
        });
    }

    const Snapshot& snapshot_;
    const Xapian::Database& database_;
    std::vector<double> scores_; // by document
    std::vector<float> best_;    // of the word at hand
};

void prefer_new(std::span<Ranked> ranked, const Freshness& freshness) {
    for (Ranked& place : ranked) place.score *= freshness.share(place.document);
    std::sort(ranked.begin(), ranked.end(), is_before);
}

} // namespace

bool is_before(const Ranked& a, const Ranked& b) {
    return a.score != b.score ? a.score > b.score : a.document < b.document;
}

std::vector<Ranked> rank(const Plan& plan, const Bitmap& within, const Snapshot& snapshot,
                         const Xapian::Database& database, std::uint32_t offset, std::uint32_t size,
                         const Freshness* freshness) {
    if (size == 0) return {};
    Scoring scoring(snapshot, database);
    scoring.add(plan, within);
    if (plan.complete) scoring.lower_incomplete(plan, within);
    std::vector<Ranked> out = scoring.first(within, std::max(offset + size, looked_at_again), freshness);
    if (offset < looked_at_again) {
        const std::span<Ranked> top = std::span(out).first(std::min<std::size_t>(looked_at_again, out.size()));
        // What is found by looking again belongs to the whole score.
        if (freshness)
            for (Ranked& ranked : top) ranked.score /= freshness->share(ranked.document);
        look_again(top, plan, snapshot, database);
        if (is_question(plan)) weigh_by_feedback(top, snapshot, database);
        if (freshness) prefer_new(top, *freshness);
    }
    out.erase(out.begin(), out.begin() + std::min<std::ptrdiff_t>(offset, std::ssize(out)));
    out.resize(std::min<std::size_t>(size, out.size()));
    return out;
}

} // namespace rc::search
