#include "common/citation/atom.hpp"

#include "common/citation/text.hpp"

namespace rc::citation {
namespace {

std::string element(std::string_view name, std::string_view text) {
    return "<" + std::string(name) + ">" + xml_escape(one_line(text)) + "</" + std::string(name) + ">\n";
}

std::string link(std::string_view relation, std::string_view address, std::string_view media_type) {
    if (address.empty()) return {};
    return "<link rel=\"" + std::string(relation) + "\" href=\"" + xml_escape(address) +
           (media_type.empty() ? "" : "\" type=\"" + xml_escape(media_type)) + "\"/>\n";
}

// The term is a code or a name, the scheme says of what.
std::string category(std::string_view scheme, const std::string& term, const std::string& label) {
    return "<category scheme=\"" + std::string(scheme) + "\" term=\"" + xml_escape(term) + "\" label=\"" +
           xml_escape(label) + "\"/>\n";
}

std::string categories(std::string_view scheme, const std::vector<std::string>& codes,
                       const std::vector<std::string>& labels) {
    std::string out;
    for (std::size_t i = 0; i < codes.size(); ++i) out += category(scheme, codes[i], labels.at(i));
    return out;
}

std::string entry(const Record& record) {
    std::string out =
        "<entry" + (record.language.empty() ? "" : " xml:lang=\"" + xml_escape(record.language) + '"') + ">\n";
    out += element("id", record.address) + element("title", record.title) + element("updated", record.updated) +
           element("published", record.added);
    for (const std::string& author : record.authors) out += "<author>" + element("name", author) + "</author>\n";
    if (record.authors.empty() && !record.publisher.empty())
        out += "<author>" + element("name", record.publisher) + "</author>\n";
    out += link("alternate", record.address, "text/html") + link("enclosure", record.file, record.media_type) +
           link("via", record.source, "");
    out += categories("urn:iso:std:iso:3166", record.countries, record.country_labels) +
           categories("urn:resource-centre:theme", record.themes, record.theme_labels);
    if (!record.type.empty()) out += category("urn:resource-centre:type", record.type, record.type_label);
    std::vector<std::string> summary = record.notes;
    if (!one_line(record.abstract).empty()) summary.insert(summary.begin(), one_line(record.abstract));
    if (!summary.empty()) out += element("summary", joined(summary, " "));
    if (!record.published.empty()) out += element("dc:date", record.published);
    return out + "</entry>\n";
}

} // namespace

std::string atom(const Feed& feed, const std::vector<Record>& records) {
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                      "xmlns:opensearch=\"http://a9.com/-/spec/opensearch/1.1/\">\n";
    out += element("id", feed.id) + element("title", feed.title) + element("subtitle", feed.subtitle) +
           element("updated", feed.updated) + "<author>" + element("name", "Resource Centre") + "</author>\n";
    out += link("self", feed.self, "application/atom+xml") + link("alternate", feed.alternate, "text/html") +
           link("first", feed.first, "application/atom+xml") + link("next", feed.next, "application/atom+xml");
    out += element("opensearch:totalResults", std::to_string(feed.total));
    for (const Record& record : records) out += entry(record);
    return out + "</feed>\n";
}

} // namespace rc::citation
