// Sets of the harvest: the documents of a country, a theme or a collection.
// The Open Archives Initiative Protocol for Metadata Harvesting 2.0, §2.6
#pragma once
#include "common/fields.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace rc::harvest {

// Fields whose values are sets, below a set of all documents that have the field.
inline constexpr std::array set_fields{FieldId::country, FieldId::theme, FieldId::collection};

struct Set {
    FieldId field;
    std::string value; // empty: every value of the field
    bool operator==(const Set&) const = default;
};

// "country:RS"; "country" for every value. Letters that the protocol does not allow are written as "~" and two
// hexadecimal digits a byte: "collection:Prison~20health".
std::string set_spec(const Set& set);
// Nothing if that is no set of ours; whether documents have the value is another question.
std::optional<Set> read_set_spec(std::string_view spec);

} // namespace rc::harvest
