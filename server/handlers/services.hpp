// What handlers work with. Made once by main; used from many threads.
#pragma once
#include "server/handlers/catalogue_pool.hpp"
#include "server/handlers/front_files.hpp"
#include "server/search/search.hpp"

#include <filesystem>
#include <string>

namespace rc::handlers {

struct Services {
    const search::Searcher& searcher;
    const CataloguePool& catalogues;
    std::filesystem::path web;  // folder of the pages; its templates/ is not served as files
    std::string public_address; // "https://docs.example.org" for links that must be absolute; may be empty
    FrontFiles front{web};
};

} // namespace rc::handlers
