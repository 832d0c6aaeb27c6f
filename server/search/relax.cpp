#include "server/search/relax.hpp"

#include <algorithm>

namespace rc::search {
namespace {

using Kind = Node::Kind;

// "Zhbs:smanjenj" -> "smanjenj": what people can read.
std::string readable(const Term& term) {
    if (term.form != Form::inflection) return term.name;
    return term.name.substr(term.name.find(':') + 1) + "…";
}

void collect(const Plan& plan, std::vector<Expansion>& out) {
    if (plan.kind == Kind::negation) return;
    for (const Plan& part : plan.parts) collect(part, out);
    for (const PlannedWord& word : plan.words) {
        Expansion expansion{word.typed, plan.kind == Kind::wildcard ? "wildcard" : "inflection", {}};
        for (const Term& term : word.terms)
            if (const std::string text = readable(term);
                term.form != Form::word &&
                std::find(expansion.to.begin(), expansion.to.end(), text) == expansion.to.end())
                expansion.to.push_back(text);
        if (!expansion.to.empty()) out.push_back(std::move(expansion));
    }
}

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

std::vector<Expansion> expansions(const Plan& plan) {
    std::vector<Expansion> out;
    collect(plan, out);
    return out;
}

} // namespace rc::search
