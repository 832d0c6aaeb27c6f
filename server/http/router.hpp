// Which row of the route table answers a request.
#pragma once
#include "server/http/route.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rc::http {

struct Match {
    const Route* route = nullptr; // null: no row has this path, or none of those has the method
    NamedValues path_values;
    std::string allow; // methods of every row that has the path, as for an Allow header; empty: no row has it
};

// `segments` is the decoded path. A pattern's "{name}" takes one segment that is not empty; "{name*}" at the end takes
// one or more. The first row that fits wins, so special patterns stand above general ones.
Match find_route(std::span<const Route> routes, std::string_view method, const std::vector<std::string>& segments);

} // namespace rc::http
