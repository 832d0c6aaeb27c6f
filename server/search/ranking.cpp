#include "server/search/ranking.hpp"

#include <algorithm>
#include <xapian.h>

namespace rc::search {
namespace {

using Kind = Node::Kind;

// A report of 300 pages has most words many times: a strong length normalisation (b) and early saturation (k1) keep it
// from drowning a note of one page that is about the question. The floor of the normalised length lets such a note
// count as shorter than average, as it is, but not without limit.
constexpr double k1 = 1.2, b = 0.75, least_normalised_length = 0.2;

// Documents of a set as an operand of a query: no weight, exact numbers, so that Xapian orders its AND well.
class SetSource : public Xapian::PostingSource {
public:
    explicit SetSource(SharedSet set) : set_(std::move(set)), count_(set_->count()) {}

    Xapian::doccount get_termfreq_min() const override { return count_; }
    Xapian::doccount get_termfreq_est() const override { return count_; }
    Xapian::doccount get_termfreq_max() const override { return count_; }
    void init(const Xapian::Database&) override {
        at_ = 0;
        set_maxweight(0);
    }
    void next(double) override { at_ = set_->next(at_ + 1); } // there is no document 0
    void skip_to(Xapian::docid document, double) override {
        if (document > at_) at_ = set_->next(document);
    }
    bool at_end() const override { return at_ >= set_->size(); }
    Xapian::docid get_docid() const override { return at_; }
    PostingSource* clone() const override { return new SetSource(set_); }
    std::string get_description() const override { return "SetSource"; }

private:
    SharedSet set_;
    Xapian::doccount count_;
    Xapian::docid at_ = 0;
};

Xapian::Query source(SharedSet set) { return Xapian::Query((new SetSource(std::move(set)))->release()); }

// What a concept adds counts less than the words themselves: its labels in the typed language have both.
constexpr double concept_weight = 0.8;

// The words of a label of several words, wherever they stand: a document that has the label itself has the concept
// too, one that has them apart ("reduction of speed", "damage to roads") is seldom about it.
constexpr double scattered_weight = 0.4;

bool is_concept(const Plan& plan) { return plan.kind == Kind::concept_; }

Xapian::Query word_query(const PlannedWord& word) {
    if (!word.concept_id.empty())
        return {Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(word.terms.front().name), concept_weight};
    if (word.terms.size() == 1) return Xapian::Query(word.terms.front().name);
    std::vector<std::string> names;
    for (const Term& term : word.terms) names.push_back(term.name);
    return {Xapian::Query::OP_SYNONYM, names.begin(), names.end()};
}

Xapian::Query query(const Plan& plan);

// Parts without words narrow; the others narrow and give weight.
Xapian::Query conjunction(const Plan& plan) {
    std::vector<Xapian::Query> weighted;
    Xapian::Query narrowing;
    for (const Plan& part : plan.parts) {
        if (has_words(part))
            weighted.push_back(query(part));
        else
            narrowing = narrowing.empty() ? source(part.set)
                                          : Xapian::Query(Xapian::Query::OP_AND, narrowing, source(part.set));
    }
    const Xapian::Query all(Xapian::Query::OP_AND, weighted.begin(), weighted.end());
    return narrowing.empty() ? all : Xapian::Query(Xapian::Query::OP_FILTER, all, narrowing);
}

// The set of a phrase is known by now: no position is looked at twice.
Xapian::Query positional(const Plan& plan) {
    std::vector<Xapian::Query> words;
    for (const PlannedWord& word : plan.words) words.push_back(word_query(word));
    const Xapian::Query all(Xapian::Query::OP_AND, words.begin(), words.end());
    return {Xapian::Query::OP_FILTER, all, source(plan.set)};
}

Xapian::Query query(const Plan& plan) {
    switch (plan.kind) {
    case Kind::word:
    case Kind::wildcard:
    case Kind::concept_:
        return word_query(plan.words.front());
    case Kind::phrase:
    case Kind::near:
        return positional(plan);
    case Kind::conjunction:
        return conjunction(plan);
    case Kind::disjunction: {
        const bool widened = std::any_of(plan.parts.begin(), plan.parts.end(), is_concept);
        std::vector<Xapian::Query> parts;
        for (const Plan& part : plan.parts) {
            parts.push_back(query(part));
            if (widened && part.kind == Kind::conjunction)
                parts.back() = Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, parts.back(), scattered_weight);
        }
        return {Xapian::Query::OP_OR, parts.begin(), parts.end()};
    }
    case Kind::everything:
    case Kind::value:
    case Kind::range:
    case Kind::negation:
        break;
    }
    return {Xapian::Query::OP_SCALE_WEIGHT, source(plan.set), 0};
}

} // namespace

std::vector<Ranked> rank(const Plan& plan, const SharedSet& within, const Xapian::Database& database,
                         std::uint32_t offset, std::uint32_t size) {
    Xapian::Query wanted = query(plan);
    if (within) wanted = Xapian::Query(Xapian::Query::OP_FILTER, wanted, source(within));
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(Xapian::BM25Weight(k1, 0, 1, b, least_normalised_length));
    enquire.set_query(wanted);
    std::vector<Ranked> out;
    const Xapian::MSet found = enquire.get_mset(offset, size);
    for (auto it = found.begin(); it != found.end(); ++it) out.push_back({*it, it.get_weight()});
    return out;
}

} // namespace rc::search
