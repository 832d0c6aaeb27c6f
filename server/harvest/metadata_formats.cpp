#include "server/harvest/metadata_formats.hpp"

#include "common/citation/dublin_core.hpp"
#include "server/harvest/mods.hpp"

namespace rc::harvest {

const std::array<FormatRow, 2>& format_rows() {
    static constexpr std::array<FormatRow, 2> rows{{
        {MetadataFormat::oai_dc, "oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
         "http://www.openarchives.org/OAI/2.0/oai_dc/", citation::dublin_core},
        {MetadataFormat::mods, "mods", "http://www.loc.gov/standards/mods/v3/mods-3-7.xsd",
         "http://www.loc.gov/mods/v3", mods},
    }};
    return rows;
}

const FormatRow& row_of(MetadataFormat format) { return format_rows()[static_cast<std::size_t>(format)]; }

const FormatRow* find_format(std::string_view prefix) {
    for (const FormatRow& row : format_rows())
        if (row.prefix == prefix) return &row;
    return nullptr;
}

} // namespace rc::harvest
