// The thesaurus as the public may see it.
#pragma once
#include "common/thesaurus/thesaurus.hpp"
#include "server/handlers/services.hpp"

#include <memory>

namespace rc::handlers {

// That of the index. Throws Error{unavailable} without an index, Error{not_found} if it has none.
std::shared_ptr<const Thesaurus> shown_thesaurus(const Services& services);

} // namespace rc::handlers
