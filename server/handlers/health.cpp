// GET /healthz and /readyz: for whoever watches the server.
#include "server/handlers/json_reply.hpp"
#include "server/handlers/parameters.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/services.hpp"

#include <nlohmann/json.hpp>

namespace rc::handlers {

// The program runs and answers.
http::Reply health(const http::Request& request, const Services&) {
    Parameters(request).finish();
    http::Reply reply = json_reply({{"status", "alive"}});
    reply.cache_control = "no-store";
    return reply;
}

// It can answer searches. Without an index this is the problem "unavailable".
http::Reply readiness(const http::Request& request, const Services& services) {
    Parameters(request).finish();
    const search::IndexState state = services.searcher.state();
    http::Reply reply = json_reply({{"status", "ready"},
                                    {"generation", state.generation},
                                    {"updated", state.updated},
                                    {"documents", state.documents}});
    reply.cache_control = "no-store";
    return reply;
}

} // namespace rc::handlers
