#include "server/handlers/document_view.hpp"

#include "common/taxonomy/taxonomy.hpp"
#include "common/text/utf8.hpp"
#include "server/handlers/links.hpp"
#include "server/handlers/page_html.hpp"
#include "server/handlers/shown_document.hpp"
#include "server/handlers/template_values.hpp"
#include "server/http/target.hpp"

#include <algorithm>

namespace rc::handlers {
namespace {

using kainjow::mustache::data;

// One row of the record: the field's name, its values, and whether they are guesses.
data row_of(const DocumentView& view, const Field& f) {
    const Description& d = view.document.description;
    data values(data::type::list);
    for (const std::string& value : d.all(f.id)) {
        std::string text = view.label(f.id, value);
        if (f.id == FieldId::added || f.id == FieldId::published) text = view.messages().date(value.substr(0, 10));
        data entry = object_of({{"text", text}});
        if (f.facet)
            entry.set("search", view.language.link("/?" + http::to_query({{std::string(f.name), value}})));
        else
            entry.set("search", flag(false));
        const bool is_address = f.id == FieldId::url || f.id == FieldId::image || f.id == FieldId::rights;
        entry.set("address", flag(is_address && (value.starts_with("https://") || value.starts_with("http://"))));
        values.push_back(entry);
    }
    data row = object_of({{"label", view.taxonomy.field_label(f.id, view.language.code())}});
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

void add_family(data& page, const DocumentView& view) {
    data editions(data::type::list), translations(data::type::list);
    for (const CatalogueDocument& member : view.catalogue.family(view.document.family)) {
        if (member.id == view.document.id || !member.withdrawn.empty()) continue;
        const std::string& language = member.description.first(FieldId::language);
        data entry = object_of(
            {{"link", view.language.link(links::document(member.id))},
             {"alternate", view.site + links::document(member.id)},
             {"title", member.description.first(FieldId::title)},
             {"language", language},
             {"language_label", view.label(FieldId::language, language)},
             {"edition",
              view.messages().text("document.edition", {{"edition", std::to_string(member.edition)},
                                                        {"date", view.messages().date(member.added.substr(0, 10))}})}});
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
    http::NamedValues parameters = links::marking(view.marking.words, view.marking.expand);
    if (view.language.chosen()) parameters.emplace_back("ui", view.language.code());
    parameters.emplace_back("page", std::to_string(page));
    return '?' + http::to_query(parameters) + "#page=" + std::to_string(page);
}

// A page's number, and the one printed on it if that is another.
std::string name_of(const DocumentView& view, std::uint32_t page, const std::string& label) {
    const std::string number = std::to_string(page);
    if (!view.has_paper()) return view.messages().text("reader.part", {{"page", number}});
    return view.messages().text(label.empty() || label == number ? "reader.page" : "reader.page.printed",
                                {{"page", number}, {"label", label}});
}

data pages_of(const DocumentView& view) {
    data pages(data::type::list);
    std::uint32_t number = 0;
    for (const std::string& label : view.catalogue.page_labels(view.document.number)) {
        ++number;
        data entry = object_of({{"name", name_of(view, number, label)}, {"link", address_of(view, number)}});
        entry.set("current", flag(number == view.page));
        pages.push_back(entry);
    }
    return pages;
}

// The table of contents that the file carries; entries that lead to no page are only read.
data outline_of(const DocumentView& view) {
    data entries(data::type::list);
    for (const OutlineEntry& item : view.catalogue.outline(view.document.number)) {
        data entry = object_of({{"title", item.title}, {"level", std::to_string(item.level)}});
        const bool leads = item.page >= 1 && item.page <= view.document.pages;
        set_text(entry, "link", leads ? address_of(view, item.page) : "");
        entries.push_back(entry);
    }
    return entries;
}

void add_text(data& page, const DocumentView& view) {
    auto shown = view.page == 0 ? std::nullopt : view.catalogue.page(view.document.number, view.page);
    page.set("has_text", flag(shown.has_value()));
    if (!shown) return;
    shown->layout = view.catalogue.layout(view.document.number, view.page, shown->text.size());
    const std::string html =
        page_html(*shown, page_marks(view.marking, shown->text, view.document.description.first(FieldId::language),
                                     view.services.searcher));
    page.set("page", std::to_string(view.page));
    page.set("page_name", name_of(view, view.page, shown->label));
    page.set("position", view.messages().text("reader.position", {{"page", std::to_string(view.page)},
                                                                  {"pages", std::to_string(view.document.pages)}}));
    page.set("empty", flag(html.empty()));
    page.set("html", html);
    set_text(page, "previous", view.page > 1 ? address_of(view, view.page - 1) : "");
    set_text(page, "next", view.page < view.document.pages ? address_of(view, view.page + 1) : "");
    page.set("page_list", pages_of(view));
    const data outline = outline_of(view);
    page.set("has_outline", flag(outline.is_non_empty_list()));
    page.set("outline", outline);
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
    set_text(page, "pdf",
             has_original(view.document) && view.has_paper() ? view.site + links::file(view.document.id) : "");
    page.set("has_paper", flag(view.has_paper()));
    const std::string& viewer = view.services.front.pdf_viewer();
    set_text(page, "viewer", has_original(view.document) && view.has_paper() && !viewer.empty() ? '/' + viewer : "");
    const std::string canonical = view.site + links::document(view.document.id);
    page.set("canonical", canonical);
    page.set("oembed", view.site + "/oembed?url=" + http::percent_encode(canonical));
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
    set_text(page, "words", view.marking.words);
    page.set("back",
             view.language.link("/?" + http::to_query(links::marking(view.marking.words, view.marking.expand))));
    page.set("back_label", view.messages().text("document.back", {{"words", view.marking.words}}));
    set_text(page, "file", has_original(document) ? links::file(document.id) : "");
    page.set("file_name", document.file_name);
    set_text(page, "thumbnail", document.picture.width == 0 ? "" : links::thumbnail(document.id));
    page.set("thumbnail_width", std::to_string(document.picture.width));
    page.set("thumbnail_height", std::to_string(document.picture.height));
    page.set("superseded", flag(document.superseded));
    page.set("record", record_of(view));
    add_family(page, view);
    add_similar(page, view);
    add_text(page, view);
    add_citation(page, view);
    return page;
}

} // namespace rc::handlers
