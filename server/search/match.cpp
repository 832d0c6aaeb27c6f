// The matching set, computed apart from ranking: asking Xapian to look at every match would make it score each.
#include "server/search/plan.hpp"
#include "server/search/position_query.hpp"
#include "server/search/snapshot.hpp"

#include <algorithm>
#include <xapian.h>

namespace rc::search {
namespace {

using Kind = Node::Kind;

// A term in more than one document of 32 is kept as a set once it was asked for.
constexpr std::uint32_t frequent = 32;
// Looking up single documents in a posting list pays if it is so many times longer.
constexpr std::uint32_t worth_skipping = 16;
constexpr std::ptrdiff_t things_of_a_question = 4;

class Matching {
public:
    Matching(const Snapshot& snapshot, const Xapian::Database& database) : snapshot_(snapshot), database_(database) {}

    SharedSet match(Plan& plan) {
        if (!plan.set) plan.set = compute(plan);
        return plan.set;
    }

private:
    SharedSet compute(Plan& plan) {
        switch (plan.kind) {
        case Kind::word:
        case Kind::wildcard:
        case Kind::concept_:
            return word_set(plan.words.front());
        case Kind::phrase:
        case Kind::near:
            return position_set(plan);
        case Kind::conjunction:
            return conjunction(plan.parts);
        case Kind::disjunction:
            return disjunction(plan.parts);
        case Kind::negation:
            return share(difference(*snapshot_.live, *match(plan.parts.front())));
        case Kind::everything:
        case Kind::value:
        case Kind::range:
            break; // resolved with their set
        }
        return snapshot_.live;
    }

    static SharedSet share(Bitmap set) { return std::make_shared<const Bitmap>(std::move(set)); }
    static Bitmap difference(Bitmap from, const Bitmap& what) { return std::move(from -= what); }

    bool is_frequent(std::uint32_t documents) const {
        return std::uint64_t{documents} * frequent > snapshot_.documents;
    }

    void add_postings(const std::string& term, Bitmap& set) const {
        const auto end = database_.postlist_end(term);
        for (auto it = database_.postlist_begin(term); it != end; ++it) set.insert(*it);
    }

    SharedSet frequent_term_set(const std::string& term) {
        if (auto kept = snapshot_.sets.find(term)) return kept;
        Bitmap set(snapshot_.size);
        add_postings(term, set);
        auto shared = share(std::move(set));
        snapshot_.sets.keep(term, shared);
        return shared;
    }

    SharedSet word_set(const PlannedWord& word) {
        if (word.terms.size() == 1 && is_frequent(word.terms.front().documents))
            return frequent_term_set(word.terms.front().name);
        Bitmap set(snapshot_.size);
        for (const Term& term : word.terms) {
            if (is_frequent(term.documents))
                set |= *frequent_term_set(term.name);
            else
                add_postings(term.name, set);
        }
        return share(std::move(set));
    }

    SharedSet position_set(const Plan& plan) {
        const std::string key = position_key(plan);
        if (auto kept = snapshot_.sets.find(key)) return kept;
        auto set = share(position_matches(plan, snapshot_, database_));
        snapshot_.sets.keep(key, set);
        return set;
    }

    // Smallest part first; what is left of it is looked up in long posting lists instead of reading them.
    SharedSet conjunction(std::vector<Plan>& parts) {
        std::vector<Plan*> ordered;
        for (Plan& part : parts) ordered.push_back(&part);
        std::stable_sort(ordered.begin(), ordered.end(),
                         [&](const Plan* a, const Plan* b) { return cost(*a) < cost(*b); });
        SharedSet result;
        for (Plan* part : ordered) {
            if (result && looks_up(*part, *result))
                result = share(documents_with(part->words.front(), *result));
            else
                result = result ? share(intersection(*result, *match(*part))) : match(*part);
        }
        return result ? result : snapshot_.live;
    }

    std::uint64_t cost(const Plan& plan) const {
        if (plan.set) return plan.set->count();
        if (plan.kind == Kind::word || plan.kind == Kind::wildcard) return plan.words.front().documents;
        return snapshot_.documents + std::uint64_t{1};
    }

    bool looks_up(const Plan& plan, const Bitmap& candidates) const {
        if (plan.set || (plan.kind != Kind::word && plan.kind != Kind::wildcard)) return false;
        const std::uint32_t documents = plan.words.front().documents;
        return !is_frequent(documents) && documents / worth_skipping > candidates.count();
    }

    Bitmap documents_with(const PlannedWord& word, const Bitmap& candidates) const {
        Bitmap out(snapshot_.size);
        for (const Term& term : word.terms) {
            auto it = database_.postlist_begin(term.name);
            const auto end = database_.postlist_end(term.name);
            candidates.each([&](std::uint32_t document) {
                if (it == end) return;
                it.skip_to(document);
                if (it != end && *it == document) out.insert(document);
            });
        }
        return out;
    }

    static Bitmap intersection(Bitmap a, const Bitmap& b) { return std::move(a &= b); }

    SharedSet disjunction(std::vector<Plan>& parts) {
        Bitmap set(snapshot_.size);
        for (Plan& part : parts) set |= *match(part);
        return share(std::move(set));
    }

    const Snapshot& snapshot_;
    const Xapian::Database& database_;
};

std::ptrdiff_t count_things(const Plan& plan) {
    if (plan.kind == Kind::negation) return 0;
    const bool is_label = std::ranges::any_of(plan.parts, [](const Plan& part) { return part.kind == Kind::concept_; });
    if (is_label || !plan.words.empty()) return 1;
    std::ptrdiff_t count = 0;
    for (const Plan& part : plan.parts) count += count_things(part);
    return count;
}

} // namespace

SharedSet match(Plan& plan, const Snapshot& snapshot, const Xapian::Database& database) {
    return Matching(snapshot, database).match(plan);
}

bool has_words(const Plan& plan) {
    if (plan.kind == Kind::negation) return false;
    return !plan.words.empty() || std::any_of(plan.parts.begin(), plan.parts.end(), has_words);
}

bool is_question(const Plan& plan) { return count_things(plan) >= things_of_a_question; }

} // namespace rc::search
