#include "server/search/query_scripts.hpp"

#include "common/text/fold.hpp"
#include "common/text/stop_words.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>

namespace rc::search {
namespace {

using Kind = Node::Kind;

constexpr std::uint32_t few = 5; // documents with a word that may still be meant otherwise
constexpr std::size_t least_letters = 4;

bool is_typed_in_latin(std::string_view typed) {
    bool letters = false;
    for (std::size_t at = 0; at < typed.size();) {
        const char32_t c = text::next_code_point(typed, at);
        if (c >= 0x370 && c < 0x1E00) return false; // Greek, Cyrillic and other scripts
        letters = letters || c >= U'A';
    }
    return letters;
}

struct TypedWord {
    Node* node;
    std::string folded; // without the common spelling of British and American, which is English alone
    std::uint32_t frequency = 0;
    bool by_stem = false; // unknown as typed, but another form of it is known
    std::vector<Reading> readings{};

    bool is_unknown() const { return frequency == 0; }
    bool is_greek() const { return !readings.empty() && readings.front().romanisation->other_script; }
};

class Reader {
public:
    explicit Reader(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

    void read(Node& root) {
        collect(root);
        for (TypedWord& word : words_) read_alone(word);
        if (std::any_of(words_.begin(), words_.end(), [](const TypedWord& word) { return is_clearly_greek(word); }))
            read_all_as_greek();
        for (TypedWord& word : words_)
            if (!word.readings.empty() && word.node->readings.empty()) set(word, word.frequency > 0 || word.by_stem);
    }

private:
    void collect(Node& node) {
        if (node.kind == Kind::word && !node.exact && is_typed_in_latin(node.typed))
            words_.push_back({&node, text::fold(node.typed), vocabulary_.frequency(node.text)});
        for (Node& child : node.children) collect(child);
    }

    static bool is_clearly_greek(const TypedWord& word) {
        return word.is_unknown() && word.is_greek() && word.folded.size() >= least_letters;
    }

    bool has_known_stem(const TypedWord& word) const {
        return std::any_of(text::stemmed_groups.begin(), text::stemmed_groups.end(), [&](text::Group group) {
            const std::string stem = text::stem_term(group, word.node->text);
            return !stem.empty() && vocabulary_.frequency(stem) > 0;
        });
    }

    // What the word may be whatever stands beside it.
    void read_alone(TypedWord& word) const {
        if (word.frequency > few || word.folded.size() < least_letters || text::is_stop_word(word.node->text)) return;
        word.by_stem = word.is_unknown() && has_known_stem(word);
        for (const Romanisation& romanisation : romanisations())
            for (Reading& reading : readings(word.folded, romanisation, vocabulary_))
                if (is_credible(word, reading)) word.readings.push_back(std::move(reading));
        keep_likely(word.readings);
    }

    static bool is_credible(const TypedWord& word, const Reading& reading) {
        if (word.by_stem) return reading.exact && reading.romanisation->other_script;
        if (word.is_unknown()) return true;
        return reading.exact && reading.frequency >= std::uint64_t{word.frequency} * dominant;
    }

    void read_all_as_greek() {
        const Romanisation& greek = romanisations().front();
        bool all = true;
        for (TypedWord& word : words_) {
            if (!word.is_greek())
                if (auto found = readings(word.folded, greek, vocabulary_); !found.empty())
                    word.readings = std::move(found);
            all = all && word.is_greek();
        }
        for (TypedWord& word : words_)
            if (word.is_greek()) set(word, !all && word.frequency > 0);
    }

    static void set(const TypedWord& word, bool also_as_typed) {
        std::vector<std::string>& into = word.node->readings;
        for (const Reading& reading : word.readings) into.push_back(reading.word);
        if (also_as_typed) into.push_back(word.node->text);
        word.node->text = into.front();
    }

    const Vocabulary& vocabulary_;
    std::vector<TypedWord> words_;
};

} // namespace

Node with_readings(const Node& root, const Vocabulary& vocabulary) {
    Node out = root;
    Reader(vocabulary).read(out);
    return out;
}

} // namespace rc::search
