// From a document of the catalogue to what the formats of citation and export show of it.
#pragma once
#include "common/catalogue/catalogue.hpp"
#include "common/citation/record.hpp"
#include "server/handlers/services.hpp"
#include "server/http/message.hpp"

#include <string>

namespace rc::handlers {

// What all records of a reply share. Copies are independent; any thread.
struct RecordContext {
    std::string site;     // links::site
    std::string language; // of labels
    std::shared_ptr<const Taxonomy> taxonomy;
    std::string today; // YYYY-MM-DD
};
// `language` must be a language of labels.
RecordContext record_context(const http::Request& request, const Services& services, const std::string& language);

citation::Record citation_record(const CatalogueDocument& document, const RecordContext& context);

} // namespace rc::handlers
