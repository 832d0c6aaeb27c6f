// Where a document is found on the library's site: paths, without the site.
#pragma once
#include <string>
#include <string_view>

namespace rc::citation {

// `id` is a public identifier: letters and digits.
inline std::string page_path(std::string_view id) { return "/documents/" + std::string(id); }
inline std::string file_path(std::string_view id) { return "/api/v1/documents/" + std::string(id) + "/file"; }

} // namespace rc::citation
