// SIGINT and SIGTERM as a wish to stop: what is under way is finished and committed first.
#pragma once

namespace rc {

// From now on the two signals set a flag in place of ending the process; a second one ends it at once.
void catch_stop_signals();
bool stop_requested() noexcept;

} // namespace rc
