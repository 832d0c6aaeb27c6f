// The Open Archives Initiative Protocol for Metadata Harvesting 2.0
// (http://www.openarchives.org/OAI/openarchivesprotocol.html): from the arguments of a request to the XML that answers
// it. No HTTP here.
//   A document that is shown has a record; one that was withdrawn, or has given way to a newer edition, is a deletion,
// which stays for good. Its datestamp is the time of its last change in the catalogue.
#pragma once
#include "common/catalogue/catalogue.hpp"
#include "common/citation/record.hpp"
#include "common/taxonomy/taxonomy.hpp"
#include "server/harvest/arguments.hpp"

#include <functional>
#include <string>

namespace rc::harvest {

struct Repository {
    const Catalogue& catalogue;
    const Taxonomy& taxonomy; // names of sets
    std::string name;         // for people
    std::string address;      // of the interface: "https://docs.example.org/oai"
    std::string authority;    // of identifiers: "docs.example.org" (authority_of)
    std::string now;          // ISO 8601, UTC, to the second
    std::function<citation::Record(const CatalogueDocument&)> record;
    std::size_t at_once = 100; // records of one answer
};

// What identifiers carry of a site ("https://docs.example.org:8443"): its name, if it is one of the world's; else, as
// for a site that has only a number, "library.localhost".
std::string authority_of(std::string_view site);

// Every error of the request is a valid answer. Throws Error if the catalogue cannot be read.
std::string answer(const Arguments& arguments, const Repository& repository);

} // namespace rc::harvest
