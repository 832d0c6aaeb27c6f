#include "server/search/word_weight.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

namespace rc::search {
namespace {

using Kind = Node::Kind;

// The usual values of BM25 for prose (Robertson and Zaragoza 2009, section 4).
constexpr double k1 = 1.5, b = 0.75;

// A report of 300 pages is long because it treats more, not because it uses more words for the same: what is normalised
// away ends here. Without an end BM25 all but excludes such documents (Lv and Zhai, When documents are very long, BM25
// fails!, SIGIR 2011).
constexpr double longest_normalised = 8;

// What a concept adds counts less than the words themselves: its labels in the typed language have both.
constexpr double concept_share = 0.8;

// The words of a label of several words, wherever they stand: a document that has the label itself has the concept
// too, one that has them apart ("reduction of speed", "damage to roads") is seldom about it.
constexpr double scattered_share = 0.4;

constexpr double typed_share = 1.2;
constexpr double partial_share = 0.5;

bool is_concept(const Plan& plan) { return plan.kind == Kind::concept_; }

// Documents with the word in some form: its stems stand for all of them in texts of known language.
double documents_with(const PlannedWord& word, double documents) {
    double typed = 0, other = 0;
    for (const Term& term : word.terms) (term.form == Form::inflection ? other : typed) += term.documents;
    return std::min(std::max(typed, other), documents);
}

double rarity(double with, double documents) { return std::log(1 + (documents - with + 0.5) / (with + 0.5)); }

// Names a word in any of its forms.
std::string family(const PlannedWord& word) {
    std::string names;
    for (const Term& term : word.terms)
        if (term.form == Form::inflection) names += term.name + ' ';
    return names.empty() && !word.terms.empty() ? word.terms.front().name : names;
}

class Weighing {
public:
    explicit Weighing(double documents) : documents_(documents) {}

    void weigh(Plan& plan, double share) {
        if (plan.kind == Kind::negation) return;
        const bool widened = std::any_of(plan.parts.begin(), plan.parts.end(), is_concept);
        for (PlannedWord& word : plan.words) weigh(word, share);
        for (Plan& part : plan.parts) weigh(part, widened && part.words.empty() ? share * scattered_share : share);
    }

private:
    // A word that comes again counts once: in a question of several sentences it says no more than the first time.
    void weigh(PlannedWord& word, double share) {
        word.weight = rarity(documents_with(word, documents_), documents_) * share *
                      (word.concept_id.empty() ? 1 : concept_share);
        PlannedWord*& known = heaviest_[family(word)];
        if (known) (known->weight < word.weight ? known : &word)->weight = 0;
        if (!known || known->weight < word.weight) known = &word;
    }

    double documents_;
    std::map<std::string, PlannedWord*> heaviest_;
};

} // namespace

void weigh(Plan& plan, std::uint32_t documents) { Weighing(documents).weigh(plan, 1); }

bool is_as_typed(Form form) { return form == Form::word || form == Form::script; }

double share_of(Form form) { return is_as_typed(form) ? typed_share : 1; }

double completeness_share(const Plan& plan, std::uint32_t document) {
    return !plan.complete || plan.complete->contains(document) ? 1 : partial_share;
}

double saturation(double count, double length) {
    return count / (count + k1 * (1 - b + b * std::min(length, longest_normalised)));
}

} // namespace rc::search
