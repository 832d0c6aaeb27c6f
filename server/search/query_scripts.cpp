#include "server/search/query_scripts.hpp"

#include "common/text/fold.hpp"
#include "common/text/stop_words.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>
#include <iterator>

namespace rc::search {
namespace {

using Kind = Node::Kind;

constexpr std::uint32_t few = 5; // documents with a word that may still be meant otherwise
constexpr std::size_t least_letters = 4, least_letters_if_known = 6; // shorter ones look alike by chance
constexpr std::size_t least_letters_of_label = 2;

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
    std::uint32_t frequency_of_stem = 0; // of an unknown word: that of other forms of it
    std::vector<Reading> readings{};

    bool is_known() const { return frequency > 0; }
    bool is_read_as(bool other_script) const {
        return !readings.empty() && readings.front().romanisation->other_script == other_script;
    }
    bool is_read_by(const Romanisation& romanisation) const {
        return std::ranges::any_of(readings,
                                   [&](const Reading& reading) { return reading.romanisation == &romanisation; });
    }
};

class Reader {
public:
    explicit Reader(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

    void read(Node& root) {
        collect(root);
        for (TypedWord& word : words_) read_alone(word);
        for (const bool other_script : {true, false})
            if (std::any_of(words_.begin(), words_.end(),
                            [&](const TypedWord& word) { return !word.is_known() && word.is_read_as(other_script); })) {
                read_neighbours(other_script);
                break;
            }
        for (const TypedWord& word : words_)
            if (word.node->readings.empty()) set(word, word.is_known() || word.frequency_of_stem > 0);
    }

private:
    void collect(Node& node) {
        if (node.kind == Kind::word && !node.exact && is_typed_in_latin(node.typed))
            words_.push_back({&node, text::fold(node.typed), vocabulary_.frequency(node.text)});
        for (Node& child : node.children) collect(child);
    }

    std::uint32_t frequency_of_stem(const std::string& word) const {
        std::uint32_t most = 0;
        for (const text::Group group : text::stemmed_groups)
            if (const std::string stem = text::stem_term(group, word); !stem.empty())
                most = std::max(most, vocabulary_.frequency(stem));
        return most;
    }

    // What the word may be whatever stands beside it.
    void read_alone(TypedWord& word) const {
        if (word.folded.size() < least_letters_of_label || text::is_stop_word(word.node->text)) return;
        const bool is_rare = word.frequency <= few && word.folded.size() >= least_letters_if_known;
        if (word.is_known() && !is_rare) return;
        if (!word.is_known()) word.frequency_of_stem = frequency_of_stem(word.node->text);
        for (const Romanisation& romanisation : romanisations())
            for (Reading& reading : readings(word.folded, romanisation, vocabulary_))
                if (is_credible(word, reading)) word.readings.push_back(std::move(reading));
        keep_likely(word.readings);
    }

    static bool is_credible(const TypedWord& word, const Reading& reading) {
        const bool names_a_concept = reading.exact && reading.of_label;
        if (word.folded.size() < least_letters && !names_a_concept) return false;
        if (word.frequency + word.frequency_of_stem == 0) return true;
        if (!reading.exact) return false;
        if (word.is_known()) return reading.frequency >= std::uint64_t{word.frequency} * dominant;
        return names_a_concept || reading.romanisation->other_script || reading.frequency > word.frequency_of_stem;
    }

    // One word can only be meant so: then the others are too, where they can be.
    void read_neighbours(bool other_script) {
        bool all = true;
        std::vector<const Romanisation*> used;
        for (const Romanisation& romanisation : romanisations())
            if (romanisation.other_script == other_script &&
                std::ranges::any_of(words_, [&](const TypedWord& word) { return word.is_read_by(romanisation); }))
                used.push_back(&romanisation);
        for (TypedWord& word : words_) {
            if (!word.is_read_as(other_script)) read_beside(word, used);
            all = all && (word.is_read_as(other_script) || !other_script);
        }
        for (const TypedWord& word : words_)
            if (word.is_read_as(other_script)) set(word, !all && word.is_known());
    }

    void read_beside(TypedWord& word, const std::vector<const Romanisation*>& used) const {
        std::vector<Reading> found;
        for (const Romanisation* romanisation : used)
            std::ranges::move(readings(word.folded, *romanisation, vocabulary_), std::back_inserter(found));
        std::erase_if(found, [&](const Reading& reading) {
            // A word of Latin letters is more often meant as it was typed.
            const std::uint64_t weight = reading.romanisation->other_script || reading.of_label ? dominant : 1;
            // One that joins words in both languages is meant to do so here: "gia to spiti" is για το σπίτι.
            const bool joins = text::is_stop_word(word.node->text) && text::is_stop_word(reading.word);
            const bool by_chance = !joins && reading.frequency * weight <= word.frequency;
            const bool is_bare_letter = word.folded.size() == 1 && !text::is_stop_word(reading.word);
            return by_chance || (is_bare_letter && !reading.of_label);
        });
        keep_likely(found);
        if (!found.empty()) word.readings = std::move(found);
    }

    static void set(const TypedWord& word, bool also_as_typed) {
        if (word.readings.empty()) return;
        std::vector<std::string>& into = word.node->readings;
        for (const Reading& reading : word.readings) into.push_back(reading.word);
        if (also_as_typed || word.folded.size() == 1)
            into.push_back(word.node->text); // "hepatitis B" is Latin in Greek
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
