#include "common/thesaurus/thesaurus.hpp"

#include "common/error.hpp"
#include "common/text/fold.hpp"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

namespace rc {
namespace {

using nlohmann::json;

[[noreturn]] void fault(const std::string& what) {
    throw Error(Error::Kind::internal, "thesaurus: " + what, "correct corpus/taxonomy/concepts.json");
}

std::set<std::string> folded_set(const json& words) {
    std::set<std::string> folded;
    for (const std::string word : words) folded.insert(text::fold(word));
    return folded;
}

Concept concept_from(const json& row) {
    Concept item;
    item.id = row.at("id");
    item.broader = row.at("broader");
    item.related = row.at("related");
    item.note = row.at("note");
    item.labels = row.at("labels").get<Concept::Labels>();
    item.acronyms = row.value("acronyms", Concept::Labels{});
    item.hidden = row.value("hidden", Concept::Labels{});
    item.unsure = row.value("review", std::set<std::string>{});
    return item;
}

} // namespace

Thesaurus Thesaurus::from_file(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    if (!in) fault("cannot read " + file.string());
    return from_json(text.str());
}

Thesaurus Thesaurus::from_json(std::string_view text) {
    Thesaurus thesaurus;
    thesaurus.json_ = text;
    try {
        const nlohmann::json data = nlohmann::json::parse(text);
        const std::set<std::string> languages = data.at("languages");
        for (const auto& [language, words] : data.at("function_words").items())
            thesaurus.function_words_[language] = folded_set(words);
        thesaurus.common_words_ = folded_set(data.at("common_words"));
        for (const nlohmann::json& row : data.at("concepts")) {
            Concept item = concept_from(row);
            for (const std::string& language : languages)
                if (item.labels[language].empty()) fault(item.id + " has no label in " + language);
            if (!thesaurus.by_id_.emplace(item.id, thesaurus.concepts_.size()).second)
                fault(item.id + " stands there twice");
            thesaurus.concepts_.push_back(std::move(item));
        }
    } catch (const nlohmann::json::exception& e) {
        fault(std::string("not of the expected form: ") + e.what());
    }
    thesaurus.link();
    return thesaurus;
}

// Makes `narrower`, makes `related` go both ways, and refuses unknown ids and circles.
void Thesaurus::link() {
    const auto known = [&](const Concept& from, const std::string& id) -> Concept& {
        const auto place = by_id_.find(id);
        if (place == by_id_.end()) fault(from.id + " names the unknown concept " + id);
        return concepts_[place->second];
    };
    for (Concept& item : concepts_) {
        for (const std::string& id : item.broader) known(item, id).narrower.push_back(item.id);
        for (const std::string& id : std::vector(item.related)) {
            std::vector<std::string>& back = known(item, id).related;
            if (std::find(back.begin(), back.end(), item.id) == back.end()) back.push_back(item.id);
        }
    }
    for (const Concept& item : concepts_) {
        std::set<std::string> above;
        std::vector<std::string> open = item.broader;
        while (!open.empty()) {
            const std::string id = open.back();
            open.pop_back();
            if (id == item.id) fault(id + " is broader than itself");
            if (above.insert(id).second)
                for (const std::string& next : find(id)->broader) open.push_back(next);
        }
    }
}

const Concept* Thesaurus::find(std::string_view id) const {
    const auto place = by_id_.find(id);
    return place == by_id_.end() ? nullptr : &concepts_[place->second];
}

const std::string& Thesaurus::label(const Concept& item, std::string_view language) const {
    const auto labels = item.labels.find(std::string(language));
    return (labels == item.labels.end() || labels->second.empty() ? item.labels.at("en") : labels->second).front();
}

} // namespace rc
