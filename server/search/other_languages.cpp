#include "server/search/other_languages.hpp"

#include "server/search/few_documents.hpp"
#include "server/search/narrower_concepts.hpp"
#include "server/search/snapshot.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <xapian.h>

namespace rc::search {
namespace {

using Kind = Node::Kind;

bool has_concept(const Plan& plan) {
    return plan.kind == Kind::concept_ ||
           (plan.kind == Kind::disjunction && std::ranges::any_of(plan.parts, has_concept));
}

bool is_of_one_language(const Plan& plan) {
    if (plan.kind == Kind::phrase) return plan.is_hyphenated;
    if (plan.kind != Kind::word) return false;
    const PlannedWord& word = plan.words.front();
    return !word.is_exact && !word.in_field && word.folded.find_first_of("0123456789") == std::string::npos;
}

// The words typed for it; for a label of the thesaurus those of the label.
std::size_t typed_words(const Plan& plan) {
    switch (plan.kind) {
    case Kind::word:
    case Kind::concept_:
        return 1;
    case Kind::phrase:
        return plan.words.size();
    case Kind::conjunction:
        return std::accumulate(plan.parts.begin(), plan.parts.end(), std::size_t{0},
                               [](std::size_t sum, const Plan& part) { return sum + typed_words(part); });
    case Kind::disjunction: {
        std::size_t most = 0;
        for (const Plan& part : plan.parts) most = std::max(most, typed_words(part));
        return most;
    }
    default:
        return 0;
    }
}

// Concepts that most documents have ("law") do not stand for a query that is mostly something else ("road traffic
// safety law").
bool say_too_little(const Plan& plan, const Bitmap& with_concepts, const Snapshot& snapshot) {
    std::size_t in_concepts = 0, alone = 0;
    for (const Plan& part : plan.parts)
        if (has_concept(part))
            in_concepts += typed_words(part);
        else if (is_of_one_language(part))
            alone += typed_words(part);
    return in_concepts < alone && 2 * with_concepts.count() > snapshot.documents;
}

Plan of_kind(Kind kind, std::vector<Plan> parts) {
    Plan plan;
    plan.kind = kind;
    plan.parts = std::move(parts);
    return plan;
}

// The part, or any document of the set.
Plan or_among(Plan part, Bitmap set) {
    Plan elsewhere;
    elsewhere.kind = Kind::value;
    elsewhere.set = std::make_shared<const Bitmap>(std::move(set));
    return of_kind(Kind::disjunction, {std::move(part), std::move(elsewhere)});
}

// Widens a conjunction in the languages of which `found` has few; false if that brings nothing.
bool reach(Plan& plan, const Bitmap& found, const Snapshot& snapshot, const Xapian::Database& database) {
    if (plan.kind != Kind::conjunction || std::ranges::none_of(plan.parts, has_concept)) return false;

    Bitmap all = *snapshot.live, any(snapshot.size);
    for (Plan& part : plan.parts) {
        if (is_of_one_language(part)) continue;
        const SharedSet set = match(part, snapshot, database);
        all &= *set;
        if (has_concept(part)) any |= *set;
    }
    for (Plan& part : plan.parts)
        if (!is_of_one_language(part) && !has_concept(part)) any &= *match(part, snapshot, database);
    if (say_too_little(plan, all, snapshot)) return false;
    const Bitmap others = languages_with_few(found, first_page, snapshot);
    all &= others;
    Bitmap reached = found;
    reached |= all;
    any &= languages_with_few(reached, hardly_any, snapshot);
    reached |= any;
    if (reached == found) return false;

    std::vector<Plan> required, words;
    std::ranges::partition_copy(plan.parts, std::back_inserter(words), std::back_inserter(required),
                                is_of_one_language);
    for (Plan& part : required)
        if (has_concept(part)) part = or_among(std::move(part), any);
    if (!words.empty()) required.push_back(or_among(of_kind(Kind::conjunction, std::move(words)), others));
    plan = of_kind(Kind::conjunction, std::move(required));
    return true;
}

} // namespace

void reach_other_languages(Plan& plan, const Snapshot& snapshot, const Xapian::Database& database, Warnings& warnings) {
    const SharedSet found = plan.set;
    bool reached = add_narrower_concepts(plan, snapshot, database);
    reached = reach(plan, *found, snapshot, database) || reached;
    // A label is its concept or the labels within it: "health care in prisons", or health care and prisons.
    if (plan.kind == Kind::disjunction)
        for (Plan& part : plan.parts) reached = reach(part, *found, snapshot, database) || reached;
    if (!reached) return;
    plan.set = nullptr;
    match(plan, snapshot, database);
    plan.complete = found;
    warnings.push_back({"other-languages"});
}

} // namespace rc::search
