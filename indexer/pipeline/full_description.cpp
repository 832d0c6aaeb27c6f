#include "indexer/pipeline/full_description.hpp"

#include "common/text/stem.hpp"

#include <optional>
#include <string_view>

namespace rc {
namespace {

// The code for a BCP 47 tag, shortened from the right until the list has it: "en-GB" is "en".
std::optional<std::string> language_code(const Taxonomy& taxonomy, std::string_view tag) {
    while (!tag.empty()) {
        if (auto code = taxonomy.resolve(FieldId::language, tag)) return code;
        const std::size_t hyphen = tag.rfind('-');
        tag = tag.substr(0, hyphen == std::string_view::npos ? 0 : hyphen);
    }
    return std::nullopt;
}

Description within_lists(const Description& embedded, const Taxonomy& taxonomy) {
    Description result = embedded;
    for (const Field& f : fields) {
        if (!taxonomy.is_closed(f.id)) continue;
        std::vector<std::string> codes;
        for (const std::string& value : embedded.all(f.id)) {
            const auto code =
                f.id == FieldId::language ? language_code(taxonomy, value) : taxonomy.resolve(f.id, value);
            if (code) codes.push_back(*code);
        }
        result.set(f.id, std::move(codes), embedded.origin(f.id));
    }
    return result;
}

// Letter statistics part Serbian from German, but hardly Croatian from Bosnian: there the document knows better.
bool bears_out(const std::string& guessed, const std::string& embedded) {
    const text::Group group = text::group_of(guessed);
    return guessed.empty() || guessed == embedded || (group != text::Group::none && group == text::group_of(embedded));
}

} // namespace

Description full_description(const Description& given, const Description& embedded, const DescribeInput& input,
                             const Describer& describer, const Taxonomy& taxonomy) {
    Description itself = within_lists(embedded, taxonomy);
    const std::string language = itself.first(FieldId::language);
    itself.set(FieldId::language, "", Origin::embedded);
    // The day a file was made, often that of a scan or an upload: a date in the text says more.
    Description last_resort;
    if (itself.has(FieldId::published) && itself.origin(FieldId::published) == Origin::guessed) {
        last_resort.set(FieldId::published, itself.all(FieldId::published), Origin::guessed);
        itself.set(FieldId::published, "", Origin::guessed);
    }

    Description known = given;
    known.complete_from(itself);
    Description description = describer.describe(input, known);
    description.complete_from(last_resort);
    if (!language.empty() && !given.has(FieldId::language) && bears_out(description.first(FieldId::language), language))
        description.set(FieldId::language, language, Origin::embedded);
    return description;
}

} // namespace rc
