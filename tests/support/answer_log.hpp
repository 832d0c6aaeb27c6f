// Keeps what servers answered in tests, to be held against the contract afterwards by tests/contract.
#pragma once
#include "tests/support/http_client.hpp"

#include <string_view>

namespace rc::test {

// Writes an answer to GET `target` into the folder that RC_ANSWERS names, a file for each process; nothing if it is not
// set. Throws std::runtime_error if it cannot be written. From any thread.
void log_answer(std::string_view target, const HttpAnswer& answer);

} // namespace rc::test
