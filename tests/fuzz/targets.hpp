// Everything of ours that reads what strangers write. Each target takes any bytes, may throw nothing and must keep the
// promises it checks; one that fails calls std::abort.
#pragma once
#include <span>
#include <string_view>

namespace rc::fuzz {

struct Target {
    std::string_view name; // of its folder of seeds too
    void (*run)(std::string_view bytes);
};

std::span<const Target> targets();

// Readers of documents, as they run in the extraction child, and what the parent reads of their answers.
void read_html_page(std::string_view bytes);
void read_byline(std::string_view bytes);
void read_json_ld_script(std::string_view bytes);
void read_letter(std::string_view bytes);
void read_markdown_text(std::string_view bytes);
void read_text(std::string_view bytes);
void read_rtf(std::string_view bytes);
void read_office_xml(std::string_view bytes);
void assemble_pdf_lines(std::string_view bytes);
void read_frames(std::string_view bytes);
void read_layout(std::string_view bytes);
void repair_text(std::string_view bytes);
// What requests hold.
void read_query(std::string_view bytes);
void read_target(std::string_view bytes);
void read_range(std::string_view bytes);
void read_list_cursor(std::string_view bytes);

} // namespace rc::fuzz
