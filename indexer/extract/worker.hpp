// The extraction child's side.
#pragma once

namespace rc {

// Answers one file after another over the socket until the parent hangs up. Confine the process first.
// `socket` takes messages of one byte with one descriptor each; the answers are frames (frame.hpp).
// Returns the exit status.
int serve_extractions(int socket);

} // namespace rc
