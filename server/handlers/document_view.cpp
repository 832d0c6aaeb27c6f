#include "server/handlers/document_view.hpp"

#include "common/taxonomy/taxonomy.hpp"
#include "common/text/utf8.hpp"
#include "server/handlers/links.hpp"
#include "server/handlers/page_html.hpp"
#include "server/handlers/shown_document.hpp"
#include "server/handlers/template_values.hpp"
#include "server/http/target.hpp"

#include <algorithm>
#include <set>

namespace rc::handlers {
namespace {

using kainjow::mustache::data;

// The template's words are English, so are the labels between them.
const std::string page_language = "en";

// One row of the record: the field's name, its values, and whether they are guesses.
data row_of(const DocumentView& view, const Field& f) {
    const Description& d = view.document.description;
    data values(data::type::list);
    for (const std::string& value : d.all(f.id)) {
        const bool is_time = f.id == FieldId::added; // of which people want the day
        const std::string text = is_time ? value.substr(0, 10) : view.taxonomy.label(f.id, value, page_language);
        data entry = object_of({{"text", text}});
        if (f.facet)
            entry.set("search", "/?" + http::to_query({{std::string(f.name), value}}));
        else
            entry.set("search", flag(false));
        entry.set("address",
                  flag(f.id == FieldId::url && (value.starts_with("https://") || value.starts_with("http://"))));
        values.push_back(entry);
    }
    data row = object_of({{"label", view.taxonomy.field_label(f.id, page_language)}});
    row.set("values", values);
    row.set("guessed", flag(d.origin(f.id) == Origin::guessed));
    return row;
}

data record_of(const DocumentView& view) {
    data rows(data::type::list);
    for (const Field& f : fields) {
        const bool elsewhere = f.id == FieldId::title || f.id == FieldId::abstract || f.id == FieldId::year;
        if (!elsewhere && view.document.description.has(f.id)) rows.push_back(row_of(view, f));
    }
    return rows;
}

// Notes that a name must not stand without: of countries of this document and of those it names.
data footnotes_of(const DocumentView& view) {
    std::set<std::string> codes;
    const auto add = [&](const Description& d) {
        for (const std::string& code : d.all(FieldId::country)) codes.insert(code);
    };
    add(view.document.description);
    for (const search::SimilarDocument& similar : view.similar) add(similar.description);
    data notes(data::type::list);
    for (const std::string& code : codes) {
        const TaxonomyTerm* country = view.taxonomy.find(FieldId::country, code);
        if (country && !country->note.empty()) notes.push_back(object_of({{"text", country->note}}));
    }
    return notes;
}

void add_family(data& page, const DocumentView& view) {
    data editions(data::type::list), translations(data::type::list);
    for (const CatalogueDocument& member : view.catalogue.family(view.document.family)) {
        if (member.id == view.document.id || !member.withdrawn.empty()) continue;
        const std::string& language = member.description.first(FieldId::language);
        data entry = object_of({{"link", links::document(member.id)},
                                {"title", member.description.first(FieldId::title)},
                                {"language", language},
                                {"language_label", view.taxonomy.label(FieldId::language, language, page_language)},
                                {"edition", std::to_string(member.edition)},
                                {"added", member.added.substr(0, 10)}});
        if (member.source_key == view.document.source_key) {
            entry.set("current", flag(!member.superseded));
            editions.push_back(entry);
        } else if (!member.superseded) {
            translations.push_back(entry);
        }
    }
    page.set("has_editions", flag(editions.is_non_empty_list()));
    page.set("has_translations", flag(translations.is_non_empty_list()));
    page.set("editions", editions);
    page.set("translations", translations);
}

// Works without scripts by "?page=", and with them by the fragment.
std::string address_of(const DocumentView& view, std::uint32_t page) {
    http::NamedValues parameters = links::marking(view.words, view.expand);
    parameters.emplace_back("page", std::to_string(page));
    return '?' + http::to_query(parameters) + "#page=" + std::to_string(page);
}

data pages_of(const DocumentView& view) {
    data pages(data::type::list);
    std::uint32_t number = 0;
    for (const std::string& label : view.catalogue.page_labels(view.document.number)) {
        data entry = object_of({{"number", std::to_string(++number)}, {"link", address_of(view, number)}});
        set_text(entry, "label", label == std::to_string(number) ? "" : label);
        entry.set("current", flag(number == view.page));
        pages.push_back(entry);
    }
    return pages;
}

void add_text(data& page, const DocumentView& view) {
    const auto shown = view.page == 0 ? std::nullopt : view.catalogue.page(view.document.number, view.page);
    page.set("has_text", flag(shown.has_value()));
    if (!shown) return;
    std::vector<search::Range> ranges;
    if (!view.words.empty())
        ranges = view.services.searcher.marks(view.words, shown->text,
                                              view.document.description.first(FieldId::language), view.expand);
    const std::string html = page_html(*shown, ranges);
    page.set("page", std::to_string(view.page));
    set_text(page, "page_label", shown->label == std::to_string(view.page) ? "" : shown->label);
    page.set("empty", flag(html.empty()));
    page.set("html", html);
    set_text(page, "previous", view.page > 1 ? address_of(view, view.page - 1) : "");
    set_text(page, "next", view.page < view.document.pages ? address_of(view, view.page + 1) : "");
    page.set("page_list", pages_of(view));
}

// Highwire Press tags want "2023/05/17".
std::string with_slashes(std::string date) {
    std::replace(date.begin(), date.end(), '-', '/');
    return date;
}

void add_citation(data& page, const DocumentView& view) {
    const Description& d = view.document.description;
    data authors(data::type::list);
    for (const std::string& author : d.all(FieldId::author)) authors.push_back(object_of({{"name", author}}));
    page.set("authors", authors);
    set_text(page, "publisher", d.first(FieldId::publisher));
    set_text(page, "citation_date", with_slashes(d.first(FieldId::published)));
    const bool is_pdf = has_original(view.document) && view.document.media_type == "application/pdf";
    set_text(page, "pdf", is_pdf ? view.services.public_address + links::file(view.document.id) : "");
    page.set("canonical", view.services.public_address + links::document(view.document.id));
    page.set("json_ld", json_ld(view));
}

} // namespace

data template_data(const DocumentView& view) {
    const CatalogueDocument& document = view.document;
    const Description& d = document.description;
    data page = object_of({{"id", document.id},
                           {"title", d.first(FieldId::title)},
                           {"language", d.first(FieldId::language)},
                           {"pages", std::to_string(document.pages)}});
    page.set("title_guessed", flag(d.origin(FieldId::title) == Origin::guessed));
    set_text(page, "abstract", d.first(FieldId::abstract));
    set_text(page, "words", view.words);
    page.set("back", "/?" + http::to_query(links::marking(view.words, view.expand)));
    set_text(page, "file", has_original(document) ? links::file(document.id) : "");
    page.set("file_name", document.file_name);
    set_text(page, "thumbnail", document.picture.width == 0 ? "" : links::thumbnail(document.id));
    page.set("thumbnail_width", std::to_string(document.picture.width));
    page.set("thumbnail_height", std::to_string(document.picture.height));
    page.set("superseded", flag(document.superseded));
    page.set("record", record_of(view));
    page.set("footnotes", footnotes_of(view));
    add_family(page, view);
    add_similar(page, view);
    add_text(page, view);
    add_citation(page, view);
    return page;
}

} // namespace rc::handlers
