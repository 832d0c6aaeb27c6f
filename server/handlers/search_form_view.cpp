// The form of the search page: its words, what it carries on, and the filters as chips that take themselves away.
#include "common/taxonomy/taxonomy.hpp"
#include "server/handlers/search_view.hpp"
#include "server/handlers/template_values.hpp"

#include <algorithm>

namespace rc::handlers {
namespace {

using kainjow::mustache::data;

bool is_date_name(const std::string& name) { return name == "from" || name == "to"; }

// What a chip says of a choice; nothing for a parameter that narrows nothing.
std::string chip_label(const std::string& name, const std::string& value, const Messages& messages,
                       const Taxonomy& taxonomy) {
    if (is_date_name(name)) return messages.text("chip." + name, {{"date", messages.date(value)}});
    const bool excludes = name.starts_with('-');
    const Field* f = find_field(excludes ? name.substr(1) : name);
    if (!f || !f->facet) return {};
    return messages.text(excludes ? "chip.none" : "chip.any",
                         {{"field", taxonomy.field_label(f->id, messages.language())},
                          {"value", taxonomy.label(f->id, value, messages.language())}});
}

// What no control of the page shows: exclusions and what is searched besides the words.
bool is_carried(const std::string& name) {
    return name.starts_with('-') || name == "expand" || name == "without_concept" || name == "ui";
}

} // namespace

void add_search_form(data& page, const SearchAddress& address, const PageLanguage& language, const Taxonomy& taxonomy) {
    const Messages& messages = language.messages();
    data chips(data::type::list), carried(data::type::list);
    std::uint64_t chosen = 0;
    for (const auto& [name, value] : address.values()) {
        if (is_carried(name)) carried.push_back(object_of({{"name", name}, {"value", value}}));
        const std::string label = chip_label(name, value, messages, taxonomy);
        if (label.empty()) continue;
        ++chosen;
        chips.push_back(object_of({{"label", label},
                                   {"link", address.without(name, value).link()},
                                   {"remove", messages.text("chip.remove", {{"label", label}})}}));
    }
    page.set("q", address.first("q"));
    page.set("from", address.first("from"));
    page.set("to", address.first("to"));
    page.set("carried", carried);
    page.set("chips", chips);
    page.set("filters", chosen ? messages.count("filters.chosen", chosen) : messages.text("filters"));
    set_text(page, "clear", chosen > 1 ? address.without_filters().link() : "");
    page.set("anew", address.anew().link());
}

} // namespace rc::handlers
