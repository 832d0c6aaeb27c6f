// GET /api/v1/search
#include "common/digest.hpp"
#include "server/handlers/json_reply.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/search_answer.hpp"
#include "server/handlers/services.hpp"
#include "server/http/target.hpp"

#include <chrono>
#include <nlohmann/json.hpp>

namespace rc::handlers {
namespace {

// The state of the index and all that was asked decide the answer.
std::string etag_of(const SearchCall& call, std::uint64_t generation, const std::string& updated) {
    const std::string all = RC_VERSION "\n" + std::to_string(generation) + '\n' + updated + '\n' + call.language +
                            '\n' + std::to_string(call.request.offset) + '\n' + http::to_query(call.parameters);
    return sha256_hex(all).substr(0, 32);
}

} // namespace

http::Reply search_documents(const http::Request& request, const Services& services) {
    const auto began = std::chrono::steady_clock::now();
    const search::IndexState state = services.searcher.state();
    const SearchCall call = read_search_call(request, services.searcher, *state.taxonomy);
    const std::string etag = etag_of(call, state.generation, state.updated);
    if (request.client_has(etag)) return http::not_modified(etag);
    const search::Result result = services.searcher.search(call.request);
    nlohmann::ordered_json body = search_answer(call, result, *state.taxonomy, services.searcher.thesaurus().get());
    const auto took = std::chrono::steady_clock::now() - began;
    body["took_ms"] = std::chrono::duration<double, std::milli>(took).count();
    http::Reply reply = json_reply(body);
    reply.etag = etag_of(call, result.generation, result.updated);
    reply.headers.emplace_back("Vary", "Accept-Language");
    return reply;
}

} // namespace rc::handlers
