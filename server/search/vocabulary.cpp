#include "server/search/vocabulary.hpp"

#include "common/text/tokens.hpp"

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

Vocabulary vocabulary_of(const Xapian::Database& database, const std::vector<std::string>& label_terms) {
    return {[&](const std::string& beginning) {
                const auto label = std::lower_bound(label_terms.begin(), label_terms.end(), beginning);
                return (label != label_terms.end() && label->starts_with(beginning)) ||
                       database.allterms_begin(beginning) != database.allterms_end(beginning);
            },
            [&](const std::string& term) -> std::uint32_t {
                if (const auto documents = database.get_termfreq(term); documents > 0) return documents;
                return std::binary_search(label_terms.begin(), label_terms.end(), term) ? 1 : 0;
            },
            [&](const std::string& term) { return std::binary_search(label_terms.begin(), label_terms.end(), term); }};
}

} // namespace rc::search
