#include "common/index/schema.hpp"
#include "common/text/fold.hpp"
#include "server/search/completion_names.hpp"
#include "server/search/script.hpp"
#include "server/search/snapshot.hpp"
#include "server/search/suggest_kinds.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <xapian.h>

namespace rc::search {
namespace {

struct Candidate {
    Fit fit;
    bool alternative, hidden, another_script, another_language; // of the label
    std::uint32_t label;

    // Of several labels that fit alike, the reader's own, else one in the script that was typed.
    auto order() const { return std::tie(fit, alternative, hidden, another_language, another_script, label); }
};

using Candidates = std::map<std::uint32_t, Candidate>; // by concept

Candidates best_labels(const TypedWords& typed, const Suggesting& given, const CompletionNames& names) {
    const Script script = script_of(given.request.typed);
    Candidates best;
    for (const NameList::Found& found : names.label_names.find(typed)) {
        const Label& label = names.labels[found.number];
        const Candidate candidate{found.fit,
                                  !label.preferred,
                                  label.hidden,
                                  script_of(label.text) != script,
                                  label.language != given.request.language,
                                  found.number};
        const auto [place, fresh] = best.try_emplace(label.concept_number, candidate);
        if (!fresh && candidate.order() < place->second.order()) place->second = candidate;
    }
    return best;
}

// Typed in Latin letters for labels in others only where nothing fits as it stands.
Candidates best_labels(const Suggesting& given, const CompletionNames& names) {
    Candidates best = best_labels(given.typed, given, names);
    if (!best.empty()) return best;
    for (const TypedWords& read : names.label_names.read_otherwise(given.typed))
        best.merge(best_labels(read, given, names));
    return best;
}

Suggestion suggestion_of(const Concept& item, const Label& typed, std::uint32_t documents, const Suggesting& given) {
    const std::string& shown = given.snapshot.concepts->thesaurus.label(item, given.request.language);
    Suggestion out{Suggestion::Kind::concept_, shown, shown, ""};
    out.id = item.id;
    out.documents = documents;
    if (!typed.hidden && text::fold(typed.text) != text::fold(shown)) {
        out.matched = typed.text;
        out.matched_language = typed.language;
    }
    return out;
}

} // namespace

std::vector<Suggestion> suggest_concepts(const Suggesting& given) {
    struct Row {
        Fit fit;
        bool alternative;
        std::uint32_t documents, concept_number, label;
        auto order() const { return std::tuple(fit, alternative, -std::int64_t{documents}, concept_number); }
    };
    if (!given.snapshot.concepts) return {};
    const CompletionNames& names = given.snapshot.names();
    const std::vector<Concept>& concepts = given.snapshot.concepts->thesaurus.concepts();
    std::vector<Row> rows;
    for (const auto& [number, candidate] : best_labels(given, names))
        if (const auto documents = given.database.get_termfreq(index::concept_term(concepts[number].id)))
            rows.push_back({candidate.fit, candidate.alternative, documents, number, candidate.label});
    std::ranges::sort(rows, {}, &Row::order);
    if (rows.size() > given.request.size) rows.resize(given.request.size);
    std::vector<Suggestion> out;
    for (const Row& row : rows)
        out.push_back(suggestion_of(concepts[row.concept_number], names.labels[row.label], row.documents, given));
    return out;
}

} // namespace rc::search
