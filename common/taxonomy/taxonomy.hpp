// The closed lists: countries, themes, document types, languages, with labels in every language of the pages.
// Data from corpus/taxonomy/*.json; no country or theme is named in C++.
#pragma once
#include "common/fields.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rc {

struct TaxonomyTerm {
    std::string code;                          // "RS", "harm-reduction", "law", "sr-Latn"
    std::map<std::string, std::string> labels; // by BCP 47 language; "en" is always there
    std::string note;                          // footnote or scope note in English; may be empty
    bool under_review = false;                 // added by an import, not yet confirmed by an editor
};

// A value; copies are independent. Reading is safe from any thread.
class Taxonomy {
public:
    // Reads every list of the folder (corpus/taxonomy). Throws Error{internal} naming the file and what is wrong in it.
    static Taxonomy from_folder(const std::filesystem::path& folder);
    // The same from one JSON text as to_json() gives it: how the index carries the taxonomy to the server.
    static Taxonomy from_json(std::string_view json);
    std::string to_json() const;

    // Terms of the list behind a field, in the list's order; empty for fields without a list (publisher, year).
    const std::vector<TaxonomyTerm>& terms(FieldId field) const;
    // True for country, theme, type and language: fields whose values must be in the list.
    bool is_closed(FieldId field) const;
    // Null if the code is not in the field's list.
    const TaxonomyTerm* find(FieldId field, std::string_view code) const;
    // The code for what people write: the code itself in any case, or a label or other name in any language, folded
    // ("rs", "Srbija", "Србија", "Harm reduction"). Nothing if unknown.
    std::optional<std::string> resolve(FieldId field, std::string_view written) const;
    // Label in `language`, falling back by truncating the tag and then to English; the code itself if not in the list.
    std::string label(FieldId field, std::string_view code, std::string_view language) const;
    // Name of a field for people ("Country", "Држава").
    std::string field_label(FieldId field, std::string_view language) const;
    // Languages in which labels exist: en, sq, bs, bg, hr, el, mk, cnr, ro, sr-Latn, sr-Cyrl, sl, tr.
    const std::vector<std::string>& label_languages() const;
    // The best of label_languages() for an Accept-Language header or a `ui` value; "en" if none fits.
    std::string negotiate(std::string_view accept_language) const;

    // Adds a theme or type marked for review; the code is a slug of the label. Gives the code.
    std::string add_term(FieldId field, std::string_view label);

private:
    struct List {
        std::vector<TaxonomyTerm> terms;
        std::map<std::string, std::size_t, std::less<>> by_code;
        std::map<std::string, std::string, std::less<>> by_name; // folded name -> code
    };
    void index_term(List& list, std::size_t position, const std::vector<std::string>& other_names);
    std::map<FieldId, List> lists_;
    std::map<FieldId, std::map<std::string, std::string>> field_labels_;
    std::map<FieldId, std::map<std::string, std::vector<std::string>>> other_names_; // by code
    std::vector<std::string> label_languages_;
};

// "Harm reduction & health" -> "harm-reduction-health": folded, words parted by '-'.
std::string slug(std::string_view label);

} // namespace rc
