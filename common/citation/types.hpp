// What the document types of the taxonomy are called in each format.
#pragma once
#include <array>
#include <string_view>

namespace rc::citation {

struct TypeNames {
    std::string_view type;   // code of the taxonomy
    std::string_view ris;    // RIS, "TY"
    std::string_view bibtex; // entry type
    std::string_view csl;    // CSL 1.0.2
    std::string_view schema; // schema.org
    std::string_view zotero; // Zotero's item types
};

// clang-format off
inline constexpr auto type_names = std::to_array<TypeNames>({
    {"other",                  "GEN",  "misc",       "document",          "CreativeWork", "document"}, // also of unknown types
    {"law",                    "STAT", "misc",       "legislation",       "Legislation", "statute"},
    {"by-law",                 "STAT", "misc",       "legislation",       "Legislation", "statute"},
    {"court-decision",         "CASE", "misc",       "legal_case",        "CreativeWork", "case"},
    {"international-document", "GEN",  "misc",       "document",          "CreativeWork", "document"},
    {"strategy",               "RPRT", "techreport", "report",            "Report", "report"},
    {"action-plan",            "RPRT", "techreport", "report",            "Report", "report"},
    {"position-paper",         "RPRT", "techreport", "report",            "Report", "report"},
    {"policy-brief",           "RPRT", "techreport", "report",            "Report", "report"},
    {"report",                 "RPRT", "techreport", "report",            "Report", "report"},
    {"research",               "RPRT", "techreport", "report",            "Report", "report"},
    {"guideline",              "RPRT", "techreport", "report",            "Report", "report"},
    {"manual",                 "RPRT", "techreport", "report",            "Report", "report"},
    {"fact-sheet",             "RPRT", "techreport", "report",            "Report", "report"},
    {"country-profile",        "RPRT", "techreport", "report",            "Report", "report"},
    {"explainer",              "RPRT", "techreport", "report",            "Report", "report"},
    {"precedent-note",         "RPRT", "techreport", "report",            "Report", "report"},
    {"meeting-report",         "RPRT", "techreport", "report",            "Report", "report"},
    {"news",                   "NEWS", "misc",       "article-newspaper", "NewsArticle", "newspaperArticle"},
    {"article",                "JOUR", "article",    "article-journal",   "Article", "journalArticle"},
    {"statement",              "GEN",  "misc",       "document",          "CreativeWork", "document"},
});
// clang-format on

constexpr const TypeNames& names_of_type(std::string_view type) {
    for (const TypeNames& row : type_names)
        if (row.type == type) return row;
    return type_names.front();
}

} // namespace rc::citation
