// Questions in many languages with judged answers, for measures across languages.
#pragma once
#include "tests/bench/trial_index.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace rc::bench {

struct Question {
    std::string id;                     // what is asked, the same in every language
    std::string language;               // of the words, BCP 47
    std::string words;                  // as a person types them
    std::map<std::string, int> answers; // grade by source_id: 2 it is about this, 1 it says something of it
};

struct JudgedSet {
    std::map<std::string, std::string> languages; // of the documents, by source_id
    std::vector<Question> questions;
};

// The project's own set: tests/bench/data/queries.json over the documents that the manifest of `starter` names.
// Throws Error{internal} where the two do not fit.
JudgedSet starter_set(const std::filesystem::path& starter);

// Articles of the Universal Declaration of Human Rights, one a document, from the HTML versions of
// https://www.unicode.org/udhr/ in `folder`, and every label of the concepts in tests/bench/data/declaration.json.
struct Declaration {
    std::vector<TrialDocument> articles;
    JudgedSet set;
};
Declaration declaration_set(const std::filesystem::path& folder);

} // namespace rc::bench
