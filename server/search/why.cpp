#include "server/search/why.hpp"

#include "common/text/fold.hpp"
#include "common/text/spelling.hpp"
#include "server/search/script.hpp"

#include <algorithm>

namespace rc::search {
namespace {

constexpr std::size_t most_reasons = 5;

// True if the word is written in the way that the index does not keep: colour, decriminalize.
bool is_respelt(std::string_view word) {
    const std::string folded = text::fold(word);
    std::string unified = folded;
    text::unify_spelling(unified);
    return unified != folded;
}

} // namespace

std::string_view via(const PlannedWord& wanted, Form form, std::string_view found) {
    if (form == Form::wildcard) return "wildcard";
    if (form == Form::concept_) return "concept";
    const bool other_script = script_of(found) != script_of(wanted.typed);
    if (form == Form::script || (wanted.is_read && other_script)) return "script";
    if (form == Form::inflection) return "inflection";
    if (other_script) return "script";
    return is_respelt(found) == is_respelt(wanted.typed) ? "word" : "spelling";
}

void add_why(std::vector<Why>& why, const PlannedWord& wanted, Form form, std::string_view found) {
    if (why.size() == most_reasons) return;
    const auto how = via(wanted, form, found);
    const std::string folded = text::fold(found);
    const bool known = std::any_of(why.begin(), why.end(), [&](const Why& reason) {
        return reason.via == how && text::fold(reason.term) == folded && script_of(reason.term) == script_of(found);
    });
    if (!known) why.push_back({std::string(found), std::string(how), wanted.concept_id});
}

} // namespace rc::search
