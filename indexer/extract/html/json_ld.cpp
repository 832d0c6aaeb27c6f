#include "indexer/extract/html/json_ld.hpp"

#include <nlohmann/json.hpp>

namespace rc::html {
namespace {

using nlohmann::json;

constexpr int deepest = 6;

// A string, or the name of the thing it describes.
std::string text_of(const json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_object())
        for (const char* key : {"name", "@value", "@id"})
            if (const auto at = value.find(key); at != value.end() && at->is_string()) return at->get<std::string>();
    if (value.is_array() && !value.empty() && !value.front().is_array()) return text_of(value.front());
    return {};
}

// An address, or that of the picture it describes; of several the first.
std::string image_in(const json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_array() && !value.empty() && !value.front().is_array()) return image_in(value.front());
    if (value.is_object())
        for (const char* key : {"url", "contentUrl", "@id"})
            if (const auto at = value.find(key); at != value.end() && at->is_string()) return at->get<std::string>();
    return {};
}

std::string member(const json& object, const char* key) {
    const auto at = object.find(key);
    return at == object.end() ? std::string() : text_of(*at);
}

// XHTML wraps scripts in a CDATA section, itself often behind comment marks.
std::string_view unwrapped(std::string_view script) {
    constexpr std::string_view open = "<![CDATA[", close = "]]>";
    const std::size_t begin = script.find(open);
    if (begin == std::string_view::npos || begin > script.find('{')) return script;
    script.remove_prefix(begin + open.size());
    script = script.substr(0, script.rfind(close));
    if (script.starts_with("*/")) script.remove_prefix(2);
    while (script.ends_with('/') || script.ends_with('*')) script.remove_suffix(1);
    return script;
}

bool is_work(const json& object) {
    const auto type = object.find("@type");
    if (type == object.end()) return false;
    const auto one = [](const json& name) {
        if (!name.is_string()) return false;
        const auto& text = name.get_ref<const std::string&>();
        return text.ends_with("Article") || text == "BlogPosting" || text == "Report" || text == "CreativeWork" ||
               text == "Legislation" || text == "Book" || text == "DigitalDocument";
    };
    return type->is_array() ? std::any_of(type->begin(), type->end(), one) : one(*type);
}

const json* find_work(const json& value, int depth) {
    if (depth > deepest) return nullptr;
    if (value.is_array()) {
        for (const json& item : value)
            if (const json* found = find_work(item, depth + 1)) return found;
    } else if (value.is_object()) {
        if (is_work(value)) return &value;
        for (const char* key : {"@graph", "mainEntity"})
            if (const auto at = value.find(key); at != value.end())
                if (const json* found = find_work(*at, depth + 1)) return found;
    }
    return nullptr;
}

std::vector<std::string> names_of(const json& object, const char* key) {
    std::vector<std::string> names;
    const auto at = object.find(key);
    if (at == object.end()) return names;
    if (at->is_array())
        for (const json& item : *at) names.push_back(text_of(item));
    else
        names.push_back(text_of(*at));
    std::erase(names, std::string());
    return names;
}

} // namespace

void read_json_ld(std::string_view script, JsonLd& into) {
    const json data = json::parse(unwrapped(script), nullptr, false, true);
    if (data.is_discarded()) return;
    const json* work = find_work(data, 0);
    if (work == nullptr) return;
    const auto take = [&](std::string& field, std::initializer_list<const char*> keys) {
        for (const char* key : keys)
            if (field.empty()) field = member(*work, key);
    };
    take(into.title, {"headline", "name"});
    take(into.date, {"datePublished", "dateCreated"});
    take(into.language, {"inLanguage"});
    take(into.publisher, {"publisher"});
    take(into.address, {"url", "mainEntityOfPage"});
    take(into.abstract, {"abstract", "description"});
    for (const char* key : {"image", "thumbnailUrl"})
        if (const auto at = work->find(key); at != work->end() && into.image.empty()) into.image = image_in(*at);
    if (into.authors.empty()) into.authors = names_of(*work, "author");
}

} // namespace rc::html
