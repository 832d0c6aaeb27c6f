// The thesaurus: concepts of drug policy, harm reduction, criminal law, HIV and human rights, with their words in every
// language of the region. Data from corpus/taxonomy/concepts.json, in the terms of SKOS
// (https://www.w3.org/TR/skos-reference/): preferred, alternative and hidden labels; broader, narrower, related.
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace rc {

struct Concept {
    using Labels = std::map<std::string, std::vector<std::string>>; // by BCP 47 language

    std::string id;                    // slug, stable
    std::vector<std::string> broader;  // ids
    std::vector<std::string> narrower; // ids; made from `broader` of the others
    std::vector<std::string> related;  // ids, both ways
    std::string note;                  // scope note, English
    Labels labels;                     // the first is preferred, the others are alternative; every language has one
    Labels acronyms;                   // found in texts only in capitals
    Labels hidden;                     // outdated or stigmatising words: found, never shown
    std::set<std::string> unsure;      // languages whose labels wait for a native editor
};

// A value; reading is safe from any thread.
class Thesaurus {
public:
    // Throws Error{internal} naming the concept and the fault: a missing language, an unknown id, a circle of broader.
    static Thesaurus from_file(const std::filesystem::path& file);
    static Thesaurus from_json(std::string_view json);

    // As read, for the index to carry; from_json gives the same thesaurus again.
    const std::string& json() const { return json_; }
    const std::vector<Concept>& concepts() const { return concepts_; }
    // Null if there is no such concept.
    const Concept* find(std::string_view id) const;
    // Preferred label; English where the language has none.
    const std::string& label(const Concept& item, std::string_view language) const;
    // Words that carry no sense in a label ("of", "të", "за"), folded, by language: skipped when labels are matched.
    const std::map<std::string, std::set<std::string>>& function_words() const { return function_words_; }
    // Acronyms that are also common words ("hat", "art"), folded: recognised only in capitals, also in a query.
    bool is_common_word(std::string_view folded) const { return common_words_.contains(std::string(folded)); }

private:
    void link();
    std::string json_;
    std::vector<Concept> concepts_;
    std::map<std::string, std::size_t, std::less<>> by_id_;
    std::map<std::string, std::set<std::string>> function_words_;
    std::set<std::string> common_words_;
};

} // namespace rc
