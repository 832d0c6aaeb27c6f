// Every fuzz target over its seeds and over mutations of them that are the same each time. tests/fuzz/seeds/NAME holds
// small examples, and what the fuzzer once found.
#include "tests/fuzz/targets.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

constexpr int mutations = 300; // of each target

std::vector<std::string> seeds_of(std::string_view target) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(fs::path(RC_TEST_DIR) / "fuzz/seeds" / target))
        files.push_back(entry.path());
    std::ranges::sort(files);
    std::vector<std::string> seeds{""};
    for (const fs::path& file : files) {
        std::ifstream in(file, std::ios::binary);
        std::stringstream bytes;
        bytes << in.rdbuf();
        seeds.push_back(bytes.str());
    }
    return seeds;
}

class Mutator {
public:
    explicit Mutator(const std::vector<std::string>& seeds) : seeds_(seeds) {}

    // A seed with a few bytes changed, doubled, cut out, or its end taken from another.
    std::string next() {
        std::string bytes = seeds_[below(seeds_.size())];
        for (std::size_t changes = 1 + below(6); changes > 0; --changes) change(bytes);
        return bytes;
    }

private:
    std::size_t below(std::size_t end) { return random_() % end; } // the same with every library
    void change(std::string& bytes) {
        const std::size_t at = below(bytes.size() + 1), size = std::min(below(16), bytes.size() - at);
        switch (below(5)) {
        case 0:
            bytes.insert(at, 1, static_cast<char>(below(256)));
            break;
        case 1:
            if (at < bytes.size()) bytes[at] = static_cast<char>(below(256));
            break;
        case 2:
            bytes.erase(at, size);
            break;
        case 3:
            bytes.insert(at, bytes.substr(at, size));
            break;
        default: {
            const std::string& other = seeds_[below(seeds_.size())];
            bytes.replace(at, std::string::npos, other, below(other.size() + 1), std::string::npos);
        }
        }
    }

    const std::vector<std::string>& seeds_;
    std::mt19937 random_{20261122}; // NOLINT: the same sequence each time
};

} // namespace

TEST_CASE("fuzz targets: seeds and their mutations are read or refused") {
    for (const rc::fuzz::Target& target : rc::fuzz::targets()) {
        const std::string name(target.name);
        CAPTURE(name);
        const std::vector<std::string> seeds = seeds_of(target.name);
        REQUIRE(seeds.size() > 1);
        for (const std::string& seed : seeds) CHECK_NOTHROW(target.run(seed));
        Mutator mutator(seeds);
        for (int i = 0; i < mutations; ++i) {
            const std::string bytes = mutator.next();
            CAPTURE(i);
            REQUIRE_NOTHROW(target.run(bytes));
        }
    }
}
