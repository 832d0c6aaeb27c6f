// Reading in many threads, writing in one.
#pragma once
#include "indexer/pipeline/outcome.hpp"
#include "indexer/pipeline/recorder.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace rc {

// Gives the outcome of its next source, or nothing when there is none left. Called from one thread.
using Reader = std::function<std::optional<Outcome>()>;

// Runs each reader in a thread of its own until all are done or a stop is wished, and records what they give. An
// exception in a reader ends the run and is thrown here, after what came before it has been recorded.
void run(std::vector<Reader> readers, Recorder& recorder, const std::function<void()>& progress);

} // namespace rc
