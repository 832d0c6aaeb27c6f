// The commands of staff, from the command line to what they print.
#pragma once
#include "indexer/command_line.hpp"

#include <iosfwd>

namespace rc {

// Gives the exit state. Throws Error as staff_changes.hpp says. Results go to `out`, documents that failed to `err`.
int run_staff_command(const CommandLine& line, std::ostream& out, std::ostream& err);

} // namespace rc
