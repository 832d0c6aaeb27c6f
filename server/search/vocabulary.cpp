#include "server/search/vocabulary.hpp"

#include "common/text/tokens.hpp"
#include "server/search/snapshot.hpp"

#include <algorithm>
#include <set>
#include <xapian.h>

namespace rc::search {

std::vector<std::string> label_terms(const Thesaurus& thesaurus) {
    std::set<std::string> terms;
    for (const Concept& item : thesaurus.concepts())
        for (const Concept::Labels* labels : {&item.labels, &item.hidden})
            for (const auto& [language, forms] : *labels)
                for (const std::string& form : forms)
                    for (text::Token& token : text::tokenize(form)) {
                        terms.insert(text::stem_term(text::group_of(language), token.word));
                        terms.insert(std::move(token.word));
                    }
    terms.erase("");
    return {terms.begin(), terms.end()};
}

Vocabulary vocabulary_of(const Snapshot& snapshot, const Xapian::Database& database) {
    const auto is_of_label = [&](const std::string& term) {
        return std::binary_search(snapshot.label_terms.begin(), snapshot.label_terms.end(), term);
    };
    return {[&](const std::string& beginning) {
                if (snapshot.counts.has_beginning(beginning, database)) return true;
                const auto label = std::ranges::lower_bound(snapshot.label_terms, beginning);
                return label != snapshot.label_terms.end() && label->starts_with(beginning);
            },
            [&, is_of_label](const std::string& term) -> std::uint32_t {
                if (const auto documents = snapshot.counts.documents_with(term, database); documents > 0)
                    return documents;
                return is_of_label(term) ? 1 : 0;
            },
            is_of_label};
}

} // namespace rc::search
