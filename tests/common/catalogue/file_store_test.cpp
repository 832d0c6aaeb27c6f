#include "common/catalogue/file_store.hpp"
#include "common/digest.hpp"
#include "common/error.hpp"
#include "tests/support/temporary_folder.hpp"

#include <doctest/doctest.h>

using namespace rc;
using test::TemporaryFolder;

TEST_CASE("file store: an original is kept under its digest, once") {
    const TemporaryFolder folder;
    const FileStore store(folder / "files");
    for (const std::string bytes : {"", "naloxone", "\0\xff binary"}) {
        CAPTURE(bytes);
        const std::string sha256 = sha256_hex(bytes);
        const auto original = folder.write("original", bytes);
        store.keep(original, sha256);
        store.keep(original, sha256);
        CHECK(store.path(sha256) == folder.path() / "files" / sha256.substr(0, 2) / sha256);
        CHECK(sha256_hex_of_file(store.path(sha256)) == sha256);
        CHECK(std::distance(std::filesystem::directory_iterator(store.path(sha256).parent_path()), {}) == 1);
    }
}

TEST_CASE("file store: a file that has changed meanwhile is not kept under the old digest") {
    const TemporaryFolder folder;
    const FileStore store(folder / "files");
    const std::string sha256 = sha256_hex("before");
    CHECK_THROWS_AS(store.keep(folder.write("original", "after"), sha256), Error);
    CHECK_THROWS_AS(store.keep(folder / "missing", sha256), Error);
    CHECK_FALSE(std::filesystem::exists(store.path(sha256)));
    CHECK(std::filesystem::is_empty(folder / "files/incoming"));
}

TEST_CASE("file store: what a copy that was cut off has left is removed") {
    const TemporaryFolder folder;
    const FileStore store(folder / "files");
    store.remove_leftovers(); // nothing there yet
    folder.write("files/incoming/half", "x");
    store.remove_leftovers();
    CHECK_FALSE(std::filesystem::exists(folder / "files/incoming"));
}

TEST_CASE("file store: bytes in memory are kept likewise") {
    const TemporaryFolder folder;
    const FileStore store(folder / "files");
    store.keep_bytes("text", sha256_hex("text"));
    CHECK(sha256_hex_of_file(store.path(sha256_hex("text"))) == sha256_hex("text"));
}
