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
        if (!expansion.to.empty() || !expansion.concept_id.empty()) found.push_back(std::move(expansion));
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
        const Concept* item = snapshot_.concepts->thesaurus.find(word.concept_id);
        for (const std::string& language : snapshot_.columns.of(FieldId::language).values)
            if (const std::string& label = snapshot_.concepts->thesaurus.label(*item, language);
                item->labels.contains(language) && text::fold(label) != typed &&
                std::find(expansion.to.begin(), expansion.to.end(), label) == expansion.to.end()) {
                expansion.to.push_back(label);
                expansion.languages.push_back(language);
            }
        return expansion;
    }

    const Snapshot& snapshot_;
};

} // namespace

std::optional<Plan> relaxed(Plan plan) {
    if (plan.kind != Kind::conjunction) return std::nullopt;
    const auto required = std::stable_partition(plan.parts.begin(), plan.parts.end(), has_words);
    if (required - plan.parts.begin() < 2) return std::nullopt;
    Plan any;
    any.kind = Kind::disjunction;
    any.parts.assign(std::make_move_iterator(plan.parts.begin()), std::make_move_iterator(required));
    plan.parts.erase(plan.parts.begin(), required);
    plan.parts.insert(plan.parts.begin(), std::move(any));
    plan.set = nullptr;
    return plan;
}

void name_unknown_words(const Plan& plan, std::vector<std::string>& warnings) {
    if (plan.kind == Kind::negation) return;
    for (const PlannedWord& word : plan.words)
        if (word.terms.empty()) warnings.push_back("no document has the word “" + word.typed + "”");
    for (const Plan& part : plan.parts) name_unknown_words(part, warnings);
}

std::vector<Expansion> expansions(const Plan& plan, const Snapshot& snapshot) {
    Collecting collecting(snapshot);
    collecting.collect(plan);
    return std::move(collecting.found);
}

} // namespace rc::search
