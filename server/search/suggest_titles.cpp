#include "common/index/schema.hpp"
#include "common/index/stored_document.hpp"
#include "common/text/fold.hpp"
#include "common/text/tokens.hpp"
#include "server/search/plan.hpp"
#include "server/search/snapshot.hpp"
#include "server/search/suggest_kinds.hpp"

#include <algorithm>
#include <tuple>
#include <xapian.h>

namespace rc::search {
namespace {

constexpr std::size_t longest_phrase = 24; // words of a title that find it again
constexpr std::size_t candidates_per_place = 4;

// Documents whose titles have all the words.
SharedSet with_words_in_title(const Suggesting& given) {
    const Field& title = field(FieldId::title);
    Node all;
    all.kind = Node::Kind::conjunction;
    for (const std::string& word : given.typed.whole) {
        Node node;
        node.kind = Node::Kind::word;
        node.text = node.typed = word;
        node.field = &title;
        all.children.push_back(std::move(node));
    }
    Node last;
    last.kind = Node::Kind::wildcard;
    last.text = given.typed.last + '*';
    last.field = &title;
    all.children.push_back(std::move(last));
    Warnings warnings; // a long list of completions is cut: its most frequent ones do
    Plan plan = resolve(all, given.snapshot, given.database, {}, warnings);
    return match(plan, given.snapshot, given.database);
}

struct Candidate {
    bool elsewhere;        // the title does not begin with what was typed
    bool another_language; // than the reader's
    std::int64_t age;      // negative date
    std::uint32_t document;
    std::string title; // folded
    auto order() const { return std::tie(elsewhere, age, document); }
};

class Titles {
public:
    explicit Titles(const Suggesting& given) : given_(given) {}

    std::vector<Suggestion> best() const {
        std::vector<Suggestion> out;
        for (const Candidate& candidate : one_of_each_family(candidates())) out.push_back(suggestion_of(candidate));
        return out;
    }

private:
    std::vector<Candidate> candidates() const {
        const SharedSet set = with_words_in_title(given_);
        const std::string typed = text::fold(given_.request.typed);
        std::vector<Candidate> out;
        auto title = given_.database.valuestream_begin(index::title_sort_slot);
        const auto end = given_.database.valuestream_end(index::title_sort_slot);
        set->each([&](std::uint32_t document) {
            if (title == end) return;
            title.skip_to(document);
            if (title == end || title.get_docid() != document) return;
            std::string folded = *title;
            out.push_back({!folded.starts_with(typed), language_of(document) != given_.request.language,
                           -std::int64_t{given_.snapshot.published[document].last}, document, std::move(folded)});
        });
        const std::size_t wanted = std::min(out.size(), candidates_per_place * given_.request.size);
        std::ranges::partial_sort(out, out.begin() + static_cast<std::ptrdiff_t>(wanted), {}, &Candidate::order);
        out.resize(wanted);
        return out;
    }

    std::string language_of(std::uint32_t document) const {
        const FacetColumn& column = given_.snapshot.columns.of(FieldId::language);
        const auto values = column.values_of(given_.snapshot.columns.combination(column, document));
        return values.empty() ? "" : column.values[values.front()];
    }

    // In the order of the candidates; of translations that fit, the one in the reader's language.
    std::vector<Candidate> one_of_each_family(const std::vector<Candidate>& candidates) const {
        std::vector<Candidate> out;
        std::vector<std::string> families;
        for (const Candidate& candidate : candidates) {
            const std::string family = given_.database.get_document(candidate.document).get_value(index::family_slot);
            std::size_t place = 0;
            while (place < out.size() && out[place].title != candidate.title &&
                   (family.empty() || families[place] != family))
                ++place;
            if (place < out.size()) {
                if (out[place].another_language && !candidate.another_language) out[place] = candidate;
            } else if (out.size() < given_.request.size) {
                out.push_back(candidate);
                families.push_back(family);
            }
        }
        return out;
    }

    Suggestion suggestion_of(const Candidate& candidate) const {
        const index::StoredHeader header =
            index::StoredDocument(given_.database.get_document(candidate.document).get_data()).header();
        const std::string& title = header.description.first(FieldId::title);
        Suggestion out{Suggestion::Kind::title, title, query_for(title), ""};
        out.id = header.id;
        out.language = header.description.first(FieldId::language);
        return out;
    }

    // The words of the title side by side, whatever marks stand between them.
    static std::string query_for(const std::string& title) {
        std::string phrase;
        std::size_t words = 0;
        for (const text::Token& token : text::tokenize(title)) {
            if (++words > longest_phrase) break;
            phrase += (phrase.empty() ? "" : " ") + title.substr(token.begin, token.end - token.begin);
        }
        return "title:\"" + phrase + '"';
    }

    const Suggesting& given_;
};

} // namespace

std::vector<Suggestion> suggest_titles(const Suggesting& given) { return Titles(given).best(); }

} // namespace rc::search
