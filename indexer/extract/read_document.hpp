// From bytes to text, whatever the format. Runs in the extraction child.
#pragma once
#include "indexer/extract/text/sink.hpp"

namespace rc {

// Throws Error{unreadable} or {unsupported}. May also crash, hang or exhaust memory: the libraries behind it meet
// foreign bytes, and that is what the child is for. `bytes` must live as long as the call.
void read_document(std::string_view bytes, ExtractionSink& sink);

} // namespace rc
