#include "server/handlers/error_page.hpp"

#include "common/taxonomy/taxonomy.hpp"
#include "server/handlers/page.hpp"
#include "server/handlers/services.hpp"
#include "server/handlers/template_values.hpp"

namespace rc::handlers {
namespace {

// As scripts choose it (web/scripts/failure.js).
std::string kind_of(int status) {
    if (status == 404 || status == 410) return "gone";
    if (status == 429 || status == 503) return "busy";
    return status < 500 ? "request" : "server";
}

} // namespace

http::Reply error_page(const http::Problem& problem, const http::Request& request, std::string_view request_id,
                       const Services& services) {
    const auto taxonomy = services.searcher.state().taxonomy;
    const PageLanguage language(request, services, *taxonomy);
    const Messages& messages = language.messages();
    const std::string key = "failure." + kind_of(problem.type->status), title = messages.text(key + ".title");
    kainjow::mustache::data page =
        object_of({{"title", title},
                   {"advice", messages.text(key + ".advice")},
                   {"meaning", "/problems/" + std::string(problem.type->name)},
                   {"request", messages.text("failure.id", {{"id", std::string(request_id)}})}});
    // Where nothing is there, its own words say all that helps.
    set_text(page, "detail", kind_of(problem.type->status) == "gone" ? "" : problem.detail);
    http::Reply reply = page_reply("failure", title, std::move(page), language, services);
    reply.status = problem.type->status;
    reply.cache_control = "no-store";
    return reply;
}

} // namespace rc::handlers
