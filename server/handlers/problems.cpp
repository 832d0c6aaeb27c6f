// GET /problems/{name}: what a type of error means.
#include "server/handlers/parameters.hpp"
#include "server/handlers/routes.hpp"
#include "server/http/problem.hpp"

namespace rc::handlers {

http::Reply explain_problem(const http::Request& request, const Services&) {
    Parameters(request).finish();
    const http::ProblemType* type = http::find_problem_type(request.path_value("name"));
    if (!type) throw Error(Error::Kind::not_found, "there is no such type of problem");
    return http::problem_type_page(*type);
}

} // namespace rc::handlers
