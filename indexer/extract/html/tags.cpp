#include "indexer/extract/html/tags.hpp"

#include "indexer/extract/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace rc::html {
namespace {

struct Name {
    std::string_view name;
    Tag tag;
};

constexpr auto names = std::to_array<Name>({
    {"a", Tag::a},
    {"address", Tag::address},
    {"article", Tag::article},
    {"aside", Tag::aside},
    {"audio", Tag::audio},
    {"base", Tag::base},
    {"blockquote", Tag::blockquote},
    {"body", Tag::body},
    {"br", Tag::br},
    {"button", Tag::button},
    {"canvas", Tag::canvas},
    {"center", Tag::center},
    {"dd", Tag::dd},
    {"div", Tag::div},
    {"dl", Tag::dl},
    {"dt", Tag::dt},
    {"embed", Tag::embed},
    {"fieldset", Tag::fieldset},
    {"figcaption", Tag::figcaption},
    {"figure", Tag::figure},
    {"footer", Tag::footer},
    {"form", Tag::form},
    {"h1", Tag::h1},
    {"h2", Tag::h2},
    {"h3", Tag::h3},
    {"h4", Tag::h4},
    {"h5", Tag::h5},
    {"h6", Tag::h6},
    {"head", Tag::head},
    {"header", Tag::header},
    {"hr", Tag::hr},
    {"html", Tag::html},
    {"iframe", Tag::iframe},
    {"img", Tag::img},
    {"input", Tag::input},
    {"li", Tag::li},
    {"link", Tag::link},
    {"main", Tag::main},
    {"meta", Tag::meta},
    {"nav", Tag::nav},
    {"noscript", Tag::noscript},
    {"object", Tag::object},
    {"ol", Tag::ol},
    {"p", Tag::p},
    {"pre", Tag::pre},
    {"script", Tag::script},
    {"section", Tag::section},
    {"select", Tag::select},
    {"span", Tag::span},
    {"style", Tag::style},
    {"svg", Tag::svg},
    {"table", Tag::table},
    {"tbody", Tag::tbody},
    {"td", Tag::td},
    {"template", Tag::template_},
    {"textarea", Tag::textarea},
    {"th", Tag::th},
    {"thead", Tag::thead},
    {"time", Tag::time},
    {"title", Tag::title},
    {"tr", Tag::tr},
    {"ul", Tag::ul},
    {"video", Tag::video},
});
static_assert(std::is_sorted(names.begin(), names.end(), [](const Name& a, const Name& b) { return a.name < b.name; }));

} // namespace

Tag tag_named(std::string_view name) {
    const std::string wanted = lower_ascii(name);
    const auto at = std::lower_bound(names.begin(), names.end(), wanted,
                                     [](const Name& n, const std::string& w) { return n.name < w; });
    return at != names.end() && at->name == wanted ? at->tag : Tag::other;
}

bool is_heading(Tag tag) { return heading_level(tag) > 0; }

std::uint8_t heading_level(Tag tag) {
    if (tag < Tag::h1 || tag > Tag::h6) return 0;
    return static_cast<std::uint8_t>(static_cast<int>(tag) - static_cast<int>(Tag::h1) + 1);
}

bool is_block(Tag tag) {
    switch (tag) {
    case Tag::p:
    case Tag::div:
    case Tag::section:
    case Tag::article:
    case Tag::main:
    case Tag::ul:
    case Tag::ol:
    case Tag::li:
    case Tag::dl:
    case Tag::dt:
    case Tag::dd:
    case Tag::table:
    case Tag::tbody:
    case Tag::thead:
    case Tag::tr:
    case Tag::td:
    case Tag::th:
    case Tag::blockquote:
    case Tag::pre:
    case Tag::figure:
    case Tag::figcaption:
    case Tag::header:
    case Tag::footer:
    case Tag::aside:
    case Tag::nav:
    case Tag::form:
    case Tag::address:
    case Tag::hr:
    case Tag::fieldset:
    case Tag::body:
    case Tag::center:
        return true;
    default:
        return is_heading(tag);
    }
}

} // namespace rc::html
