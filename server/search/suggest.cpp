#include "server/search/suggest.hpp"

#include "server/search/snapshot.hpp"
#include "server/search/suggest_kinds.hpp"

namespace rc::search {
namespace {

constexpr std::size_t least_letters = 2; // of a single word: behind one letter stands everything

bool is_enough(const TypedWords& typed) {
    return !typed.last.empty() && (!typed.whole.empty() || typed.last.size() >= least_letters);
}

void append(std::vector<Suggestion>& list, std::vector<Suggestion> more) {
    list.insert(list.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

Suggestions suggest(const SuggestRequest& request, const Snapshot& snapshot, const Xapian::Database& database) {
    Suggestions out{{}, snapshot.mark.generation, snapshot.updated};
    const TypedWords typed = typed_words(request.typed);
    if (!is_enough(typed)) return out;
    const Suggesting given{request, typed, snapshot, database};
    out.list = suggest_concepts(given);
    append(out.list, suggest_titles(given));
    const bool none = out.list.empty();
    append(out.list, suggest_publishers(given));
    if (none) append(out.list, suggest_words(given));
    return out;
}

} // namespace rc::search
