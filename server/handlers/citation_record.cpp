#include "server/handlers/citation_record.hpp"

#include "common/taxonomy/taxonomy.hpp"
#include "common/timestamp.hpp"
#include "server/citation/text.hpp"
#include "server/handlers/links.hpp"
#include "server/handlers/shown_document.hpp"

namespace rc::handlers {
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
    if (!guessed.empty()) notes.push_back("Found in the text, not given: " + citation::joined(guessed, ", "));
    return notes;
}

std::vector<std::string> labels_of(FieldId field, const Description& description, const RecordContext& context) {
    std::vector<std::string> labels;
    for (const std::string& code : description.all(field))
        labels.push_back(context.taxonomy->label(field, code, context.language));
    return labels;
}

} // namespace

RecordContext record_context(const http::Request& request, const Services& services, const std::string& language) {
    return {links::site(request, services.public_address), language, services.searcher.state().taxonomy,
            utc_now().substr(0, 10)};
}

citation::Record citation_record(const CatalogueDocument& document, const RecordContext& context) {
    const Description& d = document.description;
    citation::Record record;
    record.id = document.id;
    record.title = d.has(FieldId::title) ? d.first(FieldId::title) : "Untitled document";
    record.abstract = d.first(FieldId::abstract);
    record.publisher = d.first(FieldId::publisher);
    record.authors = d.all(FieldId::author);
    record.type = d.first(FieldId::type);
    if (!record.type.empty()) record.type_label = context.taxonomy->label(FieldId::type, record.type, context.language);
    record.language = d.first(FieldId::language);
    record.published = d.first(FieldId::published);
    record.added = document.added;
    record.updated = document.updated;
    record.countries = d.all(FieldId::country);
    record.themes = d.all(FieldId::theme);
    record.country_labels = labels_of(FieldId::country, d, context);
    record.theme_labels = labels_of(FieldId::theme, d, context);
    record.collections = d.all(FieldId::collection);
    record.address = context.site + links::document(document.id);
    if (has_original(document)) record.file = context.site + links::file(document.id);
    record.source = d.first(FieldId::url);
    record.media_type = document.media_type;
    record.sha256 = document.sha256;
    record.pages = document.pages;
    record.is_paged = document.media_type == "application/pdf";
    record.notes = notes_of(d, *context.taxonomy);
    record.accessed = context.today;
    return record;
}

} // namespace rc::handlers
