// The schematic map of the region.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace rc::handlers {

// The countries of the region as tiles of a schematic map, and the areas that have no place on it (web/map.json).
struct RegionMap {
    struct Tile {
        std::string country;
        int column = 0, row = 0;
    };
    std::vector<Tile> tiles;
    std::vector<std::string> areas;

    // Throws Error{internal} if the file cannot be read.
    static RegionMap from_folder(const std::filesystem::path& web);
    std::vector<std::string> countries() const; // of tiles, then areas
};

} // namespace rc::handlers
