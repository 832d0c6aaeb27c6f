#include "server/search/word_terms.hpp"

#include "common/index/schema.hpp"
#include "common/text/spelling.hpp"
#include "common/text/tokens.hpp"
#include "common/text/utf8.hpp"
#include "server/search/snapshot.hpp"

#include <algorithm>
#include <set>
#include <xapian.h>

namespace rc::search {
namespace {

constexpr std::size_t most_terms_looked_at = 50'000;

// Collects the terms that documents have, each once: readings of one word may share a stem.
class Terms {
public:
    Terms(PlannedWord& word, const Snapshot& snapshot, const Xapian::Database& database)
        : word_(word), snapshot_(snapshot), database_(database) {}

    void add(Term term) {
        if (std::ranges::find(word_.terms, term.name, &Term::name) != word_.terms.end()) return;
        term.documents = snapshot_.counts.documents_with(term.name, database_);
        if (term.documents == 0) return;
        word_.documents = std::min(word_.documents + term.documents, snapshot_.documents);
        word_.terms.push_back(std::move(term));
    }

private:
    PlannedWord& word_;
    const Snapshot& snapshot_;
    const Xapian::Database& database_;
};

PlannedWord begin(const Node& node) { return {node.typed, node.text, node.field != nullptr, {}, {}, 0}; }

std::string prefix_of(const Node& node) { return node.field ? std::string(node.field->prefix) : std::string(); }

std::set<std::string> spellings(const std::string& pattern) {
    const std::size_t literal = pattern.find_first_of("*?");
    std::set<std::string> out;
    for (const std::string& beginning : spellings_of_beginning(pattern.substr(0, literal)))
        out.insert(beginning + pattern.substr(literal));
    return out;
}

} // namespace

std::set<std::string> spellings_of_beginning(const std::string& beginning) {
    std::string unified = beginning;
    text::unify_spelling(unified);
    std::set<std::string> out{beginning, unified};
    if (unified.ends_with("iz")) out.insert(unified.substr(0, unified.size() - 1) + "s");
    return out;
}

PlannedWord word_terms(const Node& node, const std::vector<text::Group>& groups, const Snapshot& snapshot,
                       const Xapian::Database& database) {
    PlannedWord word = begin(node);
    Terms terms(word, snapshot, database);
    word.is_read = !node.readings.empty();
    word.is_exact = node.exact;
    const std::string prefix = prefix_of(node);
    for (const std::string& reading : readings_of(node)) {
        const bool as_typed = !word.is_read || reading == text::tokenize(node.typed).front().word;
        Term own{prefix + reading, 0, as_typed ? Form::word : Form::script, text::Group::none};
        std::vector<Term> inflections;
        for (const text::Group group : groups) {
            if (node.exact) break;
            std::string stem = text::stem_term(group, reading);
            if (stem.empty()) continue;
            own.stemmed_in.insert(group);
            inflections.push_back({prefix + stem, 0, Form::inflection, group});
        }
        terms.add(std::move(own));
        for (Term& inflection : inflections) terms.add(std::move(inflection));
    }
    return word;
}

PlannedWord concept_terms(const Node& node, const Snapshot& snapshot, const Xapian::Database& database) {
    PlannedWord word = begin(node);
    word.concept_id = node.text;
    Terms(word, snapshot, database).add({index::concept_term(node.text), 0, Form::concept_, text::Group::none});
    return word;
}

PlannedWord narrower_terms(const PlannedWord& item, const std::vector<std::string>& narrower, const Snapshot& snapshot,
                           const Xapian::Database& database) {
    PlannedWord word{item.typed, item.folded, false, {}, item.concept_id, 0};
    Terms terms(word, snapshot, database);
    for (const std::string& id : narrower) terms.add({index::concept_term(id), 0, Form::concept_, text::Group::none});
    return word;
}

PlannedWord wildcard_terms(const Node& node, const Xapian::Database& database, Warnings& warnings) {
    PlannedWord word = begin(node);
    const std::string prefix = prefix_of(node);
    std::size_t looked_at = 0;
    for (const std::string& pattern : spellings(node.text)) {
        const std::string beginning = prefix + pattern.substr(0, pattern.find_first_of("*?"));
        const auto end = database.allterms_end(beginning);
        for (auto it = database.allterms_begin(beginning); it != end && looked_at < most_terms_looked_at;
             ++it, ++looked_at) {
            const std::string name = *it;
            if (fits_wildcard(pattern, std::string_view(name).substr(prefix.size())))
                word.terms.push_back({name, it.get_termfreq(), Form::wildcard, text::Group::none});
        }
    }
    std::stable_sort(word.terms.begin(), word.terms.end(),
                     [](const Term& a, const Term& b) { return a.documents > b.documents; });
    if (word.terms.size() > most_wildcard_terms || looked_at == most_terms_looked_at) {
        warnings.push_back({"wide-wildcard", {{"word", node.text}, {"count", std::to_string(most_wildcard_terms)}}});
        word.terms.resize(std::min(word.terms.size(), most_wildcard_terms));
    }
    std::uint64_t sum = 0;
    for (const Term& term : word.terms) sum += term.documents;
    word.documents = static_cast<std::uint32_t>(std::min<std::uint64_t>(sum, database.get_doccount()));
    return word;
}

bool fits_wildcard(std::string_view pattern, std::string_view text) {
    std::size_t p = 0, t = 0, star = std::string_view::npos, behind_star = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            behind_star = t;
        } else if (p < pattern.size() && pattern[p] == '?') {
            ++p;
            text::next_code_point(text, t);
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) { // let the last star take one more byte
            p = star + 1;
            t = ++behind_star;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

} // namespace rc::search
