// GET /thesaurus: the concepts as a page, complete without scripts; and /thesaurus/{id}, the name of one of them in
// linked data, which leads there.
#include "common/citation/text.hpp"
#include "common/taxonomy/taxonomy.hpp"
#include "common/text/fold.hpp"
#include "server/handlers/page.hpp"
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
    const PageLanguage& page;
    const FrontFiles& files;
    std::string filter; // as typed

    const std::string& name(const Concept& item) const { return thesaurus.label(item, page.code()); }
    const Messages& messages() const { return page.messages(); }
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
                              {"language_label", view.taxonomy.label(FieldId::language, language, view.page.code())},
                              {"words", citation::joined(words, ", ")}});
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
        others.push_back(object_of({{"link", view.filter.empty() ? "#" + id : view.page.link("/thesaurus") + '#' + id},
                                    {"name", view.name(*view.thesaurus.find(id))}}));
    }
    data relation;
    relation.set("kind", view.messages().text(std::string("thesaurus.") + kind));
    relation.set("others", others);
    relations.push_back(relation);
}

data concept_of(const ThesaurusView& view, const Concept& item) {
    const auto count = view.counts.find(item.id);
    const std::uint32_t documents = count == view.counts.end() ? 0 : count->second;
    data row = object_of({{"id", item.id},
                          {"name", view.name(item)},
                          {"search", view.page.link("/?" + http::to_query({{"q", view.name(item)}}))},
                          {"documents", view.messages().count("results.all", documents)}});
    const std::string note = view.files.scope_note(view.page.code(), item.id);
    row.set("note", note.empty() ? item.note : note);
    row.set("note_language", note.empty() ? "en" : view.page.code());
    row.set("unsure", flag(item.unsure.contains(view.page.code())));
    row.set("has_documents", flag(documents > 0));
    // The words of all concepts in all languages would make a page of a megabyte: each has an address of its own.
    row.set("filtered", flag(!view.filter.empty()));
    if (view.filter.empty())
        row.set("words", view.page.link("/thesaurus?" + http::to_query({{"q", view.name(item)}})) + '#' + item.id);
    else
        row.set("labels", labels_of(view, item));
    data relations(data::type::list);
    add_relation(relations, "broader", item.broader, view);
    add_relation(relations, "narrower", item.narrower, view);
    add_relation(relations, "related", item.related, view);
    row.set("relations", relations);
    return row;
}

data languages_of(const ThesaurusView& view) {
    data languages(data::type::list);
    for (const std::string& language : view.taxonomy.label_languages()) {
        data entry =
            object_of({{"code", language}, {"name", view.taxonomy.label(FieldId::language, language, language)}});
        entry.set("chosen", flag(language == view.page.code()));
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
    page.set("count", view.messages().count("thesaurus.count", found.size()));
    page.set("filter", view.filter);
    page.set("filtered", flag(!view.filter.empty()));
    page.set("none", flag(found.empty()));
    page.set("language", view.page.code());
    page.set("label_languages", languages_of(view));
    page.set("all", view.page.link("/thesaurus"));
    return page;
}

} // namespace

// Parameters that are not the page's own, as social networks add to links, are left alone.
http::Reply show_thesaurus(const http::Request& request, const Services& services) {
    const auto thesaurus = shown_thesaurus(services);
    const auto taxonomy = services.searcher.state().taxonomy;
    Parameters parameters(request);
    const PageLanguage language(request, services, *taxonomy);
    const ThesaurusView view{*thesaurus, *taxonomy,      services.searcher.concept_counts(),
                             language,   services.front, parameters.words("q")};
    parameters.check();
    return page_reply("thesaurus", language.messages().text("thesaurus"), template_data(view), language, services);
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
