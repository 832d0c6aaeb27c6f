#include "server/search/did_you_mean.hpp"

#include "common/text/stop_words.hpp"
#include "server/search/neighbours.hpp"
#include "server/search/plan.hpp"
#include "server/search/script.hpp"
#include "server/search/snapshot.hpp"
#include "server/search/surface_form.hpp"
#include "server/search/typed_words.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <xapian.h>

namespace rc::search {
namespace {

constexpr std::uint32_t rare = 2;        // documents that have a word which may be a slip
constexpr std::uint32_t times_more = 10; // that have its neighbour, if the word is not unknown
constexpr std::size_t most_neighbours = 3, most_corrected = 3, least_part = 3; // words, words, bytes
constexpr std::uint32_t documents_read = 8;                                    // for the spelling

// What stands in a stretch of the typed text instead: words of the index.
struct Change {
    std::uint32_t begin, end;
    std::vector<std::string> terms;
};
using Changes = std::vector<Change>;

Node word_node(const std::string& word) {
    Node node;
    node.kind = Node::Kind::word;
    node.text = node.typed = word;
    return node;
}

class Correcting {
public:
    Correcting(const std::string& typed, std::uint32_t found, const Snapshot& snapshot,
               const Xapian::Database& database, const std::function<std::uint32_t(const std::string&)>& finds)
        : typed_(typed), found_(found), snapshot_(snapshot), database_(database), finds_(finds),
          words_(plain_words(typed).words) {}

    // In the script that was typed if possible, then what finds most.
    std::string best() const {
        std::pair<bool, std::uint32_t> best{false, found_};
        std::string text;
        for (const Changes& changes : candidates()) {
            const std::uint32_t number = finds_(rewritten(changes, false));
            if (number <= found_) continue;
            std::string as_written = rewritten(changes, true);
            const std::pair rank{script_of(as_written) == script_of(typed_), number};
            if (!text.empty() && rank <= best) continue;
            best = rank;
            text = std::move(as_written);
        }
        return text;
    }

private:
    std::vector<Changes> candidates() const {
        std::vector<std::vector<Change>> by_word;
        for (const text::Token& word : words_)
            if (is_suspect(word))
                if (auto changes = changes_of(word); !changes.empty()) by_word.push_back(std::move(changes));
        if (by_word.empty()) return joined();
        if (by_word.size() > most_corrected) return {};
        std::vector<Changes> out{{}};
        for (const std::vector<Change>& alternatives : by_word) { // every choice with every other
            std::vector<Changes> longer;
            for (const Changes& before : out)
                for (const Change& change : alternatives) {
                    longer.push_back(before);
                    longer.back().push_back(change);
                }
            out = std::move(longer);
        }
        return out;
    }

    std::uint32_t documents_with(const std::string& word) const { return matches(word_node(word), true); }

    bool is_suspect(const text::Token& word) const {
        return !text::is_stop_word(word.word) && !is_label(word) && documents_with(word.word) <= rare;
    }

    // A word of the thesaurus is spelled well, whether documents have it or not.
    bool is_label(const text::Token& word) const {
        if (!snapshot_.concepts) return false;
        if (!labels_) {
            labels_.emplace(words_.size());
            for (const ConceptMatch& match : snapshot_.concepts->matcher.labels_in_query(typed_, words_)
                                                 .longest(0, words_.size(), ConceptMatcher::longest_label))
                std::fill(labels_->begin() + match.first, labels_->begin() + match.last, true);
        }
        return (*labels_)[static_cast<std::size_t>(&word - words_.data())];
    }

    std::vector<Change> changes_of(const text::Token& word) const {
        const std::uint32_t least = std::max(documents_with(word.word) * times_more, 1u);
        std::vector<Change> out;
        unsigned nearest = 0;
        for (const Neighbour& neighbour : neighbours(word.word, most_neighbours, database_)) {
            if (neighbour.documents < least || (nearest > 0 && neighbour.distance > nearest)) continue;
            nearest = neighbour.distance;
            out.push_back({word.begin, word.end, {neighbour.term}});
        }
        if (out.empty())
            if (auto parts = parted(word)) out.push_back(std::move(*parts));
        return out;
    }

    // "harmreduction": where both parts stand side by side somewhere; of several ways the one whose rarer part is the
    // most frequent.
    std::optional<Change> parted(const text::Token& word) const {
        std::optional<Change> best;
        std::uint32_t most = 0;
        for (std::size_t at = least_part; at + least_part <= word.word.size(); ++at) {
            const std::string left = word.word.substr(0, at), right = word.word.substr(at);
            const std::uint32_t documents = std::min(snapshot_.counts.documents_with(left, database_),
                                                     snapshot_.counts.documents_with(right, database_));
            if (documents <= most || !stand_together(left, right)) continue;
            most = documents;
            best = Change{word.begin, word.end, {left, right}};
        }
        return best;
    }

    bool stand_together(const std::string& left, const std::string& right) const {
        Node phrase;
        phrase.kind = Node::Kind::phrase;
        phrase.children = {word_node(left), word_node(right)};
        return matches(phrase, false) > 0;
    }

    std::uint32_t matches(const Node& node, bool inflections) const {
        Warnings warnings;
        Plan plan = resolve(node, snapshot_, database_, {inflections}, warnings);
        return match(plan, snapshot_, database_)->count();
    }

    // "over dose", where nothing but a space parts two words that documents write as one.
    std::vector<Changes> joined() const {
        std::vector<Changes> out;
        for (std::size_t i = 0; i + 1 < words_.size(); ++i) {
            const text::Token &left = words_[i], &right = words_[i + 1];
            if (left.end + 1 != right.begin || typed_[left.end] != ' ') continue;
            const std::string both = left.word + right.word;
            if (snapshot_.counts.documents_with(both, database_) > 0) out.push_back({{left.begin, right.end, {both}}});
        }
        return out;
    }

    // The typed text with the changes, in the order they stand in.
    std::string rewritten(const Changes& changes, bool as_documents_write) const {
        std::string out;
        std::size_t at = 0;
        for (const Change& change : changes) {
            out.append(typed_, at, change.begin - at);
            at = change.end;
            for (std::size_t i = 0; i < change.terms.size(); ++i) {
                if (i > 0) out += ' ';
                out += as_documents_write ? written(change, change.terms[i]) : change.terms[i];
            }
        }
        return out.append(typed_, at);
    }

    std::string written(const Change& change, const std::string& term) const {
        const auto [place, fresh] = written_.try_emplace(term);
        if (fresh) {
            const auto typed = std::string_view(typed_).substr(change.begin, change.end - change.begin);
            place->second = surface_form(term, typed, *snapshot_.live, documents_read, database_);
        }
        return place->second;
    }

    const std::string& typed_;
    const std::uint32_t found_;
    const Snapshot& snapshot_;
    const Xapian::Database& database_;
    const std::function<std::uint32_t(const std::string&)>& finds_;
    const std::vector<text::Token> words_;
    mutable std::optional<std::vector<bool>> labels_;    // by word: it belongs to a label
    mutable std::map<std::string, std::string> written_; // by term
};

} // namespace

std::string did_you_mean(const std::string& typed, std::uint32_t found, const Snapshot& snapshot,
                         const Xapian::Database& database,
                         const std::function<std::uint32_t(const std::string&)>& finds) {
    return found > little ? "" : Correcting(typed, found, snapshot, database, finds).best();
}

} // namespace rc::search
