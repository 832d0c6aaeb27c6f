#include "server/handlers/page.hpp"

#include "common/taxonomy/taxonomy.hpp"
#include "server/handlers/services.hpp"
#include "server/handlers/template_values.hpp"
#include "server/http/escape.hpp"
#include "server/http/target.hpp"

#include <algorithm>

namespace rc::handlers {
namespace {

using kainjow::mustache::data;
using kainjow::mustache::lambda;
using kainjow::mustache::mustache;
using kainjow::mustache::partial;

constexpr const char* parts[] = {"head", "masthead", "languages", "footer"};

data languages_of(const PageLanguage& language, const FrontFiles& files) {
    data entries(data::type::list);
    for (const auto& [code, name] : files.languages()) {
        data entry = object_of({{"code", code}, {"name", name}, {"link", language.link_in(code)}});
        entry.set("current", flag(code == language.code()));
        entries.push_back(entry);
    }
    return entries;
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// Serbian without a script is Cyrillic in browsers (Unicode CLDR, likely subtags), but for that of Montenegro.
std::string with_script(const std::string& accept_language) {
    std::string out;
    for (std::size_t at = 0; at <= accept_language.size();) {
        const std::size_t end = std::min(accept_language.find(',', at), accept_language.size());
        std::string wish = accept_language.substr(at, end - at);
        const auto tag = wish.find_first_not_of(' ');
        if (tag != std::string::npos && wish.compare(tag, 2, "sr") == 0) {
            const std::string rest = wish.substr(tag + 2);
            const bool region = rest.size() >= 3 && rest[0] == '-' && is_upper(rest[1]) && is_upper(rest[2]);
            if (rest.empty() || rest[0] == ';' || (region && !rest.starts_with("-ME"))) wish.insert(tag + 2, "-Cyrl");
        }
        out += (at == 0 ? "" : ",") + wish;
        at = end + 1;
    }
    return out;
}

} // namespace

PageLanguage::PageLanguage(const http::Request& request, const Services& services, const Taxonomy& taxonomy)
    : request_(&request) {
    std::string asked;
    for (const auto& [name, value] : request.parameters)
        if (name == "ui") asked = value;
    chosen_ = std::ranges::find(taxonomy.label_languages(), asked) != taxonomy.label_languages().end();
    messages_ = &services.front.messages(chosen_ ? asked : taxonomy.negotiate(with_script(request.accept_language)));
}

std::string PageLanguage::link(const std::string& address) const {
    if (!chosen_) return address;
    const std::size_t fragment = std::min(address.find('#'), address.size());
    const std::string before = address.substr(0, fragment);
    return before + (before.find('?') == std::string::npos ? '?' : '&') + "ui=" + code() + address.substr(fragment);
}

std::string PageLanguage::link_in(const std::string& language) const {
    http::NamedValues parameters;
    for (const auto& [name, value] : request_->parameters)
        if (name != "ui" && !value.empty()) parameters.emplace_back(name, value);
    parameters.emplace_back("ui", language);
    std::string path;
    for (std::size_t at = 0; at < request_->path.size();) {
        const std::size_t end = std::min(request_->path.find('/', at), request_->path.size());
        path += http::percent_encode(request_->path.substr(at, end - at));
        if (end < request_->path.size()) path += '/';
        at = end + 1;
    }
    return path + '?' + http::to_query(parameters);
}

http::Reply page_reply(const std::string& name, const std::string& title, data values, const PageLanguage& language,
                       const Services& services) {
    const Messages& messages = language.messages();
    mustache page(services.front.template_text(name));
    if (!page.is_valid()) throw Error(Error::Kind::internal, name + ".html: " + page.error_message());
    for (const std::string part : parts)
        values.set(part, data(partial{[&, part] { return services.front.template_text("parts/" + part); }}));
    values.set("t", data(lambda{[&](const std::string& key) { return http::html_escape(messages.text(key)); }}));
    values.set("lang", language.code());
    values.set("assets", "/assets/" + services.front.version());
    values.set("page_title", title.empty()
                                 ? messages.text("site.name")
                                 : messages.text("title", {{"q", title}, {"site", messages.text("site.name")}}));
    values.set("home", language.link("/"));
    for (const char* place : {"coverage", "thesaurus", "quality"})
        values.set(std::string("to_") + place, language.link('/' + std::string(place)));
    values.set("to_embed", language.link("/embed/index.html"));
    values.set("languages_list", languages_of(language, services.front));
    values.set("language_name", messages.text("language.name"));
    set_text(values, "ui", language.chosen() ? language.code() : "");
    http::Reply reply;
    reply.content_type = "text/html; charset=utf-8";
    reply.body = page.render(values);
    reply.headers.emplace_back("Vary", "Accept-Language");
    return reply;
}

} // namespace rc::handlers
