#include "common/taxonomy/taxonomy.hpp"

#include "common/error.hpp"
#include "common/text/fold.hpp"
#include "common/text/utf8.hpp"

#include <unicode/uchar.h>

namespace rc {

bool Taxonomy::is_closed(FieldId field) const {
    return field == FieldId::country || field == FieldId::theme || field == FieldId::type || field == FieldId::language;
}

const std::vector<TaxonomyTerm>& Taxonomy::terms(FieldId field) const {
    static const std::vector<TaxonomyTerm> none;
    const auto list = lists_.find(field);
    return list == lists_.end() ? none : list->second.terms;
}

const TaxonomyTerm* Taxonomy::find(FieldId field, std::string_view code) const {
    const auto list = lists_.find(field);
    if (list == lists_.end()) return nullptr;
    const auto position = list->second.by_code.find(code);
    return position == list->second.by_code.end() ? nullptr : &list->second.terms[position->second];
}

std::optional<std::string> Taxonomy::resolve(FieldId field, std::string_view written) const {
    if (const TaxonomyTerm* term = find(field, written)) return term->code;
    const auto list = lists_.find(field);
    if (list == lists_.end()) return std::nullopt;
    const auto name = list->second.by_name.find(slug(written));
    if (name == list->second.by_name.end()) return std::nullopt;
    return name->second;
}

// The label in exactly that language, else in the best language we have for the tag ("sr" has "sr-Latn"). English is
// always there: loading has checked it.
static const std::string& best_label(const Taxonomy& taxonomy, const std::map<std::string, std::string>& labels,
                                     std::string_view language) {
    auto label = labels.find(std::string(language));
    if (label == labels.end()) label = labels.find(taxonomy.negotiate(language));
    return label == labels.end() ? labels.at("en") : label->second;
}

std::string Taxonomy::label(FieldId field, std::string_view code, std::string_view language) const {
    const TaxonomyTerm* term = find(field, code);
    return term == nullptr ? std::string(code) : best_label(*this, term->labels, language);
}

std::string Taxonomy::field_label(FieldId field, std::string_view language) const {
    const auto labels = field_labels_.find(field);
    return labels == field_labels_.end() ? std::string(rc::field(field).label)
                                         : best_label(*this, labels->second, language);
}

const std::vector<std::string>& Taxonomy::label_languages() const { return label_languages_; }

std::string Taxonomy::add_term(FieldId field, std::string_view label) {
    if (field != FieldId::theme && field != FieldId::type)
        throw Error(Error::Kind::bad_request,
                    "the list of " + std::string(rc::field(field).name) + " takes no new terms",
                    "new terms can be themes and document types");
    if (const auto code = resolve(field, label)) return *code;
    TaxonomyTerm term{slug(label), {{"en", std::string(label)}}, "", true};
    if (term.code.empty())
        throw Error(Error::Kind::bad_request, "a label needs at least one letter: \"" + std::string(label) + "\"");
    List& list = lists_[field];
    list.terms.push_back(term);
    index_term(list, list.terms.size() - 1, {});
    return term.code;
}

void Taxonomy::index_term(List& list, std::size_t position, const std::vector<std::string>& other_names) {
    const TaxonomyTerm& term = list.terms[position];
    list.by_code.emplace(term.code, position);
    list.by_name.insert_or_assign(slug(term.code), term.code); // a code is never another term's name
    for (const auto& [language, label] : term.labels) list.by_name.emplace(slug(label), term.code);
    for (const std::string& name : other_names) list.by_name.emplace(slug(name), term.code);
}

std::string slug(std::string_view label) {
    const std::string folded = text::fold(label);
    std::string result;
    bool gap = false;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t begin = at;
        if (!u_isalnum(static_cast<UChar32>(text::next_code_point(folded, at)))) {
            gap = true;
            continue;
        }
        if (gap && !result.empty()) result += '-';
        gap = false;
        result.append(folded, begin, at - begin);
    }
    return result;
}

} // namespace rc
