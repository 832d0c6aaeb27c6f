#include "server/handlers/region_map.hpp"

#include "common/error.hpp"
#include "server/handlers/front_end.hpp"

#include <nlohmann/json.hpp>

namespace rc::handlers {

RegionMap RegionMap::from_folder(const std::filesystem::path& web) {
    const auto json = nlohmann::json::parse(read_web_file(web / "map.json"), nullptr, false);
    if (json.is_discarded()) throw Error(Error::Kind::internal, "map.json: is not JSON");
    RegionMap map;
    for (const auto& tile : json.at("tiles"))
        map.tiles.push_back({tile.at("country"), tile.at("column"), tile.at("row")});
    map.areas = json.at("areas").get<std::vector<std::string>>();
    return map;
}

std::vector<std::string> RegionMap::countries() const {
    std::vector<std::string> codes;
    for (const Tile& tile : tiles) codes.push_back(tile.country);
    codes.insert(codes.end(), areas.begin(), areas.end());
    return codes;
}

} // namespace rc::handlers
