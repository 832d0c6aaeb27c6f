// What a manifest or an import says of a document: one JSON object, checked against the field table and the taxonomy.
#pragma once
#include "common/document.hpp"
#include "common/taxonomy/taxonomy.hpp"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace rc {

struct GivenRecord {
    Description description; // of origin `given`
    std::string family;
};

inline constexpr std::string_view family_key = "family";

// Keys a record may have: the `manifest` column of the field table, and `family`.
std::vector<std::string_view> record_keys();
bool is_record_key(std::string_view key);

// What becomes of a theme or type that the taxonomy does not have.
enum class UnknownTerms { refused, added };

// Reads the record's keys and leaves others alone. Values are strings, numbers or lists of them; surrounding white
// space is dropped; empty values, null and "n/a" are as if the key were missing. Codes and names of the taxonomy become
// codes (a new term is added to `taxonomy`, marked for review, if so wanted), dates ISO 8601. Throws Error{bad_request}
// for the first value that will not do, naming its key.
GivenRecord read_given_record(const nlohmann::json& object, Taxonomy& taxonomy, UnknownTerms unknown);

// Strings of a value as above; `key` is for the error.
std::vector<std::string> strings_of(const nlohmann::json& value, std::string_view key);

} // namespace rc
