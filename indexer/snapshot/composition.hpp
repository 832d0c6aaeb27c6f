// What a snapshot consists of, in numbers.
#pragma once
#include "common/catalogue/catalogue.hpp"

#include <cstdint>
#include <map>
#include <string>

namespace rc::snapshot {

using Counts = std::map<std::string, std::uint64_t>; // by value; "" for documents without one

struct Composition {
    std::uint64_t documents = 0, pages = 0;
    std::uint64_t documents_with_text = 0, pages_with_text = 0; // in the snapshot
    std::uint64_t withdrawn = 0, superseded = 0;
    std::map<FieldId, Counts> by;             // country, language, theme, type, year, rights
    std::map<FieldId, std::uint64_t> guessed; // documents whose value of that field nobody gave
    std::int64_t revision = 0;                // of the catalogue
    std::string updated;                      // time of its last change

    // Counts a document of any state; `has_text`: its text is in the snapshot.
    void add(const CatalogueDocument& document, bool has_text);
    std::uint64_t without(FieldId id) const;
};

} // namespace rc::snapshot
