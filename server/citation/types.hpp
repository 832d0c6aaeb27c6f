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
};

// clang-format off
inline constexpr auto type_names = std::to_array<TypeNames>({
    {"other",                  "GEN",  "misc",       "document",          "CreativeWork"}, // also of unknown types
    {"law",                    "STAT", "misc",       "legislation",       "Legislation"},
    {"by-law",                 "STAT", "misc",       "legislation",       "Legislation"},
    {"court-decision",         "CASE", "misc",       "legal_case",        "CreativeWork"},
    {"international-document", "GEN",  "misc",       "document",          "CreativeWork"},
    {"strategy",               "RPRT", "techreport", "report",            "Report"},
    {"action-plan",            "RPRT", "techreport", "report",            "Report"},
    {"position-paper",         "RPRT", "techreport", "report",            "Report"},
    {"policy-brief",           "RPRT", "techreport", "report",            "Report"},
    {"report",                 "RPRT", "techreport", "report",            "Report"},
    {"research",               "RPRT", "techreport", "report",            "Report"},
    {"guideline",              "RPRT", "techreport", "report",            "Report"},
    {"manual",                 "RPRT", "techreport", "report",            "Report"},
    {"fact-sheet",             "RPRT", "techreport", "report",            "Report"},
    {"country-profile",        "RPRT", "techreport", "report",            "Report"},
    {"explainer",              "RPRT", "techreport", "report",            "Report"},
    {"precedent-note",         "RPRT", "techreport", "report",            "Report"},
    {"meeting-report",         "RPRT", "techreport", "report",            "Report"},
    {"news",                   "NEWS", "misc",       "article-newspaper", "NewsArticle"},
    {"article",                "JOUR", "article",    "article-journal",   "Article"},
    {"statement",              "GEN",  "misc",       "document",          "CreativeWork"},
});
// clang-format on

constexpr const TypeNames& names_of_type(std::string_view type) {
    for (const TypeNames& row : type_names)
        if (row.type == type) return row;
    return type_names.front();
}

} // namespace rc::citation
