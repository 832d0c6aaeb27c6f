#include "server/search/places.hpp"

#include <algorithm>
#include <cmath>
#include <xapian.h>

namespace rc::search {
namespace {

using Kind = Node::Kind;

void collect(const Plan& plan, std::uint32_t documents, Wanted& wanted) {
    if (plan.kind == Kind::negation) return;
    for (const Plan& part : plan.parts) collect(part, documents, wanted);
    if (plan.words.empty() || plan.words.front().in_field) return;
    const unsigned distance = plan.kind == Kind::near ? plan.distance : 0;
    wanted.runs.push_back(
        {static_cast<std::uint16_t>(wanted.words.size()), static_cast<std::uint16_t>(plan.words.size()), distance});
    for (const PlannedWord& word : plan.words)
        wanted.words.push_back({&word, std::log(1.5 + documents / (1.0 + word.documents))});
}

// The places of one word; where its own form and an inflection meet, its own form.
std::vector<Place> places_of(std::uint16_t number, const PlannedWord& word, std::uint32_t document,
                             const Xapian::Database& database) {
    std::vector<Place> out;
    for (const Term& term : word.terms) {
        const auto end = database.positionlist_end(document, term.name);
        for (auto it = database.positionlist_begin(document, term.name); it != end; ++it)
            out.push_back({*it, number, term.form});
    }
    if (word.terms.size() > 1) {
        std::sort(out.begin(), out.end(), [](const Place& a, const Place& b) {
            return a.position != b.position ? a.position < b.position : a.form < b.form;
        });
        const auto same = [](const Place& a, const Place& b) { return a.position == b.position; };
        out.erase(std::unique(out.begin(), out.end(), same), out.end());
    }
    return out;
}

const Place* find_at(const std::vector<Place>& places, std::uint32_t position) {
    const auto found = std::lower_bound(places.begin(), places.end(), position,
                                        [](const Place& place, std::uint32_t at) { return place.position < at; });
    return found != places.end() && found->position == position ? &*found : nullptr;
}

void add_phrases(const std::vector<std::vector<Place>>& by_word, std::vector<Place>& out) {
    for (const Place& first : by_word.front()) {
        std::vector<Place> run{first};
        for (std::uint32_t i = 1; i < by_word.size(); ++i)
            if (const Place* next = find_at(by_word[i], first.position + i)) run.push_back(*next);
        if (run.size() == by_word.size()) out.insert(out.end(), run.begin(), run.end());
    }
}

// NEAR: a place counts if every other word stands close enough to it.
void add_near(const std::vector<std::vector<Place>>& by_word, unsigned distance, std::vector<Place>& out) {
    const auto reach = static_cast<std::uint32_t>(distance + by_word.size() - 2);
    for (const auto& places : by_word)
        for (const Place& place : places) {
            const std::uint32_t low = place.position > reach ? place.position - reach : 0;
            const bool all_near = std::all_of(by_word.begin(), by_word.end(), [&](const std::vector<Place>& others) {
                const auto other = std::lower_bound(others.begin(), others.end(), low,
                                                    [](const Place& p, std::uint32_t at) { return p.position < at; });
                return other != others.end() && other->position <= place.position + reach;
            });
            if (all_near) out.push_back(place);
        }
}

} // namespace

Wanted wanted_words(const Plan& plan, std::uint32_t documents) {
    Wanted wanted;
    collect(plan, documents, wanted);
    return wanted;
}

std::vector<Place> places_in(std::uint32_t document, const Wanted& wanted, const Xapian::Database& database) {
    std::vector<Place> out;
    for (const Wanted::Run& run : wanted.runs) {
        std::vector<std::vector<Place>> by_word;
        for (std::uint16_t i = 0; i < run.count; ++i) {
            const auto number = static_cast<std::uint16_t>(run.first + i);
            by_word.push_back(places_of(number, *wanted.words[number].word, document, database));
        }
        if (run.count == 1)
            out.insert(out.end(), by_word.front().begin(), by_word.front().end());
        else if (run.distance == 0)
            add_phrases(by_word, out);
        else
            add_near(by_word, run.distance, out);
    }
    std::sort(out.begin(), out.end(), [](const Place& a, const Place& b) {
        return a.position != b.position ? a.position < b.position : a.word < b.word;
    });
    return out;
}

} // namespace rc::search
