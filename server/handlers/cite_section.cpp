#include "common/citation/formats.hpp"
#include "common/citation/sentence.hpp"
#include "common/citation/types.hpp"
#include "server/handlers/document_meta.hpp"
#include "server/handlers/links.hpp"
#include "server/handlers/template_values.hpp"

namespace rc::handlers {
namespace {

using kainjow::mustache::data;

constexpr std::array<std::string_view, 4> files{"ris", "bibtex", "csl", "dc"};

std::string link(const std::string& address, std::string_view relation, std::string_view media_type = {}) {
    return (media_type.empty() ? "" : ", ") + ("<" + address + ">; rel=\"" + std::string(relation) + '"') +
           (media_type.empty() ? "" : "; type=\"" + std::string(media_type.substr(0, media_type.find(';'))) + '"');
}

} // namespace

void add_cite_section(data& page, const citation::Record& record, const std::string& language) {
    data styles(data::type::list), links(data::type::list);
    for (const citation::StyleName& style : citation::styles)
        styles.push_back(object_of({{"name", std::string(style.name)},
                                    {"code", std::string(style.code)},
                                    {"text", citation::sentence(record, style.style, language)}}));
    for (const std::string_view name : files)
        links.push_back(object_of({{"name", std::string(name)},
                                   {"label", std::string(citation::find_format(name)->label)},
                                   {"link", links::cite(record.id, name, record.place ? record.place->page : 0)}}));
    page.set("cite_styles", styles);
    page.set("cite_files", links);
    page.set("sha256", record.sha256);
}

std::string signposting(const citation::Record& record) {
    const std::string site = record.address.substr(0, record.address.size() - links::document(record.id).size());
    std::string header =
        link(record.address, "cite-as") + ", " +
        link("https://schema.org/" + std::string(citation::names_of_type(record.type).schema), "type") + ", " +
        link("https://schema.org/AboutPage", "type");
    header += link(site + links::api_document(record.id), "describedby", "application/json");
    for (const std::string_view name : files)
        header += link(site + links::cite(record.id, name), "describedby", citation::find_format(name)->media_type);
    if (!record.file.empty()) header += link(record.file, "item", record.media_type);
    return header;
}

} // namespace rc::handlers
