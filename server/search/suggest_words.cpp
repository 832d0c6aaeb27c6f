#include "common/text/stem.hpp"
#include "server/search/plan.hpp"
#include "server/search/query_stop_words.hpp"
#include "server/search/snapshot.hpp"
#include "server/search/suggest_kinds.hpp"
#include "server/search/surface_form.hpp"
#include "server/search/word_terms.hpp"

#include <algorithm>
#include <set>
#include <xapian.h>

namespace rc::search {
namespace {

constexpr std::size_t least_letters = 2;    // a single letter has too many completions
constexpr std::size_t most_looked_at = 24;  // the most frequent completions
constexpr std::uint32_t documents_read = 3; // for the spelling of each

Node word_node(Node::Kind kind, const std::string& text) {
    Node node;
    node.kind = kind;
    node.text = node.typed = text;
    return node;
}

// Where the words before stand.
SharedSet context(const Suggesting& given) {
    if (given.typed.whole.empty()) return given.snapshot.live;
    Node all;
    all.kind = Node::Kind::conjunction;
    for (const std::string& word : given.typed.whole) all.children.push_back(word_node(Node::Kind::word, word));
    Warnings warnings;
    Plan plan = resolve(without_stop_words(all), given.snapshot, given.database, {}, warnings);
    return match(plan, given.snapshot, given.database);
}

struct Completion {
    std::string term;
    std::uint32_t documents; // that have the other words too
};

std::vector<Completion> completions(const Suggesting& given, const Bitmap& among) {
    const Node pattern = word_node(Node::Kind::wildcard, given.typed.last + '*');
    Warnings warnings; // the most frequent ones do
    std::vector<Term> terms = wildcard_terms(pattern, given.database, warnings).terms;
    if (terms.size() > most_looked_at) terms.resize(most_looked_at);
    std::vector<Completion> found;
    for (Term& term : terms) {
        std::uint32_t documents = 0;
        const auto end = given.database.postlist_end(term.name);
        for (auto it = given.database.postlist_begin(term.name); it != end; ++it) documents += among.contains(*it);
        if (documents > 0) found.push_back({std::move(term.name), documents});
    }
    std::ranges::stable_sort(found, std::greater{}, &Completion::documents);
    return found;
}

// Of the forms of one word the most frequent.
std::vector<Completion> one_form_each(std::vector<Completion> found, const Suggesting& given) {
    std::set<std::string> known;
    std::vector<Completion> out;
    for (Completion& completion : found) {
        bool is_new = true;
        for (const text::Group group : given.snapshot.groups)
            if (std::string stem = text::stem_term(group, completion.term); !stem.empty())
                is_new = known.insert(std::move(stem)).second && is_new;
        if (is_new && out.size() < given.request.size) out.push_back(std::move(completion));
    }
    return out;
}

} // namespace

std::vector<Suggestion> suggest_words(const Suggesting& given) {
    if (given.typed.last.size() < least_letters) return {};
    const SharedSet among = context(given);
    const std::string_view typed = given.request.typed;
    std::vector<Suggestion> out;
    for (const Completion& completion : one_form_each(completions(given, *among), given)) {
        const std::string written =
            surface_form(completion.term, typed.substr(given.typed.last_begin), *among, documents_read, given.database);
        const std::string text = std::string(typed.substr(0, given.typed.last_begin)) + written;
        out.push_back({Suggestion::Kind::words, text, text, ""});
        out.back().documents = completion.documents;
    }
    return out;
}

} // namespace rc::search
