#include "server/handlers/parameters.hpp"

#include "common/taxonomy/taxonomy.hpp"
#include "common/text/utf8.hpp"
#include "common/thesaurus/thesaurus.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace rc::handlers {
namespace {
constexpr std::size_t most_words = 1'000; // code points
} // namespace

std::optional<std::string> Parameters::one(std::string_view name) {
    const std::vector<std::string> values = all(name);
    if (values.size() > 1) fault(name, "may be given only once");
    return values.empty() ? std::nullopt : std::optional(values.front());
}

std::vector<std::string> Parameters::all(std::string_view name) {
    known_.emplace(name);
    std::vector<std::string> values;
    for (const auto& [key, value] : request_.parameters)
        if (key == name) values.push_back(value);
    return values;
}

std::vector<std::string> Parameters::list(std::string_view name) {
    std::vector<std::string> items;
    for (const std::string& value : all(name))
        for (std::size_t begin = 0; begin <= value.size();) {
            const std::size_t end = std::min(value.find(',', begin), value.size());
            items.push_back(value.substr(begin, end - begin));
            begin = end + 1;
        }
    return items;
}

std::uint32_t Parameters::number(std::string_view name, std::uint32_t least, std::uint32_t most,
                                 std::uint32_t otherwise) {
    const auto text = one(name);
    if (!text) return otherwise;
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
    if (error == std::errc() && end == text->data() + text->size() && value >= least && value <= most) return value;
    fault(name, "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    return otherwise;
}

std::string Parameters::words(std::string_view name) {
    std::string text = one(name).value_or("");
    if (text::count_code_points(text) > most_words)
        fault(name, "may have at most " + std::to_string(most_words) + " characters");
    return text;
}

void Parameters::fault(std::string_view name, std::string reason) {
    http::ParameterFault found{std::string(name), std::move(reason)};
    if (std::find(faults_.begin(), faults_.end(), found) == faults_.end()) faults_.push_back(std::move(found));
}

void Parameters::check() {
    if (!faults_.empty()) throw http::ParameterErrors(std::move(faults_));
}

void Parameters::finish() {
    std::set<std::string_view> unknown;
    for (const auto& [name, value] : request_.parameters)
        if (!known_.contains(name) && unknown.insert(name).second) fault(name, "is not a parameter of this resource");
    check();
}

std::string read_language(Parameters& parameters, const http::Request& request, const Taxonomy& taxonomy) {
    const auto asked = parameters.one("ui");
    if (!asked) return taxonomy.negotiate(request.accept_language);
    const std::vector<std::string>& offered = taxonomy.label_languages();
    if (std::find(offered.begin(), offered.end(), *asked) == offered.end())
        parameters.fault("ui", "must be " + alternatives(offered));
    return *asked;
}

search::Expand read_expand(Parameters& parameters, const Thesaurus* thesaurus) {
    search::Expand expand;
    expand.without_concepts = parameters.all("without_concept");
    std::vector<std::string>& without = expand.without_concepts;
    std::sort(without.begin(), without.end());
    without.erase(std::unique(without.begin(), without.end()), without.end());
    for (const std::string& id : without)
        if (!thesaurus || !thesaurus->find(id)) parameters.fault("without_concept", "has no concept \"" + id + '"');
    const std::vector<std::string> asked = parameters.list("expand");
    if (asked.empty()) return expand;
    expand.inflections = expand.scripts = expand.concepts = false;
    if (asked == std::vector<std::string>{"none"}) return expand;
    for (const std::string& name : asked) {
        if (name == "inflections")
            expand.inflections = true;
        else if (name == "scripts")
            expand.scripts = true;
        else if (name == "concepts")
            expand.concepts = true;
        else
            parameters.fault("expand", "must be some of \"inflections\", \"scripts\" and \"concepts\", or \"none\"");
    }
    return expand;
}

std::string alternatives(const std::vector<std::string>& names) {
    std::string out;
    for (std::size_t i = 0; i < names.size(); ++i)
        out += (i == 0 ? "\"" : i + 1 == names.size() ? " or \"" : ", \"") + names[i] + '"';
    return out;
}

} // namespace rc::handlers
