#include "server/search/significant_terms.hpp"

#include "common/index/schema.hpp"
#include "common/text/stop_words.hpp"
#include "common/text/utf8.hpp"
#include "server/search/snapshot.hpp"

#include <algorithm>
#include <cmath>
#include <xapian.h>

namespace rc::search {
namespace {

constexpr double k1 = 1.2, b = 0.75;
constexpr std::size_t most_words = 30, most_concepts = 15, most_looked_up = 200;
constexpr std::size_t shortest_word = 3; // code points
// Concepts meet across languages and are about the subject; words meet in one language and may be about anything.
constexpr double concept_weight = 1.5;

struct Counted {
    std::string name;
    std::uint32_t occurrences;
};

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != text.npos; }

bool carries_sense(std::string_view word) {
    return text::count_code_points(word) >= shortest_word && !has_digit(word) && !text::is_stop_word(word);
}

// The terms of a document that begin with `prefix` and stand in its text or description.
std::vector<Counted> terms_with(const std::string& prefix, std::uint32_t document, const Xapian::Database& database) {
    std::vector<Counted> found;
    const auto end = database.termlist_end(document);
    auto it = database.termlist_begin(document);
    for (it.skip_to(prefix); it != end; ++it) {
        std::string name = *it;
        if (!name.starts_with(prefix)) break;
        found.push_back({std::move(name), it.get_wdf()});
    }
    return found;
}

std::vector<Counted> stems(text::Group group, std::uint32_t document, const Xapian::Database& database) {
    const std::string some_stem = text::stem_term(group, group == text::Group::el ? "α" : "a");
    const std::string prefix = some_stem.substr(0, some_stem.find(':') + 1);
    std::vector<Counted> found = terms_with(prefix, document, database);
    std::erase_if(
        found, [&](const Counted& term) { return !carries_sense(std::string_view(term.name).substr(prefix.size())); });
    return found;
}

// Of a language without stems. Terms that begin with a capital are not words (common/index/schema.hpp).
std::vector<Counted> words(std::uint32_t document, const Xapian::Database& database) {
    std::vector<Counted> found = terms_with("", document, database);
    std::erase_if(found, [](const Counted& term) {
        return (term.name.front() >= 'A' && term.name.front() <= 'Z') || !carries_sense(term.name);
    });
    return found;
}

// Long texts have thousands of words: those that stand there most often are enough.
void keep_most_frequent(std::vector<Counted>& terms) {
    const std::size_t kept = std::min(terms.size(), most_looked_up);
    std::partial_sort(terms.begin(), terms.begin() + static_cast<std::ptrdiff_t>(kept), terms.end(),
                      [](const Counted& a, const Counted& c) {
                          return a.occurrences != c.occurrences ? a.occurrences > c.occurrences : a.name < c.name;
                      });
    terms.resize(kept);
}

// Documents in languages of the group.
std::uint32_t documents_in(text::Group group, const Snapshot& snapshot) {
    const FacetColumn& languages = snapshot.columns.of(FieldId::language);
    std::uint32_t count = 0;
    for (std::uint32_t c = 0; c < languages.combination_count(); ++c) {
        const auto values = languages.values_of(c);
        if (text::group_of(values.empty() ? "" : languages.values[values.front()]) == group)
            count += languages.totals[c];
    }
    return count;
}

class Weighing {
public:
    Weighing(std::uint32_t document, const Snapshot& snapshot, const Xapian::Database& database)
        : snapshot_(snapshot), database_(database), length_(database.get_doclength(document)),
          average_(database.get_avlength()) {}

    // `among` documents; at most `most`, weightiest first. A term that no other document has joins nothing.
    void add(const std::vector<Counted>& terms, bool are_concepts, double among, std::size_t most,
             std::vector<SignificantTerm>& out) const {
        std::vector<SignificantTerm> weighed;
        for (const Counted& term : terms) {
            const std::uint32_t documents = snapshot_.counts.documents_with(term.name, database_);
            if (documents < 2 || term.occurrences == 0) continue;
            const double idf = std::log(1 + std::max(0.0, among - documents + 0.5) / (documents + 0.5));
            weighed.push_back(
                {term.name, are_concepts, term.occurrences,
                 saturated(term.occurrences, length_, average_) * idf * (are_concepts ? concept_weight : 1)});
        }
        std::stable_sort(weighed.begin(), weighed.end(),
                         [](const SignificantTerm& a, const SignificantTerm& c) { return a.weight > c.weight; });
        if (weighed.size() > most) weighed.resize(most);
        out.insert(out.end(), weighed.begin(), weighed.end());
    }

private:
    const Snapshot& snapshot_;
    const Xapian::Database& database_;
    double length_, average_;
};

} // namespace

double saturated(double occurrences, double length, double average_length) {
    return occurrences / (occurrences + k1 * (1 - b + b * length / average_length));
}

std::vector<SignificantTerm> significant_terms(std::uint32_t document, text::Group group, const Snapshot& snapshot,
                                               const Xapian::Database& database) {
    std::vector<Counted> found =
        group == text::Group::none ? words(document, database) : stems(group, document, database);
    keep_most_frequent(found);
    const Weighing weighing(document, snapshot, database);
    std::vector<SignificantTerm> out;
    weighing.add(terms_with(index::concept_term(""), document, database), true, snapshot.documents, most_concepts, out);
    weighing.add(found, false, documents_in(group, snapshot), most_words, out);
    std::stable_sort(out.begin(), out.end(),
                     [](const SignificantTerm& a, const SignificantTerm& c) { return a.weight > c.weight; });
    return out;
}

} // namespace rc::search
