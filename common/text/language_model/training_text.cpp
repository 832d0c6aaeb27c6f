#include "common/text/language_model/training_text.hpp"

#include "common/error.hpp"
#include "common/text/language_model/serbian_scripts.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <sstream>

namespace rc::text {

namespace {

using Json = nlohmann::json;

constexpr std::string_view cyrillic_hbs = "hbs-Cyrl";
// Prose counts once. The commonest word of a list counts as if met sixty times, as Zipf's law would have it; documents
// and labels are all of one subject, and much of it are names.
constexpr double most_frequent = 60, rank_of_half = 8, document_weight = 0.3, label_weight = 0.1;

std::string contents_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::stringstream contents;
    contents << in.rdbuf();
    if (!in) throw Error(Error::Kind::unreadable, "cannot read " + file.string());
    return contents.str();
}

// "en", "hbs"... of a BCP 47 tag; empty if the language is not ours. Greek needs no training.
std::string language_of_tag(std::string_view tag) {
    if (tag == "sr-Cyrl") return std::string(cyrillic_hbs);
    const std::string_view code = tag.substr(0, tag.find('-'));
    constexpr std::array<std::string_view, 4> of_hbs{"bs", "cnr", "hr", "sr"};
    if (std::ranges::find(of_hbs, code) != of_hbs.end()) return "hbs";
    constexpr std::array<std::string_view, 7> others{"bg", "en", "mk", "ro", "sl", "sq", "tr"};
    return std::string(std::ranges::find(others, code) == others.end() ? "" : code);
}

// References of the starter collection ("[@rs-minic]") are not words.
std::string without_references(std::string text) {
    for (std::size_t open; (open = text.find("[@")) != std::string::npos;) {
        const std::size_t close = std::min(text.find(']', open), text.size() - 1);
        text.erase(open, close - open + 1);
    }
    return text;
}

} // namespace

void TrainingText::read(const std::filesystem::path& file) {
    const std::string contents = contents_of(file);
    const std::filesystem::path name = file.stem();
    const std::string kind = file.extension();
    if (kind == ".words")
        add_frequent_words(name, contents);
    else if (kind == ".text")
        add(name, contents, 1);
    else if (kind == ".json")
        add_labels(contents);
    else if (kind == ".md" && name.has_extension())
        add(language_of_tag(name.extension().string().substr(1)), without_references(contents), document_weight);
    else
        throw Error(Error::Kind::unreadable, "no training text: " + file.string());
}

void TrainingText::add(const std::string& language, std::string_view text, double weight) {
    if (language.empty()) return;
    for_each_word(text, [&](Script, const std::u32string& word, bool) { add_word(language, word, weight); });
}

void TrainingText::add_word(const std::string& language, const std::u32string& word, double weight) {
    words_[language][word] += weight;
    if (language == "hbs") words_[std::string(cyrillic_hbs)][to_serbian_cyrillic(word)] += weight;
    if (language == cyrillic_hbs) words_["hbs"][to_serbian_latin(word)] += weight;
}

void TrainingText::add_frequent_words(const std::string& language, std::string_view list) {
    std::istringstream lines{std::string(list)};
    double rank = 0;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with('#')) continue;
        for_each_word(line, [&](Script, const std::u32string& word, bool) {
            add_word(language, word, std::max(1.0, most_frequent / (1 + ++rank / rank_of_half)));
        });
    }
}

void TrainingText::add_labels(std::string_view json) {
    const auto add_strings = [&](const std::string& language, const Json& value) {
        if (value.is_string()) add(language, value.get<std::string>(), label_weight);
        if (value.is_array())
            for (const Json& element : value)
                if (element.is_string()) add(language, element.get<std::string>(), label_weight);
    };
    const std::function<void(const Json&)> walk = [&](const Json& value) {
        if (value.is_object())
            for (const auto& [key, element] : value.items())
                if (const std::string language = language_of_tag(key); !language.empty())
                    add_strings(language, element);
        if (value.is_structured())
            for (const Json& element : value) walk(element);
    };
    walk(Json::parse(json));
}

std::map<std::string, TrainingText::Words> TrainingText::words_in(Script script) const {
    std::map<std::string, Words> result;
    for (const auto& [language, words] : words_) {
        Words in_script;
        for (const auto& [word, weight] : words)
            if (script_of(word.front()) == script) in_script.emplace(word, weight);
        if (2 * in_script.size() > words.size()) result.emplace(language, std::move(in_script));
    }
    return result;
}

} // namespace rc::text
