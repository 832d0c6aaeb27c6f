#include "common/citation/catalogue_record.hpp"

#include "common/citation/addresses.hpp"
#include "common/citation/text.hpp"

namespace rc::citation {
namespace {

// What a citation is made of: whoever cites should know which of it nobody gave.
constexpr std::array cited{FieldId::title, FieldId::author, FieldId::publisher, FieldId::published, FieldId::type};

std::vector<std::string> notes_of(const Description& description, const Taxonomy& taxonomy) {
    std::vector<std::string> notes, guessed;
    for (const std::string& code : description.all(FieldId::country))
        if (const TaxonomyTerm* country = taxonomy.find(FieldId::country, code); country && !country->note.empty())
            notes.push_back(country->note);
    for (const FieldId id : cited)
        if (description.has(id) && description.origin(id) == Origin::guessed) guessed.emplace_back(field(id).name);
    if (!guessed.empty()) notes.push_back("Found in the text, not given: " + joined(guessed, ", "));
    return notes;
}

std::vector<std::string> labels_of(FieldId field, const Description& description, const Taxonomy& taxonomy,
                                   const std::string& language) {
    std::vector<std::string> labels;
    for (const std::string& code : description.all(field)) labels.push_back(taxonomy.label(field, code, language));
    return labels;
}

} // namespace

Record catalogue_record(const CatalogueDocument& document, const Taxonomy& taxonomy, const std::string& language,
                        const std::string& site) {
    const Description& d = document.description;
    Record record;
    record.id = document.id;
    record.title = d.has(FieldId::title) ? d.first(FieldId::title) : "Untitled document";
    record.abstract = d.first(FieldId::abstract);
    record.publisher = d.first(FieldId::publisher);
    record.authors = d.all(FieldId::author);
    record.type = d.first(FieldId::type);
    if (!record.type.empty()) record.type_label = taxonomy.label(FieldId::type, record.type, language);
    record.language = d.first(FieldId::language);
    record.published = d.first(FieldId::published);
    record.added = document.added;
    record.updated = document.updated;
    record.countries = d.all(FieldId::country);
    record.themes = d.all(FieldId::theme);
    record.country_labels = labels_of(FieldId::country, d, taxonomy, language);
    record.theme_labels = labels_of(FieldId::theme, d, taxonomy, language);
    record.collections = d.all(FieldId::collection);
    record.rights = d.first(FieldId::rights);
    record.address = site + page_path(document.id);
    if (!document.file_name.empty()) record.file = site + file_path(document.id);
    record.source = d.first(FieldId::url);
    record.media_type = document.media_type;
    record.sha256 = document.sha256;
    record.pages = document.pages;
    record.is_paged = document.media_type == "application/pdf";
    record.notes = notes_of(d, taxonomy);
    return record;
}

} // namespace rc::citation
