// The text that the language model is trained on, as words with weights.
#pragma once
#include "common/text/language_features.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace rc::text {

// Files by their name:
//   hbs.words             forms of a language, the commonest first
//   hbs.text              prose
//   hungarian.text        prose of languages that are not ours
//   rs.sr-Cyrl.md         a document of the starter collection
//   themes.json           labels: strings under the code of a language
// What is Serbian, Bosnian, Croatian or Montenegrin trains both scripts, "hbs" and "hbs-Cyrl".
class TrainingText {
public:
    using Words = std::map<std::u32string, double>;

    // Throws Error{unreadable} if the file cannot be read or is of none of these kinds.
    void read(const std::filesystem::path& file);

    // By language, words of one script; what stands in another script is left out (names, mostly).
    std::map<std::string, Words> words_in(Script script) const;

private:
    void add(const std::string& language, std::string_view text, double weight);
    void add_word(const std::string& language, const std::u32string& word, double weight);
    void add_frequent_words(const std::string& language, std::string_view list);
    void add_labels(std::string_view json);

    std::map<std::string, std::map<std::u32string, double>> words_;
};

} // namespace rc::text
