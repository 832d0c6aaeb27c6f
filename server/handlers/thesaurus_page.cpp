// GET /thesaurus: the concepts as a page, complete without scripts; and /thesaurus/{id}, the name of one of them in
// linked data, which leads there.
#include "common/taxonomy/taxonomy.hpp"
#include "common/text/fold.hpp"
#include "server/handlers/front_end.hpp"
#include "server/handlers/links.hpp"
#include "server/handlers/parameters.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/shown_thesaurus.hpp"
#include "server/handlers/template_values.hpp"
#include "server/http/target.hpp"

#include <algorithm>

namespace rc::handlers {
namespace {

using kainjow::mustache::data;

struct ThesaurusView {
    const Thesaurus& thesaurus;
    const Taxonomy& taxonomy;
    std::map<std::string, std::uint32_t> counts;
    std::string language; // of the labels that stand first
    std::string filter;   // as typed

    const std::string& name(const Concept& item) const { return thesaurus.label(item, language); }
};

// True if a label in any language has the folded text in it. Hidden labels are looked in too: who knows only the
// outdated word finds the one to use.
bool has_label_with(const Concept& item, const std::string& folded) {
    for (const Concept::Labels* labels : {&item.labels, &item.acronyms, &item.hidden})
        for (const auto& [language, forms] : *labels)
            for (const std::string& form : forms)
                if (text::fold(form).find(folded) != std::string::npos) return true;
    return false;
}

std::vector<const Concept*> listed(const ThesaurusView& view) {
    const std::string folded = text::fold(view.filter);
    std::vector<std::pair<std::string, const Concept*>> found;
    for (const Concept& item : view.thesaurus.concepts())
        if (folded.empty() || has_label_with(item, folded)) found.emplace_back(text::fold(view.name(item)), &item);
    std::sort(found.begin(), found.end());
    std::vector<const Concept*> out;
    for (const auto& [name, item] : found) out.push_back(item);
    return out;
}

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out.append(out.empty() ? "" : ", ").append(word);
    return out;
}

// One row a language, in the order of the lists of the taxonomy.
data labels_of(const ThesaurusView& view, const Concept& item) {
    data rows(data::type::list);
    for (const std::string& language : view.taxonomy.label_languages()) {
        std::vector<std::string> words;
        for (const Concept::Labels* labels : {&item.labels, &item.acronyms})
            if (const auto forms = labels->find(language); forms != labels->end())
                words.insert(words.end(), forms->second.begin(), forms->second.end());
        if (words.empty()) continue;
        data row = object_of({{"language", language},
                              {"language_label", view.taxonomy.label(FieldId::language, language, "en")},
                              {"words", joined(words)}});
        row.set("unsure", flag(item.unsure.contains(language)));
        rows.push_back(row);
    }
    return rows;
}

void add_relation(data& relations, const char* kind, const std::vector<std::string>& ids, const ThesaurusView& view) {
    if (ids.empty()) return;
    data others(data::type::list);
    for (const std::string& id : ids) {
        // An anchor of this page where all are listed; where a filter hides some, the address that finds it.
        others.push_back(object_of({{"link", view.filter.empty() ? "#" + id : links::thesaurus_concept(id)},
                                    {"name", view.name(*view.thesaurus.find(id))}}));
    }
    data relation;
    relation.set("kind", kind);
    relation.set("others", others);
    relations.push_back(relation);
}

data concept_of(const ThesaurusView& view, const Concept& item) {
    const auto count = view.counts.find(item.id);
    const std::uint32_t documents = count == view.counts.end() ? 0 : count->second;
    data row = object_of({{"id", item.id},
                          {"name", view.name(item)},
                          {"note", item.note},
                          {"search", "/?" + http::to_query({{"q", view.name(item)}})},
                          {"documents", std::to_string(documents) + (documents == 1 ? " document" : " documents")}});
    row.set("unsure", flag(item.unsure.contains(view.language)));
    row.set("has_documents", flag(documents > 0));
    row.set("labels", labels_of(view, item));
    data relations(data::type::list);
    add_relation(relations, "Broader", item.broader, view);
    add_relation(relations, "Narrower", item.narrower, view);
    add_relation(relations, "Related", item.related, view);
    row.set("relations", relations);
    return row;
}

data languages_of(const ThesaurusView& view) {
    data languages(data::type::list);
    for (const std::string& language : view.taxonomy.label_languages()) {
        data entry =
            object_of({{"code", language}, {"name", view.taxonomy.label(FieldId::language, language, language)}});
        entry.set("chosen", flag(language == view.language));
        languages.push_back(entry);
    }
    return languages;
}

data template_data(const ThesaurusView& view) {
    data concepts(data::type::list);
    const std::vector<const Concept*> found = listed(view);
    for (const Concept* item : found) concepts.push_back(concept_of(view, *item));
    data page;
    page.set("concepts", concepts);
    page.set("count", std::to_string(found.size()) + (found.size() == 1 ? " concept" : " concepts"));
    page.set("filter", view.filter);
    page.set("filtered", flag(!view.filter.empty()));
    page.set("none", flag(found.empty()));
    page.set("language", view.language);
    page.set("languages", languages_of(view));
    return page;
}

} // namespace

// Parameters that are not the page's own, as social networks add to links, are left alone.
http::Reply show_thesaurus(const http::Request& request, const Services& services) {
    const auto thesaurus = shown_thesaurus(services);
    const auto taxonomy = services.searcher.state().taxonomy;
    Parameters parameters(request);
    const ThesaurusView view{*thesaurus, *taxonomy, services.searcher.concept_counts(),
                             read_language(parameters, request, *taxonomy), parameters.words("q")};
    parameters.check();
    kainjow::mustache::mustache page(read_web_file(services.web / "templates" / "thesaurus.html"));
    if (!page.is_valid()) throw Error(Error::Kind::internal, "templates/thesaurus.html: " + page.error_message());
    http::Reply reply;
    reply.content_type = "text/html; charset=utf-8";
    reply.body = page.render(template_data(view));
    reply.headers.emplace_back("Vary", "Accept-Language");
    return reply;
}

// A concept is no document: 303 says that this one tells of it (https://www.w3.org/TR/cooluris/).
http::Reply find_concept(const http::Request& request, const Services& services) {
    Parameters(request).finish();
    const std::string& id = request.path_value("id");
    if (!shown_thesaurus(services)->find(id)) throw Error(Error::Kind::not_found, "there is no concept \"" + id + '"');
    http::Reply reply;
    reply.status = 303;
    reply.content_type = "text/plain; charset=utf-8";
    reply.body = "See /thesaurus#" + id + "\n";
    reply.headers.emplace_back("Location", "/thesaurus#" + id);
    return reply;
}

} // namespace rc::handlers
