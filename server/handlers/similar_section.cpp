// The part of a document's page that leads to similar ones.
#include "common/citation/text.hpp"
#include "common/taxonomy/taxonomy.hpp"
#include "common/thesaurus/thesaurus.hpp"
#include "server/handlers/document_view.hpp"
#include "server/handlers/links.hpp"
#include "server/handlers/template_values.hpp"

namespace rc::handlers {
namespace {

using kainjow::mustache::data;

constexpr std::size_t most_countries = 3; // named one by one

// Where, what, when and in which language: as far as it is known.
std::string facts_of(const Description& d, const DocumentView& view) {
    std::vector<std::string> facts;
    for (const std::string& code : d.all(FieldId::country)) facts.push_back(view.label(FieldId::country, code));
    if (facts.size() > most_countries) facts = {view.messages().count("document.countries", facts.size())};
    for (const FieldId field : {FieldId::type, FieldId::published, FieldId::language})
        if (d.has(field))
            facts.push_back(field == FieldId::published ? view.messages().date(d.first(field))
                                                        : view.label(field, d.first(field)));
    return citation::joined(facts, fact_divider);
}

// What both documents have, concepts first.
std::string shared_by(const search::SimilarDocument& similar, const Thesaurus* thesaurus, const DocumentView& view) {
    std::vector<std::string> shared;
    for (const std::string& id : similar.concepts)
        if (const Concept* item = thesaurus ? thesaurus->find(id) : nullptr)
            shared.push_back(thesaurus->label(*item, view.language.code()));
    shared.insert(shared.end(), similar.words.begin(), similar.words.end());
    return shared.empty()
               ? ""
               : view.messages().text("document.shared", {{"words", citation::joined(shared, fact_divider)}});
}

} // namespace

void add_similar(data& page, const DocumentView& view) {
    const auto thesaurus = view.services.searcher.thesaurus();
    data documents(data::type::list);
    for (const search::SimilarDocument& similar : view.similar) {
        data entry = object_of({{"link", view.language.link(links::document(similar.id))},
                                {"title", similar.description.first(FieldId::title)},
                                {"language", similar.description.first(FieldId::language)},
                                {"facts", facts_of(similar.description, view)}});
        set_text(entry, "shared", shared_by(similar, thesaurus.get(), view));
        documents.push_back(entry);
    }
    page.set("has_similar", flag(documents.is_non_empty_list()));
    page.set("similar", documents);
}

} // namespace rc::handlers
