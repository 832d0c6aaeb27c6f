// Entries of the ledger as JSON.
#pragma once
#include "common/ledger.hpp"

#include <cstdint>
#include <nlohmann/json_fwd.hpp>

namespace rc::handlers {

// Names of the faults, in the order of their table.
nlohmann::ordered_json json_of(Faults faults);
// Method, language, script, confidence, repairs and faults; null for what is not known.
nlohmann::ordered_json json_of(const PageReading& reading);

} // namespace rc::handlers
