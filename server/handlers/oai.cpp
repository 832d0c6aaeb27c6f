// GET and POST /oai: records for harvesters (server/harvest).
#include "common/taxonomy/taxonomy.hpp"
#include "common/timestamp.hpp"
#include "server/handlers/citation_record.hpp"
#include "server/handlers/links.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/services.hpp"
#include "server/harvest/repository.hpp"
#include "server/http/target.hpp"

namespace rc::handlers {
namespace {

// A form that was posted comes beside what stands in the address; the protocol forbids the same name in both.
harvest::Arguments arguments_of(const http::Request& request) {
    harvest::Arguments arguments = request.parameters;
    if (request.method == "POST")
        for (auto& posted : http::parse_target("/?" + request.body).parameters) arguments.push_back(std::move(posted));
    return arguments;
}

} // namespace

http::Reply harvest_records(const http::Request& request, const Services& services) {
    const auto catalogue = services.catalogues.borrow();
    const RecordContext context = record_context(request, services, "en");
    const harvest::Repository repository{*catalogue,
                                         *context.taxonomy,
                                         "Resource Centre",
                                         context.site + "/oai",
                                         harvest::authority_of(context.site),
                                         utc_now(),
                                         [&](const CatalogueDocument& d) { return citation_record(d, context); }};
    http::Reply reply;
    reply.content_type = "text/xml; charset=utf-8";
    reply.body = harvest::answer(arguments_of(request), repository);
    reply.headers.emplace_back("Access-Control-Allow-Origin", "*");
    return reply;
}

} // namespace rc::handlers
