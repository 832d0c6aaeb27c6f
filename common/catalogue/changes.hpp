// What harvesters and search engines ask the catalogue: which documents have changed, in an order that changes in
// between do not disturb.
#pragma once
#include "common/fields.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace rc {

// Which changes are asked for. Times are ISO 8601 to the second, UTC, both included; empty: no limit.
struct ChangeFilter {
    std::string from, until;
    std::optional<FieldId> field; // only documents that have a value of it
    std::string value;            // and, if it is not empty, this one
    bool operator==(const ChangeFilter&) const = default;
};

// A place in the list of changes: behind the document with that time and revision of its last change.
struct ChangePlace {
    std::string updated;
    std::int64_t revision = 0;
    bool operator==(const ChangePlace&) const = default;
};

// Documents whose numbers are neighbours; a document never leaves its block.
struct DocumentBlock {
    std::int64_t block = 0;  // from 0
    std::string updated;     // when one of them was last changed
    std::uint64_t shown = 0; // of them
};

} // namespace rc
