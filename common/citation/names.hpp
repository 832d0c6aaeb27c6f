// Names of authors. The catalogue keeps them as they stand in the document; formats ask which part is the family's.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace rc::citation {

// A person has both parts; what has no family is a group, or a name that cannot be parted, and stays whole.
struct Name {
    std::string whole; // as a person would write it: "Ana Petrović", "Ministry of Health"
    std::string family, given;
    bool is_person() const { return !family.empty(); }
};

// "Petrović, Ana" is parted by its comma; "Ana Petrović" at the last word, to which "van", "de" ... belong. Whatever
// has a word or sign of an organisation, one word, many words, digits, or words in small or all capital letters stays
// whole: a person kept whole is cited rightly, a ministry cut in two is not.
Name read_name(std::string_view written);

// All authors of a document. `publisher` is a group wherever it stands.
std::vector<Name> read_names(const std::vector<std::string>& authors, const std::string& publisher);

} // namespace rc::citation
