// The list of results.
#include "common/citation/text.hpp"
#include "server/handlers/links.hpp"
#include "server/handlers/marked_text.hpp"
#include "server/handlers/search_view.hpp"
#include "server/handlers/template_values.hpp"
#include "server/search/script.hpp"

#include <algorithm>

namespace rc::handlers {
namespace {

using kainjow::mustache::data;

// What is known of a document, in the order it is shown. What nobody has stated is shown as a guess.
data facts_of(const search::Hit& hit, const SearchView& view) {
    const Description& d = hit.description;
    const Messages& messages = view.messages();
    data facts(data::type::list);
    const auto add = [&](FieldId id, const std::string& text) {
        if (text.empty()) return;
        data fact = object_of({{"field", std::string(field(id).name)}, {"text", text}});
        fact.set("guessed", flag(d.has(id) && d.origin(id) == Origin::guessed));
        facts.push_back(fact);
    };
    std::vector<std::string> countries;
    for (const std::string& code : d.all(FieldId::country)) countries.push_back(view.label(FieldId::country, code));
    add(FieldId::country, messages.list(countries));
    for (const FieldId id : {FieldId::type, FieldId::published, FieldId::language, FieldId::publisher})
        if (d.has(id)) add(id, id == FieldId::published ? messages.date(d.first(id)) : view.label(id, d.first(id)));
    if (hit.media_type == "application/pdf")
        facts.push_back(object_of({{"field", "pages"}, {"text", messages.count("result.pages", hit.pages)}}));
    return facts;
}

// Paragraphs run on with a wide space between them: cells of a table would fill the screen line by line.
std::string run_on(std::string html) {
    for (auto at = html.find('\n'); at != std::string::npos; at = html.find('\n', at)) html.replace(at, 1, "\u2003");
    return html;
}

data passages_of(const search::Hit& hit, const SearchView& view) {
    const auto marking = links::marking(view.call.request.words, view.call.request.expand);
    const Messages& messages = view.messages();
    data passages(data::type::list);
    for (const search::Passage& passage : hit.passages) {
        const std::string page = messages.number(passage.page);
        data row = object_of({{"html", run_on(marked_html(passage.text, passage.ranges))}});
        set_text(row, "link", hit.pages > 1 ? view.language.link(links::document(hit.id, marking, passage.page)) : "");
        row.set("where", messages.text(passage.label.empty() ? "result.part" : "result.page",
                                       {{"page", page}, {"label", passage.label}}));
        row.set("of", messages.text("result.page.of", {{"title", hit.description.first(FieldId::title)}}));
        passages.push_back(row);
    }
    return passages;
}

std::string key_of(const search::Why& why) {
    if (why.via != "script") return "why." + why.via;
    switch (search::script_of(why.term)) {
    case search::Script::cyrillic:
        return "why.script.cyrillic";
    case search::Script::greek:
        return "why.script.greek";
    default:
        return "why.script.latin";
    }
}

// Why a document was found, where it is not by the very words that were typed: each kind of reason once, with the words
// as they stand in the document.
std::string reason_of(const search::Hit& hit, const SearchView& view) {
    struct Reason {
        std::string key, concept_id;
        std::vector<std::string> terms;
    };
    std::vector<Reason> reasons;
    for (const search::Why& why : hit.why) {
        if (why.via == "word") continue;
        const std::string key = key_of(why);
        auto reason = std::ranges::find_if(
            reasons, [&](const Reason& known) { return known.key == key && known.concept_id == why.concept_id; });
        if (reason == reasons.end()) reason = reasons.insert(reasons.end(), {key, why.concept_id, {}});
        reason->terms.push_back(view.messages().text("why.term", {{"term", why.term}}));
    }
    std::vector<std::string> texts;
    for (const Reason& reason : reasons)
        texts.push_back(view.messages().text(reason.key, {{"concept", view.concept_label(reason.concept_id)},
                                                          {"terms", view.messages().list(reason.terms)}}));
    return texts.empty() ? "" : view.messages().text("why", {{"reasons", citation::joined(texts, "; ")}});
}

} // namespace

void add_results(data& page, const SearchView& view) {
    const auto marking = links::marking(view.call.request.words, view.call.request.expand);
    data results(data::type::list);
    for (const search::Hit& hit : view.result.hits) {
        const std::string& title = hit.description.first(FieldId::title);
        data row = object_of({{"link", view.language.link(links::document(hit.id, marking))},
                              {"title", title.empty() ? view.messages().text("result.untitled") : title}});
        set_text(row, "language", hit.description.first(FieldId::language));
        row.set("facts", facts_of(hit, view));
        row.set("passages", passages_of(hit, view));
        set_text(row, "why", reason_of(hit, view));
        results.push_back(row);
    }
    page.set("results", results);
}

} // namespace rc::handlers
