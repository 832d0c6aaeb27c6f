#include "server/search/places.hpp"

#include "server/search/snapshot.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
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

using ByWord = std::vector<std::vector<Place>>; // by number of the word

void read_positions(const Term& term, std::uint16_t word, std::uint32_t document, const Xapian::Database& database,
                    std::vector<Place>& out) {
    const auto end = database.positionlist_end(document, term.name);
    for (auto it = database.positionlist_begin(document, term.name); it != end; ++it)
        out.push_back({*it, word, term.form});
}

// Sorts, and keeps of a word's own form and an inflection at one position its own form.
void tidy(std::vector<Place>& places) {
    std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
        return a.position != b.position ? a.position < b.position : a.form < b.form;
    });
    const auto same = [](const Place& a, const Place& b) { return a.position == b.position; };
    places.erase(std::unique(places.begin(), places.end(), same), places.end());
}

const Place* find_at(const std::vector<Place>& places, std::uint32_t position) {
    const auto found = std::lower_bound(places.begin(), places.end(), position,
                                        [](const Place& place, std::uint32_t at) { return place.position < at; });
    return found != places.end() && found->position == position ? &*found : nullptr;
}

void add_phrases(const std::span<const std::vector<Place>> by_word, std::vector<Place>& out) {
    for (const Place& first : by_word.front()) {
        std::vector<Place> run{first};
        for (std::uint32_t i = 1; i < by_word.size(); ++i)
            if (const Place* next = find_at(by_word[i], first.position + i)) run.push_back(*next);
        if (run.size() == by_word.size()) out.insert(out.end(), run.begin(), run.end());
    }
}

// NEAR: a place counts if every other word stands close enough to it.
void add_near(const std::span<const std::vector<Place>> by_word, unsigned distance, std::vector<Place>& out) {
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

// A term in one of the documents.
struct Occurrence {
    const Term* term;
    std::uint16_t word;
    std::size_t document; // index into the documents that are shown
};

// Which terms stand in which documents, as the posting lists say: they are short, and looking for the positions of a
// term in a document is dear. By term, then by document, as position lists lie.
class Occurrences {
public:
    Occurrences(const std::vector<Shown>& documents, const Wanted& wanted, const Snapshot& snapshot,
                const Xapian::Database& database)
        : documents_(documents), wanted_(wanted), snapshot_(snapshot), database_(database), rising_(documents.size()) {
        std::iota(rising_.begin(), rising_.end(), std::size_t{0});
        std::ranges::sort(rising_, {}, [&](std::size_t i) { return documents[i].number; });
    }

    std::vector<Occurrence> find() {
        std::vector<unsigned> words(documents_.size()); // plain ones, that stand in the document
        for (std::uint16_t word = 0; word < wanted_.words.size(); ++word) {
            const std::size_t before = found_.size();
            find_word(word);
            if (!wanted_.words[word].word->concept_id.empty()) continue;
            std::vector<bool> stands(documents_.size());
            for (std::size_t i = before; i < found_.size(); ++i) stands[found_[i].document] = true;
            for (std::size_t i = 0; i < stands.size(); ++i) words[i] += stands[i];
        }
        std::erase_if(
            found_, [&](const Occurrence& one) { return words[one.document] < documents_[one.document].least_words; });
        return std::move(found_);
    }

private:
    // Where all inflections of a word are the typed form, only that is read.
    void find_word(std::uint16_t word) {
        const PlannedWord& wanted = *wanted_.words[word].word;
        const auto own =
            std::ranges::count_if(wanted.terms, [](const Term& term) { return term.form != Form::inflection; });
        std::vector<std::uint32_t> counts(documents_.size()); // of the typed form
        for (const Term& term : wanted.terms) {
            const bool is_inflection = term.form == Form::inflection;
            visit(term, [&](std::size_t i, std::uint32_t count) {
                const TextGroups groups = snapshot_.text_groups[documents_[i].number];
                if (!is_inflection) counts[i] = count;
                if (is_inflection && !groups.contains(term.group)) return;
                if (is_inflection && own == 1 && counts[i] == count &&
                    groups.are_one_of(wanted.terms.front().stemmed_in))
                    return;
                found_.push_back({&term, word, i});
            });
        }
    }

    template <typename Visit> void visit(const Term& term, const Visit& visit) const {
        auto it = database_.postlist_begin(term.name);
        const auto end = database_.postlist_end(term.name);
        for (const std::size_t i : rising_) {
            if (it == end) return;
            it.skip_to(documents_[i].number);
            if (it != end && *it == documents_[i].number) visit(i, it.get_wdf());
        }
    }

    const std::vector<Shown>& documents_;
    const Wanted& wanted_;
    const Snapshot& snapshot_;
    const Xapian::Database& database_;
    std::vector<std::size_t> rising_; // by number
    std::vector<Occurrence> found_;
};

std::vector<Place> meant_places(ByWord& by_word, const Wanted& wanted) {
    std::for_each(by_word.begin(), by_word.end(), tidy);
    std::vector<Place> out;
    for (const Wanted::Run& run : wanted.runs) {
        const auto words = std::span<const std::vector<Place>>(by_word).subspan(run.first, run.count);
        if (run.count == 1)
            out.insert(out.end(), words.front().begin(), words.front().end());
        else if (run.distance == 0)
            add_phrases(words, out);
        else
            add_near(words, run.distance, out);
    }
    std::sort(out.begin(), out.end(), [](const Place& a, const Place& b) {
        return a.position != b.position ? a.position < b.position : a.word < b.word;
    });
    return out;
}

} // namespace

Wanted wanted_words(const Plan& plan, std::uint32_t documents) {
    Wanted wanted;
    collect(plan, documents, wanted);
    return wanted;
}

std::vector<std::vector<Place>> places_in(const std::vector<Shown>& documents, const Wanted& wanted,
                                          const Snapshot& snapshot, const Xapian::Database& database) {
    std::vector<ByWord> found(documents.size(), ByWord(wanted.words.size()));
    for (const Occurrence& one : Occurrences(documents, wanted, snapshot, database).find())
        read_positions(*one.term, one.word, documents[one.document].number, database, found[one.document][one.word]);
    std::vector<std::vector<Place>> out;
    for (ByWord& by_word : found) out.push_back(meant_places(by_word, wanted));
    return out;
}

} // namespace rc::search
