// The route table's row. The table itself (server/handlers/routes.hpp) is what the adapter serves and the docs list.
#pragma once
#include "server/http/message.hpp"

namespace rc::handlers {
struct Services;
}

namespace rc::http {

using Handler = Reply (*)(const Request&, const handlers::Services&);

struct Route {
    std::string_view method;  // "GET"
    std::string_view pattern; // "/api/v1/documents/{id}"
    std::string_view summary; // one line for the documentation
    Handler handler;
};

} // namespace rc::http
