// Values for the templates of pages.
#pragma once
#include <initializer_list>
#include <kainjow/mustache.hpp>
#include <string>
#include <utility>

namespace rc::handlers {

// Between facts that stand side by side.
inline constexpr const char* fact_divider = " · ";

inline kainjow::mustache::data flag(bool value) {
    using kainjow::mustache::data;
    return data(value ? data::type::bool_true : data::type::bool_false);
}

// Sets what a template asks for by {{#name}}...{{/name}}: the text, or nothing.
inline void set_text(kainjow::mustache::data& object, const std::string& name, const std::string& text) {
    if (text.empty())
        object.set(name, flag(false));
    else
        object.set(name, text);
}

inline kainjow::mustache::data object_of(std::initializer_list<std::pair<const char*, std::string>> entries) {
    kainjow::mustache::data object;
    for (const auto& [name, value] : entries) object.set(name, value);
    return object;
}

} // namespace rc::handlers
