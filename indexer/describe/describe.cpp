#include "indexer/describe/describe.hpp"

#include "common/text/utf8.hpp"
#include "indexer/describe/country.hpp"
#include "indexer/describe/date.hpp"
#include "indexer/describe/document_type.hpp"
#include "indexer/describe/language.hpp"
#include "indexer/describe/lines.hpp"
#include "indexer/describe/theme.hpp"
#include "indexer/describe/title.hpp"

namespace rc {
namespace {

// What a document is about shows in its beginning, and scores grow with the logarithm of what is seen: the next pages
// of a 300-page law would cost time and change no guess.
constexpr std::size_t sample_bytes = std::size_t{256} * 1024;

std::string sample_of(const std::vector<Page>& pages) {
    std::string sample;
    for (const Page& page : pages) {
        if (sample.size() >= sample_bytes) break;
        sample.append(text::clip_bytes(page.text, sample_bytes - sample.size())).append("\n");
    }
    return text::is_valid_utf8(sample) ? sample : text::to_valid_utf8(sample);
}

void fill_in(Description& description, FieldId field, std::vector<std::string> values) {
    std::erase(values, std::string());
    if (!description.has(field) && !values.empty()) description.set(field, std::move(values), Origin::guessed);
}

} // namespace

struct Describer::Impl {
    Impl(const Taxonomy& taxonomy, const std::filesystem::path& folder)
        : languages(taxonomy, folder), countries(taxonomy, folder), themes(taxonomy, folder), types(taxonomy, folder),
          titles(types, folder), dates(folder) {}

    LanguageGuesser languages;
    CountryGuesser countries;
    ThemeGuesser themes;
    TypeGuesser types;
    TitleGuesser titles;
    DateGuesser dates;
};

Describer::Describer(const Taxonomy& taxonomy, const std::filesystem::path& folder)
    : impl_(std::make_unique<Impl>(taxonomy, folder)) {}

Describer::~Describer() = default;

Description Describer::describe(const DescribeInput& input, const Description& known) const {
    Description result = known;
    const std::string sample = sample_of(input.pages);
    const Reading text(sample);
    const auto lines = first_lines(input.pages);

    fill_in(result, FieldId::title, {impl_->titles.guess(lines)});
    const bool has_own_title = result.has(FieldId::title);
    fill_in(result, FieldId::title, {title_from_file_name(input.file_name)});
    const Reading title(result.first(FieldId::title));

    if (!result.has(FieldId::language)) fill_in(result, FieldId::language, {impl_->languages.guess(text)});
    if (!result.has(FieldId::country))
        fill_in(result, FieldId::country, impl_->countries.guess(title, text, result.first(FieldId::language)));
    if (!result.has(FieldId::theme)) fill_in(result, FieldId::theme, impl_->themes.guess(title, text));
    fill_in(result, FieldId::type, {impl_->types.guess(title)});
    if (!result.has(FieldId::published))
        fill_in(result, FieldId::published, {impl_->dates.guess(has_own_title ? title.text : "", lines)});
    return result;
}

} // namespace rc
