#include "tests/fuzz/targets.hpp"

#include <array>

namespace rc::fuzz {

std::span<const Target> targets() {
    static constexpr auto all = std::to_array<Target>({
        {"html", read_html_page},
        {"byline", read_byline},
        {"json-ld", read_json_ld_script},
        {"mail", read_letter},
        {"markdown", read_markdown_text},
        {"text", read_text},
        {"rich-text", read_rtf},
        {"office-xml", read_office_xml},
        {"pdf-lines", assemble_pdf_lines},
        {"frames", read_frames},
        {"layout", read_layout},
        {"repair", repair_text},
        {"query", read_query},
        {"target", read_target},
        {"range", read_range},
        {"cursor", read_list_cursor},
    });
    return all;
}

} // namespace rc::fuzz
