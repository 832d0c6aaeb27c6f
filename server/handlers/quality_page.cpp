// GET /quality: how much of the library can be found, and what cannot and why, as a page for everybody.
#include "common/taxonomy/taxonomy.hpp"
#include "server/handlers/page.hpp"
#include "server/handlers/parameters.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/services.hpp"
#include "server/handlers/template_values.hpp"
#include "server/http/target.hpp"

namespace rc::handlers {
namespace {

using kainjow::mustache::data;

data faults_of(const LedgerSums& sums, const Messages& messages) {
    data rows(data::type::list);
    for (const FaultKind& kind : fault_kinds) {
        const auto at = static_cast<std::size_t>(kind.id);
        if (sums.pages_with[at] + sums.documents_with[at] + sums.unreadable_with[at] == 0) continue;
        rows.push_back(object_of({{"label", messages.text("fault." + std::string(kind.name))},
                                  {"meaning", messages.text("fault.meaning." + std::string(kind.name))},
                                  {"pages", messages.number(sums.pages_with[at])},
                                  {"documents", messages.number(sums.documents_with[at])},
                                  {"files", messages.number(sums.unreadable_with[at])}}));
    }
    return rows;
}

data repairs_of(const LedgerSums& sums, const Messages& messages) {
    data rows(data::type::list);
    for (const RepairKind& kind : repair_kinds) {
        const auto at = static_cast<std::size_t>(kind.id);
        if (sums.repaired_pages[at] == 0) continue;
        rows.push_back(object_of({{"label", messages.text("repair." + std::string(kind.name))},
                                  {"places", messages.number(sums.repairs[at])},
                                  {"pages", messages.number(sums.repaired_pages[at])}}));
    }
    return rows;
}

// The documents of a value, with what can be found of them, the most pages first as far as the labels are not.
data rows_of(const std::map<std::string, PageCounts>& parts, FieldId field, const Taxonomy& taxonomy,
             const PageLanguage& language) {
    const Messages& messages = language.messages();
    std::map<std::string, data> sorted; // by label
    data nameless(data::type::list), rows(data::type::list);
    for (const auto& [value, counts] : parts) {
        data row = object_of({{"label", value.empty() ? messages.text("quality.unknown")
                                                      : taxonomy.label(field, value, language.code())},
                              {"documents", messages.number(counts.documents)},
                              {"pages", messages.number(counts.pages)},
                              {"share", messages.per_cent(counts.share())}});
        set_text(row, "search",
                 value.empty() ? ""
                               : language.link("/?" + http::to_query({{std::string(rc::field(field).name), value}})));
        if (value.empty())
            nameless.push_back(row);
        else
            sorted.emplace(taxonomy.label(field, value, language.code()), row);
    }
    for (const auto& [label, row] : sorted) rows.push_back(row);
    for (const data& row : nameless.list_value()) rows.push_back(row);
    return rows;
}

std::uint64_t recognised(const LedgerSums& sums) {
    const auto counts = sums.by_method.find(std::string(recognised_method));
    return counts == sums.by_method.end() ? 0 : counts->second.pages;
}

// What the figures say in sentences, those of nothing left out.
data summary_of(const LedgerSums& sums, const Messages& messages) {
    data sentences(data::type::list);
    const auto add = [&](const char* key, const Messages::Values& values) {
        sentences.push_back(object_of({{"text", messages.text(key, values)}}));
    };
    const auto add_count = [&](const char* key, std::uint64_t count) {
        if (count > 0) add(key, {{"count", messages.number(count)}});
    };
    add("quality.searched", {{"searchable", messages.number(sums.all.searchable)},
                             {"pages", messages.number(sums.all.pages - sums.all.empty)},
                             {"documents", messages.number(sums.all.documents)}});
    std::uint64_t unreadable = 0;
    for (const std::uint64_t count : sums.unreadable_with) unreadable += count;
    add_count("quality.recognised", recognised(sums));
    add_count("quality.empty", sums.all.empty);
    add_count("quality.unread", unreadable);
    return sentences;
}

data template_data(const LedgerSums& sums, const std::string& headline, const Taxonomy& taxonomy,
                   const PageLanguage& language) {
    data page =
        object_of({{"headline", headline}, {"country_label", taxonomy.field_label(FieldId::country, language.code())}});
    page.set("summary", summary_of(sums, language.messages()));
    const data faults = faults_of(sums, language.messages()), repairs = repairs_of(sums, language.messages());
    page.set("has_faults", flag(faults.is_non_empty_list()));
    page.set("faults", faults);
    page.set("has_repairs", flag(repairs.is_non_empty_list()));
    page.set("repairs", repairs);
    page.set("countries", rows_of(sums.by_country, FieldId::country, taxonomy, language));
    page.set("page_languages", rows_of(sums.by_language, FieldId::language, taxonomy, language));
    return page;
}

} // namespace

// Parameters that are not the page's own, as social networks add to links, are left alone.
http::Reply show_quality(const http::Request& request, const Services& services) {
    const auto taxonomy = services.searcher.state().taxonomy;
    const PageLanguage language(request, services, *taxonomy);
    const LedgerSums sums = services.catalogues.borrow()->ledger();
    const Messages& messages = language.messages();
    const std::string headline = messages.text("quality.headline", {{"share", messages.per_cent(sums.all.share())}});
    return page_reply("quality", messages.text("quality"), template_data(sums, headline, *taxonomy, language), language,
                      services);
}

} // namespace rc::handlers
