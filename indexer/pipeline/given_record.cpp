#include "indexer/pipeline/given_record.hpp"

#include "common/error.hpp"
#include "common/text/utf8.hpp"
#include "common/trimmed.hpp"
#include "indexer/pipeline/date_value.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace rc {
namespace {

using nlohmann::json;

[[noreturn]] void refuse(std::string_view key, const std::string& why, std::string hint = {}) {
    throw Error(Error::Kind::bad_request, "key \"" + std::string(key) + "\": " + why, std::move(hint));
}

std::string quoted(const std::string& value) { return "\"" + std::string(text::clip_bytes(value, 80)) + "\""; }

bool says_nothing(const std::string& value) { return value.empty() || value == "n/a" || value == "N/A"; }

std::string string_of(const json& value, std::string_view key) {
    if (value.is_null()) return {};
    if (value.is_number()) return value.dump();
    if (!value.is_string()) refuse(key, "a string or a list of strings is needed");
    return std::string(trimmed(text::to_valid_utf8(value.get_ref<const std::string&>())));
}

std::string coded(const Field& f, const std::string& written, Taxonomy& taxonomy, UnknownTerms unknown) {
    if (const auto code = taxonomy.resolve(f.id, written)) return *code;
    const bool addable = f.id == FieldId::theme || f.id == FieldId::type;
    if (addable && unknown == UnknownTerms::added) return taxonomy.add_term(f.id, written);
    refuse(f.manifest, quoted(written) + " is not in the list",
           addable ? "use a code or name of the taxonomy, or --add-terms with import"
                   : "use a code or name of the taxonomy");
}

std::string checked(const Field& f, const std::string& written, Taxonomy& taxonomy, UnknownTerms unknown) {
    if (taxonomy.is_closed(f.id)) return coded(f, written, taxonomy, unknown);
    if (f.match != Match::range) return written;
    if (const auto date = iso_date(written)) return *date;
    refuse(f.manifest, quoted(written) + " is not a date", "write YYYY, YYYY-MM or YYYY-MM-DD");
}

} // namespace

std::vector<std::string_view> record_keys() {
    std::vector<std::string_view> keys;
    for (const Field& f : fields)
        if (!f.manifest.empty()) keys.push_back(f.manifest);
    keys.push_back(family_key);
    return keys;
}

bool is_record_key(std::string_view key) {
    const std::vector<std::string_view> keys = record_keys();
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

std::vector<std::string> strings_of(const json& value, std::string_view key) {
    std::vector<std::string> strings;
    const auto add = [&](const json& one) {
        const std::string string = string_of(one, key);
        if (!says_nothing(string) && std::find(strings.begin(), strings.end(), string) == strings.end())
            strings.push_back(string);
    };
    if (value.is_array())
        std::for_each(value.begin(), value.end(), add);
    else
        add(value);
    return strings;
}

GivenRecord read_given_record(const json& object, Taxonomy& taxonomy, UnknownTerms unknown) {
    GivenRecord record;
    for (const Field& f : fields) {
        const auto entry = f.manifest.empty() ? object.end() : object.find(std::string(f.manifest));
        if (entry == object.end()) continue;
        std::vector<std::string> values;
        for (const std::string& written : strings_of(*entry, f.manifest)) {
            std::string value = checked(f, written, taxonomy, unknown);
            if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(std::move(value));
        }
        if (values.size() > 1 && !f.multiple) refuse(f.manifest, "only one value can be given");
        record.description.set(f.id, std::move(values), Origin::given);
    }
    if (const auto family = object.find(std::string(family_key)); family != object.end()) {
        const std::vector<std::string> names = strings_of(*family, family_key);
        if (names.size() > 1) refuse(family_key, "only one value can be given");
        if (!names.empty()) record.family = names.front();
    }
    return record;
}

} // namespace rc
