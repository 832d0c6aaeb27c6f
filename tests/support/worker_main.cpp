// Runs the tests, or serves as their extraction child when started anew by them.
#include "indexer/extract/extractor.hpp"
#include "indexer/ocr/recogniser.hpp"
#include "tests/support/rogue_child.hpp"

#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#if defined(__SANITIZE_ADDRESS__)
// Fontconfig, behind Poppler, keeps what it has read until the end.
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig"; }
#endif

int main(int argc, char** argv) {
    if (const int status = rc::run_worker_if_asked(argc, argv); status >= 0) return status;
    if (const int status = rc::run_recognition_if_asked(argc, argv); status >= 0) return status;
    if (const int status = rc::test::run_rogue_if_asked(argc, argv); status >= 0) return status;
    return doctest::Context(argc, argv).run();
}
