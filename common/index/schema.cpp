#include "common/index/schema.hpp"

#include "common/digest.hpp"
#include "common/text/stem.hpp"
#include "common/text/utf8.hpp"

namespace rc::index {

std::string format_of_this_program() {
    return std::to_string(index_format) + "." + std::to_string(text::analysis_version);
}

std::string id_term(std::string_view public_id) { return "Q" + std::string(public_id); }

std::string concept_term(std::string_view concept_id) { return "XH:" + std::string(concept_id); }

std::string code_term(const Field& field, std::string_view value) {
    constexpr std::size_t longest = 160;
    std::string term(field.prefix);
    term += ':';
    if (value.size() <= longest) return term.append(value);
    term.append(text::clip_bytes(value, longest));
    return term + sha256_hex(value).substr(0, 32);
}

std::string join_values(const std::vector<std::string>& values) {
    std::string joined;
    for (const std::string& value : values) {
        if (!joined.empty()) joined += value_separator;
        joined += value;
    }
    return joined;
}

std::vector<std::string> split_values(std::string_view joined) {
    std::vector<std::string> values;
    while (!joined.empty()) {
        const std::size_t end = std::min(joined.find(value_separator), joined.size());
        if (end > 0) values.emplace_back(joined.substr(0, end));
        joined.remove_prefix(std::min(end + 1, joined.size()));
    }
    return values;
}

} // namespace rc::index
