#include "server/search/completion_names.hpp"

#include "common/text/fold.hpp"
#include "common/text/tokens.hpp"
#include "common/thesaurus/thesaurus.hpp"
#include "server/search/romanisation.hpp"
#include "server/search/word_terms.hpp"

#include <algorithm>
#include <optional>

namespace rc::search {
namespace {

// Between spaces, so that a word's beginning and end can be looked for as text.
template <typename Key> std::string spaced_words(const std::vector<text::Token>& tokens, const Key& key) {
    std::string out = " ";
    for (const text::Token& token : tokens) out += key(token) + ' ';
    return out;
}

std::optional<Fit> fit_of(const std::string& name, const std::vector<std::string>& wholes, const std::string& run,
                          const std::string& beginning) {
    const std::size_t at = name.find(run);
    if (at == 0) return run.size() + 1 == name.size() ? Fit::whole : Fit::beginning;
    if (at != std::string::npos) return Fit::inside;
    if (wholes.empty() || name.find(beginning) == std::string::npos) return std::nullopt;
    const auto is_there = [&](const std::string& whole) { return name.find(whole) != std::string::npos; };
    return std::ranges::all_of(wholes, is_there) ? std::optional(Fit::scattered) : std::nullopt;
}

} // namespace

// In the spelling of the index, and as it is written: "programm" is no beginning of "program".
void NameList::add(std::string_view name, std::uint32_t number) {
    const std::vector<text::Token> tokens = text::tokenize(name);
    std::string unified = spaced_words(tokens, [](const text::Token& token) { return token.word; });
    std::string written = spaced_words(tokens, [&](const text::Token& token) {
        return text::fold(name.substr(token.begin, token.end - token.begin));
    });
    for (const text::Token& token : tokens) words_.insert(token.word);
    if (written != unified) names_.push_back({std::move(written), number});
    names_.push_back({std::move(unified), number});
}

std::vector<NameList::Found> NameList::find(const TypedWords& typed) const {
    std::string run = " ";
    std::vector<std::string> wholes;
    for (const std::string& word : typed.whole) {
        run += word + ' ';
        wholes.push_back(' ' + word + ' ');
    }
    std::vector<Found> found;
    for (const std::string& beginning : spellings_of_beginning(typed.last)) {
        const std::string whole_run = run + beginning, last = ' ' + beginning;
        for (const Name& name : names_)
            if (const auto fit = fit_of(name.words, wholes, whole_run, last)) found.push_back({name.number, *fit});
    }
    return found;
}

std::vector<TypedWords> NameList::read_otherwise(const TypedWords& typed) const {
    const auto has_beginning = [&](const std::string& beginning) {
        const auto word = words_.lower_bound(beginning);
        return word != words_.end() && word->starts_with(beginning);
    };
    const Vocabulary whole{has_beginning, [&](const std::string& word) { return words_.contains(word) ? 1u : 0u; }};
    const Vocabulary begun{has_beginning, [&](const std::string& word) { return has_beginning(word) ? 1u : 0u; }};
    std::vector<TypedWords> out;
    for (const Romanisation& romanisation : romanisations()) {
        TypedWords read{{}, "", typed.last_begin};
        for (const std::string& word : typed.whole)
            if (const auto found = readings(word, romanisation, whole); !found.empty())
                read.whole.push_back(found.front().word);
        if (read.whole.size() != typed.whole.size()) continue;
        for (const Reading& last : readings(typed.last, romanisation, begun)) {
            read.last = last.word;
            out.push_back(read);
        }
    }
    return out;
}

CompletionNames::CompletionNames(const Thesaurus* thesaurus, const FacetColumn& publishers)
    : publisher_documents(publishers.values.size()) {
    for (std::uint32_t c = 0; c < publishers.combination_count(); ++c)
        for (const std::uint32_t value : publishers.values_of(c)) publisher_documents[value] += publishers.totals[c];
    for (std::uint32_t i = 0; i < publishers.values.size(); ++i) publisher_names.add(publishers.values[i], i);
    if (!thesaurus) return;
    for (std::uint32_t number = 0; number < thesaurus->concepts().size(); ++number) {
        const Concept& item = thesaurus->concepts()[number];
        for (const Concept::Labels* kind : {&item.labels, &item.acronyms, &item.hidden})
            for (const auto& [language, texts] : *kind)
                for (const std::string& label : texts) {
                    label_names.add(label, static_cast<std::uint32_t>(labels.size()));
                    labels.push_back({number, language, label, kind == &item.labels && &label == &texts.front(),
                                      kind == &item.hidden});
                }
    }
}

} // namespace rc::search
