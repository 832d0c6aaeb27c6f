#include "indexer/describe/document_type.hpp"

#include "indexer/describe/data_file.hpp"

#include <algorithm>

namespace rc {
namespace {

using Json = nlohmann::json;

bool is_number(const text::Token& token) {
    return std::ranges::all_of(token.word, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

TypeGuesser::TypeGuesser(const Taxonomy& taxonomy, const std::filesystem::path& folder) {
    read_data_file(folder, "type-terms.json", [&](const Json& json) {
        for (const auto& [code, phrases] : json.at("types").items()) {
            if (taxonomy.find(FieldId::type, code) == nullptr)
                throw Error(Error::Kind::internal, "type-terms.json: there is no document type " + code);
            for (const std::string phrase : phrases) phrases_.add(phrase, static_cast<std::uint32_t>(codes_.size()));
            codes_.push_back(code);
        }
        // "law enforcement" is no law: longer phrases that hide what they hold.
        for (const std::string phrase : json.at("neutral"))
            phrases_.add(phrase, static_cast<std::uint32_t>(codes_.size()));
    });
}

std::string TypeGuesser::guess(const Reading& title) const {
    for (const PhraseSet::Match& match : phrases_.find(title))
        if (match.value < codes_.size()) return codes_[match.value];
    return {};
}

bool TypeGuesser::is_bare_name(const Reading& line) const {
    constexpr std::ptrdiff_t longest = 3;
    if (guess(line).empty()) return false;
    return std::ranges::count_if(line.words, [](const text::Token& t) { return !is_number(t); }) <= longest;
}

} // namespace rc
