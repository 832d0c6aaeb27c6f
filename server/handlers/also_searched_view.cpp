// What was searched besides the typed words, each to be left out by itself, and what was left out, to be searched
// again.
#include "common/citation/text.hpp"
#include "common/thesaurus/thesaurus.hpp"
#include "server/handlers/search_view.hpp"
#include "server/handlers/template_values.hpp"

#include <algorithm>
#include <set>

namespace rc::handlers {
namespace {

using kainjow::mustache::data;

struct Kind {
    const char* name;        // in the address
    const char* expanded_by; // in an expansion
    bool search::Expand::*on;
};
constexpr Kind kinds[] = {{"inflections", "inflection", &search::Expand::inflections},
                          {"scripts", "script", &search::Expand::scripts},
                          {"concepts", "concept", &search::Expand::concepts}};

// With a kind searched or not; all of them need not be said.
SearchAddress expanding(const SearchView& view, const Kind& changed, bool wanted) {
    std::vector<std::string> searched;
    bool all = true;
    for (const Kind& kind : kinds) {
        const bool on = kind.name == changed.name ? wanted : view.call.request.expand.*kind.on;
        all = all && on;
        if (on) searched.push_back(kind.name);
    }
    return view.address.having("expand", all ? "" : searched.empty() ? "none" : citation::joined(searched, ","));
}

struct Chip {
    std::string key, name, link;
    std::vector<std::pair<std::string, std::string>> words; // word and its language
};

data chip_of(const Chip& chip, const SearchView& view) {
    std::vector<std::string> first;
    data words(data::type::list);
    for (const auto& [word, language] : chip.words) {
        first.push_back(word);
        data entry = object_of({{"word", word}});
        set_text(entry, "language", language);
        words.push_back(entry);
    }
    data row = object_of({{"key", chip.key},
                          {"name", chip.name},
                          {"link", chip.link},
                          {"first", citation::joined(first, fact_divider)},
                          {"remove", view.messages().text("also.remove", {{"label", chip.name}})}});
    row.set("words", words);
    return row;
}

std::vector<Chip> concept_chips(const SearchView& view) {
    std::vector<Chip> chips;
    std::set<std::string> seen;
    for (const search::Expansion& expansion : view.result.expanded) {
        if (expansion.by != "concept" || !seen.insert(expansion.concept_id).second) continue;
        Chip chip{"concept " + expansion.concept_id,
                  view.concept_label(expansion.concept_id),
                  view.address.with("without_concept", expansion.concept_id).link(),
                  {}};
        for (std::size_t i = 0; i < expansion.to.size(); ++i)
            chip.words.emplace_back(expansion.to[i],
                                    i < expansion.languages.size() ? expansion.languages[i] : std::string());
        chips.push_back(std::move(chip));
    }
    return chips;
}

// One for all expansions of a kind that is left out as a whole; none where there are none.
void add_kind(std::vector<Chip>& chips, const Kind& kind, const SearchView& view) {
    Chip chip{
        kind.name, view.messages().text("also." + std::string(kind.name)), expanding(view, kind, false).link(), {}};
    std::set<std::string> seen;
    for (const search::Expansion& expansion : view.result.expanded)
        for (const std::string& word : expansion.to)
            if (expansion.by == kind.expanded_by && seen.insert(word).second) chip.words.emplace_back(word, "");
    if (!chip.words.empty()) chips.push_back(std::move(chip));
}

data left_out(const SearchView& view) {
    data entries(data::type::list);
    const auto add = [&](const std::string& key, const std::string& name, const std::string& link) {
        entries.push_back(object_of({{"key", key},
                                     {"name", name},
                                     {"link", link},
                                     {"again", view.messages().text("also.again", {{"label", name}})}}));
    };
    for (const Kind& kind : kinds)
        if (!(view.call.request.expand.*kind.on))
            add(kind.name, view.messages().text("also." + std::string(kind.name)), expanding(view, kind, true).link());
    for (const std::string& id : view.call.request.expand.without_concepts)
        add("concept " + id, view.concept_label(id), view.address.without("without_concept", id).link());
    return entries;
}

} // namespace

std::string SearchView::concept_label(const std::string& id) const {
    const Concept* item = thesaurus ? thesaurus->find(id) : nullptr;
    return item ? thesaurus->label(*item, language.code()) : id;
}

void add_also_searched(data& page, const SearchView& view) {
    data chips(data::type::list);
    std::vector<Chip> searched;
    if (!view.call.request.words.empty()) {
        searched = concept_chips(view);
        add_kind(searched, kinds[1], view);
        add_kind(searched, kinds[0], view);
        for (const Chip& chip : searched) chips.push_back(chip_of(chip, view));
        const data again = left_out(view);
        page.set("has_left_out", flag(again.is_non_empty_list()));
        page.set("left_out", again);
    }
    page.set("has_also", flag(!searched.empty()));
    page.set("also", chips);
    const SearchAddress typed_only = view.address.having("without_concept", "").having("expand", "none");
    set_text(page, "typed_only", searched.size() > 1 ? typed_only.link() : "");
}

} // namespace rc::handlers
