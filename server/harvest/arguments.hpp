// A request of a harvester: its arguments, read and checked.
// The Open Archives Initiative Protocol for Metadata Harvesting 2.0, §3, §4
#pragma once
#include "common/catalogue/changes.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rc::harvest {

enum class Verb { identify, list_metadata_formats, list_sets, get_record, list_identifiers, list_records };
enum class MetadataFormat { oai_dc, mods };

// As they came, decoded, in order.
using Arguments = std::vector<std::pair<std::string, std::string>>;

// What the protocol answers instead of a result. `code` is one of its §3.6.
struct ProtocolError {
    std::string_view code;
    std::string message;
};

// A list and how far it has been given: what a resumption token holds, so that the server keeps nothing.
struct ListState {
    MetadataFormat format = MetadataFormat::oai_dc;
    std::string set; // as given; empty: all
    ChangeFilter filter;
    ChangePlace place;
    std::uint64_t given = 0; // records so far
    bool operator==(const ListState&) const = default;
};

struct HarvestRequest {
    Verb verb = Verb::identify;
    MetadataFormat format = MetadataFormat::oai_dc; // of get_record
    std::string identifier;                         // of get_record, list_metadata_formats; may be empty for the latter
    ListState list;                                 // of the two lists
};

// Throws ProtocolError.
HarvestRequest read_request(const Arguments& arguments);

} // namespace rc::harvest
