// One program for libFuzzer; RC_FUZZ_TARGET names the target.
#include "tests/fuzz/targets.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace {

const rc::fuzz::Target* chosen = nullptr;

} // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
    const char* name = std::getenv("RC_FUZZ_TARGET");
    for (const rc::fuzz::Target& target : rc::fuzz::targets())
        if (name != nullptr && target.name == name) chosen = &target;
    if (chosen != nullptr) return 0;
    std::fprintf(stderr, "RC_FUZZ_TARGET must name a target:");
    for (const rc::fuzz::Target& target : rc::fuzz::targets())
        std::fprintf(stderr, " %.*s", static_cast<int>(target.name.size()), target.name.data());
    std::fprintf(stderr, "\n");
    std::exit(2);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    chosen->run({reinterpret_cast<const char*>(data), size});
    return 0;
}
