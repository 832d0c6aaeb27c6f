#pragma once
#include "indexer/command_line.hpp"

#include <CLI/CLI.hpp>

namespace rc {

// Adds the commands of staff, which fill in `line`; it must live as long as the parser.
void declare_staff(CLI::App& app, CommandLine& line);

} // namespace rc
