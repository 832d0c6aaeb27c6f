// Names that can be completed without asking the index: labels of concepts and publishers. Made from what a snapshot
// holds, and kept with it.
#pragma once
#include "server/search/columns.hpp"
#include "server/search/typed_words.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace rc {
class Thesaurus;
}

namespace rc::search {

// How well a name fits what was typed; the first is best.
enum class Fit : std::uint8_t { whole, beginning, inside, scattered };

// Names as words, each with a number of the owner's.
class NameList {
public:
    struct Found {
        std::uint32_t number;
        Fit fit;
    };
    void add(std::string_view name, std::uint32_t number);
    // The names that have all the words: a name may be found twice.
    std::vector<Found> find(const TypedWords& typed) const;
    // The words in other letters that may have been meant by what was typed in Latin ones (romanisation.hpp), where
    // names have them all.
    std::vector<TypedWords> read_otherwise(const TypedWords& typed) const;

private:
    struct Name {
        std::string words; // " harm reduction "
        std::uint32_t number;
    };
    std::vector<Name> names_;
    std::set<std::string, std::less<>> words_; // of all names
};

struct Label {
    std::uint32_t concept_number; // place in Thesaurus::concepts()
    std::string_view language, text;
    bool preferred, hidden; // hidden ones are found and never shown
};

// Immutable; any thread.
struct CompletionNames {
    // `thesaurus` may be null, and must live as long.
    CompletionNames(const Thesaurus* thesaurus, const FacetColumn& publishers);

    std::vector<Label> labels;
    NameList label_names;     // numbers are places in `labels`
    NameList publisher_names; // numbers are those of the column's values
    std::vector<std::uint32_t> publisher_documents;
};

} // namespace rc::search
