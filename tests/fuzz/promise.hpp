// What a target says of what it got.
#pragma once
#include "common/error.hpp"

#include <cstdio>
#include <cstdlib>

namespace rc::fuzz {

// Ends the program, in optimised builds too.
inline void promise(bool kept, const char* what) {
    if (kept) return;
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

// Runs it; an Error is an answer, any other exception goes on and ends the program.
template <typename Work> void may_refuse(Work&& work) {
    try {
        work();
    } catch (const Error& error) {
        promise(error.what()[0] != '\0', "an error says what failed");
    }
}

} // namespace rc::fuzz
