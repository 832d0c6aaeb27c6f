#include "common/thesaurus/export.hpp"

#include <functional>

namespace rc {
namespace {

// A Turtle string literal (https://www.w3.org/TR/turtle/#literals).
std::string literal(std::string_view text, std::string_view language) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (c == '\n')
            out += "\\n";
        else
            out += c;
    }
    return out.append("\"@").append(language);
}

std::string csv_cell(std::string_view text) {
    std::string cell;
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) cell += '\'';
    cell += text;
    if (cell.find_first_of("\",\r\n") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (const char c : cell) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

// Every label once, in the order of the data.
void each_label(
    const Concept& item,
    const std::function<void(std::string_view kind, const std::string& language, const std::string&)>& visit) {
    for (const auto& [language, forms] : item.labels)
        for (std::size_t i = 0; i < forms.size(); ++i) visit(i == 0 ? "preferred" : "alternative", language, forms[i]);
    for (const auto& [language, forms] : item.acronyms)
        for (const std::string& form : forms) visit("acronym", language, form);
    for (const auto& [language, forms] : item.hidden)
        for (const std::string& form : forms) visit("hidden", language, form);
}

constexpr std::string_view property_of(std::string_view kind) {
    if (kind == "preferred") return "skos:prefLabel";
    return kind == "hidden" ? "skos:hiddenLabel" : "skos:altLabel";
}

} // namespace

std::string skos_turtle(const Thesaurus& thesaurus, std::string_view base) {
    const std::string scheme = "<" + std::string(base) + "/thesaurus>";
    const auto name = [&](const std::string& id) { return "<" + std::string(base) + "/thesaurus/" + id + ">"; };
    std::string out = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n\n" + scheme +
                      " a skos:ConceptScheme ;\n  skos:prefLabel \"Resource Centre thesaurus\"@en .\n";
    for (const Concept& item : thesaurus.concepts()) {
        out += "\n" + name(item.id) + " a skos:Concept ;\n  skos:inScheme " + scheme + " ;\n";
        if (item.broader.empty()) out += "  skos:topConceptOf " + scheme + " ;\n";
        each_label(item, [&](std::string_view kind, const std::string& language, const std::string& form) {
            out.append("  ").append(property_of(kind)).append(" " + literal(form, language) + " ;\n");
        });
        for (const std::string& id : item.broader) out += "  skos:broader " + name(id) + " ;\n";
        for (const std::string& id : item.narrower) out += "  skos:narrower " + name(id) + " ;\n";
        for (const std::string& id : item.related) out += "  skos:related " + name(id) + " ;\n";
        for (const std::string& language : item.unsure)
            out += "  skos:editorialNote " + literal("Labels in " + language + " wait for a native editor.", "en") +
                   " ;\n";
        out += "  skos:scopeNote " + literal(item.note, "en") + " .\n";
    }
    return out;
}

std::string thesaurus_csv(const Thesaurus& thesaurus) {
    std::string out = "\xEF\xBB\xBF"
                      "concept,language,kind,label,review\r\n";
    for (const Concept& item : thesaurus.concepts())
        each_label(item, [&](std::string_view kind, const std::string& language, const std::string& form) {
            out += item.id + "," + language + ",";
            out.append(kind).append("," + csv_cell(form) + "," + (item.unsure.contains(language) ? "yes" : "") +
                                    "\r\n");
        });
    return out;
}

} // namespace rc
