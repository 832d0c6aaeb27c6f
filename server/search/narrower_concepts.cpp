#include "server/search/narrower_concepts.hpp"

#include "common/index/schema.hpp"
#include "server/search/few_documents.hpp"
#include "server/search/snapshot.hpp"
#include "server/search/word_terms.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <xapian.h>

namespace rc::search {
namespace {

using Kind = Node::Kind;

// What lies below a concept, in languages without a document that has the concept itself: less strict, this costs
// precision and finds little more. Nothing if that brings no document.
std::optional<Plan> narrower(Plan& item, const Snapshot& snapshot, const Xapian::Database& database) {
    const PlannedWord& word = item.words.front();
    const Concept* known = snapshot.concepts->thesaurus.find(word.concept_id);
    if (!known || known->narrower.empty()) return std::nullopt;
    Plan below, there;
    below.kind = Kind::concept_;
    below.words.push_back(narrower_terms(word, known->narrower, snapshot, database));
    const SharedSet found = match(item, snapshot, database);
    Bitmap languages = languages_with_few(*found, 1, snapshot), gained = languages;
    gained &= *match(below, snapshot, database);
    gained -= *found;
    if (gained.count() == 0) return std::nullopt;
    there.kind = Kind::value;
    there.set = std::make_shared<const Bitmap>(std::move(languages));
    Plan both;
    both.kind = Kind::conjunction;
    both.parts = {std::move(below), std::move(there)};
    return both;
}

} // namespace

bool add_narrower_concepts(Plan& plan, const Snapshot& snapshot, const Xapian::Database& database) {
    if (plan.kind == Kind::negation) return false;
    std::vector<Plan> added;
    bool widened = false;
    for (Plan& part : plan.parts) {
        if (part.kind != Kind::concept_)
            widened = add_narrower_concepts(part, snapshot, database) || widened;
        else if (auto below = narrower(part, snapshot, database))
            added.push_back(std::move(*below));
    }
    if (added.empty() && !widened) return false;
    std::ranges::move(added, std::back_inserter(plan.parts)); // a concept stands beside the words that name it
    plan.set = nullptr;
    return true;
}

} // namespace rc::search
