#include "server/handlers/citation_record.hpp"

#include "common/citation/catalogue_record.hpp"
#include "common/timestamp.hpp"
#include "server/handlers/links.hpp"

namespace rc::handlers {

RecordContext record_context(const http::Request& request, const Services& services, const std::string& language) {
    return {links::site(request, services.public_address), language, services.searcher.state().taxonomy,
            utc_now().substr(0, 10)};
}

citation::Record citation_record(const CatalogueDocument& document, const RecordContext& context) {
    citation::Record record = citation::catalogue_record(document, *context.taxonomy, context.language, context.site);
    record.accessed = context.today;
    return record;
}

} // namespace rc::handlers
