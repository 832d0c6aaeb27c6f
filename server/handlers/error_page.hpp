// What went wrong, as a page in the reader's language.
#pragma once
#include "server/http/problem.hpp"

namespace rc::handlers {

struct Services;

// Says it in the words of the pages, with what the server says of this occurrence (English) and a way on. Throws Error
// where the pages themselves cannot be made. `request` may be known in part.
http::Reply error_page(const http::Problem& problem, const http::Request& request, std::string_view request_id,
                       const Services& services);

} // namespace rc::handlers
