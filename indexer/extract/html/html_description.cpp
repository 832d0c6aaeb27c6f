#include "indexer/extract/html/html_description.hpp"

#include "indexer/extract/html/addresses.hpp"
#include "indexer/extract/html/byline.hpp"
#include "indexer/extract/html/heading.hpp"
#include "indexer/extract/html/html_values.hpp"
#include "indexer/extract/html/json_ld.hpp"
#include "indexer/extract/html/people.hpp"
#include "indexer/extract/text/ascii.hpp"
#include "indexer/extract/text/clean.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>

namespace rc::html {
namespace {

constexpr std::size_t longest_title = 300, longest_abstract = 2000, shortest_abstract = 40;

// Everything of a page that may describe it.
struct Clues {
    std::multimap<std::string, std::string> meta; // by property or name, in lower case
    JsonLd json;
    std::string title, language, canonical, image;

    // The first value that is there.
    std::string first(std::initializer_list<const char*> names) const {
        for (const char* name : names)
            for (auto [at, end] = meta.equal_range(name); at != end; ++at)
                if (!at->second.empty()) return at->second;
        return {};
    }
    std::vector<std::string> all(std::initializer_list<const char*> names) const {
        for (const char* name : names) {
            std::vector<std::string> values;
            for (auto [at, end] = meta.equal_range(name); at != end; ++at)
                if (!at->second.empty()) values.push_back(at->second);
            if (!values.empty()) return values;
        }
        return {};
    }
};

void add_meta(const Node& node, Clues& clues) {
    const std::string content = clean_line(node.attribute(node.has_attribute("content") ? "content" : "value"));
    for (std::string_view kind : {"property", "name", "itemprop"}) {
        const std::string names = lower_ascii(node.attribute(kind));
        for (std::size_t at = 0; at < names.size();) { // several names may share one value
            const std::size_t end = std::min(names.find(' ', at), names.size());
            if (end > at) clues.meta.emplace(names.substr(at, end - at), content);
            at = end + 1;
        }
    }
}

void gather(const Node& node, Clues& clues) {
    switch (node.tag) {
    case Tag::text:
        return;
    case Tag::html:
        clues.language = std::string(node.attribute(node.has_attribute("lang") ? "lang" : "xml:lang"));
        break;
    case Tag::meta:
        add_meta(node, clues);
        break;
    case Tag::title:
        if (clues.title.empty()) clues.title = line_text(node);
        break;
    case Tag::link:
        if (lower_ascii(node.attribute("rel")) == "canonical") clues.canonical = clean_line(node.attribute("href"));
        if (lower_ascii(node.attribute("rel")) == "image_src" || node.attribute("itemprop") == "image")
            clues.image = node.attribute("href");
        break;
    case Tag::img:
        if (node.attribute("itemprop") == "image" && clues.image.empty()) clues.image = node.attribute("src");
        break;
    case Tag::script:
        if (lower_ascii(node.attribute("type")).find("ld+json") != std::string::npos)
            read_json_ld(raw_text(node), clues.json);
        return;
    case Tag::style:
    case Tag::svg:
        return;
    default:
        break;
    }
    for (const Node* child : node.children) gather(*child, clues);
}

std::string shared_title(const Clues& clues) { return clues.first({"og:title", "parsely-title", "twitter:title"}); }

// What the page is headed with goes before what it tells to social networks.
std::string title_of(const Clues& clues, const MainHeading& heading, const std::string& site) {
    std::string title = clues.first({"citation_title", "dc.title", "dcterms.title"});
    if (title.empty() && heading.opens_window && heading.node != nullptr) title = heading_text(*heading.node);
    if (title.empty()) title = clues.json.title;
    if (title.empty() && heading.node != nullptr) title = heading_text(*heading.node);
    if (title.empty()) title = shared_title(clues);
    title = without_site(clean_line(title), site);
    return title.empty() ? without_site(clues.title, site) : title;
}

// Names of companies in whose name nobody writes, where a person is named beside them.
bool is_company(const std::string& name) {
    return std::ranges::any_of(
        std::to_array<std::string_view>({" Inc.", " Inc", " Ltd", " Ltd.", " GmbH", " d.o.o.", " LLC"}),
        [&](std::string_view end) { return name.ends_with(end); });
}

// The first source that agrees with what readers are shown; if none does, the first that names somebody.
std::vector<std::string> authors_of(const Clues& clues, const Byline& byline, const std::string& site) {
    const std::vector<std::vector<std::string>> sources{
        clues.all({"citation_author", "citation_authors", "dc.creator", "dcterms.creator"}),
        clues.json.authors,
        clues.all({"author"}),
        clues.all({"byl", "byline", "parsely-author", "article:author_name", "article_author", "og:article:author",
                   "cxenseparse:author"}),
        clues.all({"sailthru.author"}),
        clues.all({"article:author"})};
    std::vector<std::string> first;
    for (const std::vector<std::string>& source : sources) {
        std::vector<std::string> people = people_in(source);
        std::erase_if(people, [&](const std::string& name) {
            return letters_of(name) == letters_of(site) || letters_of(name) == letters_of(clues.json.publisher) ||
                   letters_of(name) == letters_of(last_part(clues.title));
        });
        if (people.size() > 1) std::erase_if(people, is_company);
        const bool shown = std::ranges::any_of(people, [&](const std::string& name) {
            return std::ranges::find(byline.authors, letters_of(name), letters_of) != byline.authors.end();
        });
        if (shown) return people;
        if (first.empty()) first = std::move(people);
    }
    return first.empty() ? byline.authors : first;
}

// "2019-05-03" of "/2019/05/03/title": how news sites file their articles.
std::string date_in_address(const std::string& address) {
    for (std::size_t at = address.find("/20"); at != std::string::npos; at = address.find("/20", at + 1))
        if (address.size() > at + 10 && (address[at + 5] == '/' || address[at + 5] == '-'))
            if (std::string date = iso_date(std::string_view(address).substr(at + 1, 10)); date.size() == 10)
                return date;
    return {};
}

std::string date_of(const Clues& clues, const Byline& byline) {
    for (const std::string& stamp :
         {clues.first({"citation_publication_date", "citation_date", "citation_online_date", "dc.date", "dcterms.date",
                       "dc.date.issued", "dcterms.issued", "dcterms.created"}),
          clues.json.date,
          clues.first({"article:published_time", "og:published_time", "datepublished", "parsely-pub-date",
                       "sailthru.date", "pubdate", "publishdate", "publish-date", "publication_date", "published_at",
                       "date_published", "article_date_original", "originalpublicationdate", "displaydate", "date"})})
        if (std::string date = iso_date(stamp); !date.empty()) return date;
    for (const std::string& stamp : byline.dates)
        if (std::string date = iso_date(stamp); date.size() == 10) return date;
    return date_in_address(clues.canonical.empty() ? clues.first({"og:url"}) : clues.canonical);
}

std::string publisher_of(const Clues& clues) {
    const std::string stated = clues.first({"citation_publisher", "dc.publisher", "dcterms.publisher"});
    if (!stated.empty()) return stated;
    if (!clues.json.publisher.empty()) return clean_line(clues.json.publisher);
    if (std::string site = clues.first({"og:site_name"}); !site.empty()) return site;
    return clues.first({"application-name", "citation_journal_title"});
}

std::string address_of(const Clues& clues) {
    for (const std::string& address : {clues.canonical, clues.first({"og:url"}), clues.json.address})
        if (address.starts_with("http://") || address.starts_with("https://")) return address;
    return {};
}

std::string image_of(const Clues& clues, const Addresses& addresses) {
    for (const std::string& written :
         {clues.json.image,
          clues.first({"og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src"}),
          clues.first({"citation_image", "image"}), clues.image})
        if (std::string image = addresses.whole(written); image.starts_with("http")) return image;
    return {};
}

std::string language_of(const Clues& clues) {
    for (const std::string& tag : {clues.first({"citation_language", "dc.language", "dcterms.language"}),
                                   clues.language, clues.json.language, clues.first({"og:locale"})})
        if (std::string language = language_tag(tag); !language.empty()) return language;
    return {};
}

} // namespace

Description description_of(Document& document) {
    Clues clues;
    gather(document.root(), clues);
    Description description;
    const std::string site = publisher_of(clues);
    const MainHeading heading = main_heading(document.root(), {clues.title, shared_title(clues), site});
    description.set(FieldId::title, clean_value(title_of(clues, heading, site), longest_title), Origin::embedded);
    const Byline byline = byline_of(document.root(), heading.node == nullptr ? document.find(Tag::h1) : heading.node);
    description.set(FieldId::author, authors_of(clues, byline, site), Origin::embedded);
    description.set(FieldId::published, date_of(clues, byline), Origin::embedded);
    description.set(FieldId::publisher, clean_value(site, longest_title), Origin::embedded);
    description.set(FieldId::language, language_of(clues), Origin::embedded);
    std::string abstract =
        clues.first({"citation_abstract", "dc.description", "dcterms.abstract", "dcterms.description"});
    if (abstract.empty()) abstract = clues.first({"og:description", "description", "twitter:description"});
    if (abstract.empty()) abstract = clues.json.abstract;
    if (abstract.size() >= shortest_abstract)
        description.set(FieldId::abstract, clean_value(abstract, longest_abstract), Origin::embedded);
    const std::string address = address_of(clues);
    if (!address.empty()) description.set(FieldId::url, address, Origin::embedded);
    if (const std::string image = image_of(clues, Addresses(address)); !image.empty())
        description.set(FieldId::image, image, Origin::embedded);
    return description;
}

} // namespace rc::html
