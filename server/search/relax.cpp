#include "server/search/relax.hpp"

#include "common/text/fold.hpp"
#include "server/search/snapshot.hpp"

#include <algorithm>

namespace rc::search {
namespace {

using Kind = Node::Kind;

// "Zhbs:smanjenj" -> "smanjenj": what people can read.
std::string readable(const Term& term) {
    if (term.form != Form::inflection) return term.name;
    return term.name.substr(term.name.find(':') + 1) + "…";
}

class Collecting {
public:
    explicit Collecting(const Snapshot& snapshot) : snapshot_(snapshot) {}

    void collect(const Plan& plan) {
        if (plan.kind == Kind::negation) return;
        for (const Plan& part : plan.parts) collect(part);
        for (const PlannedWord& word : plan.words) {
            if (!word.concept_id.empty()) {
                keep(of_concept(word));
                continue;
            }
            keep(of_word(plan.kind == Kind::wildcard ? "wildcard" : word.is_read ? "script" : "inflection", word));
        }
    }

    std::vector<Expansion> found;

private:
    static void add(std::vector<std::string>& list, std::string text) {
        if (std::find(list.begin(), list.end(), text) == list.end()) list.push_back(std::move(text));
    }

    void keep(Expansion expansion) {
        if (expansion.to.empty() && expansion.concept_id.empty()) return;
        const bool known = !expansion.concept_id.empty() &&
                           std::ranges::find(found, expansion.concept_id, &Expansion::concept_id) != found.end();
        if (!known) found.push_back(std::move(expansion));
    }

    static Expansion of_word(std::string by, const PlannedWord& word) {
        Expansion expansion{word.typed, std::move(by), "", {}};
        for (const Term& term : word.terms)
            if (term.form != Form::word) add(expansion.to, readable(term));
        return expansion;
    }

    Expansion of_concept(const PlannedWord& word) const {
        Expansion expansion{word.typed, "concept", word.concept_id, {}};
        const std::string typed = text::fold(word.typed);
        for (const ConceptLabel& label : snapshot_.labels_of(*snapshot_.concepts->thesaurus.find(word.concept_id))) {
            if (label.folded == typed) continue;
            expansion.to.push_back(label.text);
            expansion.languages.push_back(label.language);
        }
        return expansion;
    }

    const Snapshot& snapshot_;
};

// Any of its words where all were needed: those of a label, and those that a hyphen joins.
Plan loosened(Plan part) {
    if (part.is_hyphenated) {
        for (PlannedWord& word : part.words) {
            Plan single;
            single.kind = Kind::word;
            single.words.push_back(std::move(word));
            part.parts.push_back(std::move(single));
        }
        part.words.clear();
    }
    if (part.kind == Kind::conjunction || part.is_hyphenated) part.kind = Kind::disjunction;
    part.is_hyphenated = false;
    if (part.kind != Kind::disjunction) return part;
    part.set = nullptr;
    for (Plan& inner : part.parts) inner = loosened(std::move(inner));
    return part;
}

} // namespace

bool finds_too_little(const Plan& plan) {
    return plan.kind == Kind::conjunction && plan.set->count() < first_page && is_question(plan);
}

std::optional<Plan> relaxed(Plan plan) {
    if (plan.kind != Kind::conjunction) return std::nullopt;
    const auto required = std::stable_partition(plan.parts.begin(), plan.parts.end(), has_words);
    if (required - plan.parts.begin() < 2) return std::nullopt;
    Plan any;
    any.kind = Kind::disjunction;
    for (auto part = plan.parts.begin(); part != required; ++part) any.parts.push_back(loosened(std::move(*part)));
    plan.parts.erase(plan.parts.begin(), required);
    plan.parts.insert(plan.parts.begin(), std::move(any));
    plan.set = nullptr;
    return plan;
}

void name_unknown_words(const Plan& plan, Warnings& warnings) {
    if (plan.kind == Kind::negation) return;
    for (const PlannedWord& word : plan.words)
        if (word.terms.empty()) warnings.push_back({"unknown-word", {{"word", word.typed}}});
    for (const Plan& part : plan.parts) name_unknown_words(part, warnings);
}

std::vector<Expansion> expansions(const Plan& plan, const Snapshot& snapshot) {
    Collecting collecting(snapshot);
    collecting.collect(plan);
    return std::move(collecting.found);
}

} // namespace rc::search
