#include "indexer/extract/file_type.hpp"

#include "common/error.hpp"
#include "indexer/extract/failure.hpp"
#include "indexer/extract/mail/mail.hpp"
#include "indexer/extract/text/ascii.hpp"
#include "indexer/extract/text/charset.hpp"
#include "indexer/extract/text/markdown.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace rc {
namespace {

constexpr std::size_t html_window = 4096; // tags must show up within it
constexpr std::string_view to_pdf = "save it as PDF and add that";
constexpr std::string_view unpack = "unpack it and add the files in it";
constexpr std::string_view text_wanted = "add the document as PDF, Word, OpenDocument, HTML or plain text";

struct Signature {
    std::string_view bytes;
    std::size_t offset;
    std::string_view name;
    std::string_view hint;
};

using namespace std::string_view_literals; // signatures hold NULs
constexpr auto signatures = std::to_array<Signature>({
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, 0, "an old Microsoft Office document", to_pdf},
    {"%!PS"sv, 0, "a PostScript file", "convert it to PDF (ps2pdf) and add that"},
    {"\x89PNG\r\n"sv, 0, "a PNG image", text_wanted},
    {"\xFF\xD8\xFF"sv, 0, "a JPEG image", text_wanted},
    {"GIF8"sv, 0, "a GIF image", text_wanted},
    {"II*\0"sv, 0, "a TIFF image", text_wanted},
    {"MM\0*"sv, 0, "a TIFF image", text_wanted},
    {"BM"sv, 0, "a bitmap image", text_wanted},
    {"WEBP"sv, 8, "a WebP image", text_wanted},
    {"AT&TFORM"sv, 0, "a DjVu document", to_pdf},
    {"BOOKMOBI"sv, 60, "a Mobipocket e-book", to_pdf},
    {"Rar!\x1A\x07"sv, 0, "a RAR archive", unpack},
    {"7z\xBC\xAF\x27\x1C"sv, 0, "a 7-Zip archive", unpack},
    {"\x1F\x8B"sv, 0, "a gzip archive", unpack},
    {"BZh"sv, 0, "a bzip2 archive", unpack},
    {"\xFD"
     "7zXZ\0"sv,
     0, "an xz archive", unpack},
    {"\x28\xB5\x2F\xFD"sv, 0, "a Zstandard archive", unpack},
    {"ustar"sv, 257, "a tar archive", unpack},
    {"SQLite format 3"sv, 0, "an SQLite database", text_wanted},
    {"\x7F"
     "ELF"sv,
     0, "a program", text_wanted},
    {"MZ"sv, 0, "a Windows program", text_wanted},
    {"ID3"sv, 0, "a sound recording", text_wanted},
    {"OggS"sv, 0, "a sound or video recording", text_wanted},
    {"ftyp"sv, 4, "a video", text_wanted},
    {"\x1A\x45\xDF\xA3"sv, 0, "a video", text_wanted},
    {"RIFF"sv, 0, "a sound or video recording", text_wanted},
});

bool has(std::string_view bytes, std::size_t offset, std::string_view what) {
    return bytes.size() >= offset + what.size() && bytes.substr(offset, what.size()) == what;
}

[[noreturn]] void refuse(std::string_view name, std::string_view hint) {
    throw Error(Error::Kind::unsupported, "this is " + std::string(name), std::string(hint));
}

bool looks_like_html(std::string_view bytes) {
    std::string head = lower_ascii(bytes.substr(0, html_window));
    std::erase(head, '\0');                                   // UTF-16 then reads like ASCII
    const bool xml = head.find("<?xml") != std::string::npos; // any XML may have a <title>, only XHTML an <html>
    if (xml && head.find("<html") == std::string::npos) return false;
    const std::size_t start = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF\xFE\xFF");
    if (start == std::string::npos || head[start] != '<') return false;
    constexpr std::array tags{"<!doctype html", "<html",  "<head",  "<body",    "<title", "<meta ",
                              "<article",       "<div",   "<h1",    "<p>",      "<p ",    "<table",
                              "<script",        "<link ", "<style", "<section", "<main"};
    return std::any_of(tags.begin(), tags.end(), [&](const char* tag) { return head.find(tag) != std::string::npos; });
}

} // namespace

FileType file_type_of(std::string_view bytes) {
    if (bytes.empty()) throw ReadingFailure(Fault::empty, "the file is empty", "copy or download it again");
    // Readers of PDF take the header anywhere in the first 1024 bytes (ISO 32000-1, annex H, note 13).
    if (bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos) return FileType::pdf;
    if (has(bytes, 0, "PK\x03\x04") || has(bytes, 0, "PK\x05\x06")) return FileType::zip;
    if (has(bytes, 0, "{\\rtf")) return FileType::rich_text;
    for (const Signature& s : signatures)
        if (has(bytes, s.offset, s.bytes) && (s.bytes.size() > 3 || !looks_like_text(bytes))) refuse(s.name, s.hint);
    const bool html = looks_like_html(bytes);
    if (!html && bytes.substr(0, 64).find("<?xml") != std::string_view::npos) refuse("an XML file", text_wanted);
    if (!looks_like_text(bytes)) refuse("not a kind of file that is known here", text_wanted);
    if (html) return FileType::html;
    if (looks_like_mail(bytes)) return FileType::mail;
    return looks_like_markdown(bytes) ? FileType::markdown : FileType::text;
}

} // namespace rc
