#include "indexer/extract/text/charset.hpp"

#include "common/text/utf8.hpp"
#include "indexer/extract/text/ascii.hpp"

#include <uchardet.h>
#include <unicode/ucnv.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

namespace rc {
namespace {

constexpr std::size_t detection_window = 1 << 16;

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
struct DeleteDetector {
    void operator()(uchardet* detector) const { uchardet_delete(detector); }
};

std::optional<std::string> decode_as(std::string_view bytes, const std::string& charset) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(charset.c_str(), &status));
    if (U_FAILURE(status)) return {};
    std::string out;
    std::array<UChar, 4096> units;
    std::array<char, 3 * 4096> utf8;
    const char* in = bytes.data();
    const char* const in_end = in + bytes.size();
    do {
        status = U_ZERO_ERROR;
        UChar* to = units.data();
        ucnv_toUnicode(converter.get(), &to, units.data() + units.size() - 1, &in, in_end, nullptr, true, &status);
        if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) return {};
        UErrorCode ignored = U_ZERO_ERROR; // a lone surrogate becomes U+FFFD, which cannot fail
        int32_t length = 0;
        u_strToUTF8WithSub(utf8.data(), static_cast<int32_t>(utf8.size()), &length, units.data(),
                           static_cast<int32_t>(to - units.data()), 0xFFFD, nullptr, &ignored);
        out.append(utf8.data(), static_cast<std::size_t>(length));
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    return out;
}

// The web reads these labels as the richer Windows code pages (WHATWG Encoding Standard, 4.2).
std::string web_name(std::string_view declared) {
    std::string name = lower_ascii(declared.substr(0, 40));
    if (name == "iso-8859-1" || name == "latin1" || name == "us-ascii" || name == "ascii") return "windows-1252";
    if (name == "iso-8859-9") return "windows-1254";
    // Who declares UTF-16 in readable ASCII letters cannot mean it; valid UTF-8 was accepted before.
    if (name.starts_with("utf") || name == "unicode") return {};
    return name;
}

std::string detected_name(std::string_view bytes) {
    const std::unique_ptr<uchardet, DeleteDetector> detector(uchardet_new());
    const std::string_view window = bytes.substr(0, detection_window);
    if (uchardet_handle_data(detector.get(), window.data(), window.size()) != 0) return {};
    uchardet_data_end(detector.get());
    const std::string name = uchardet_get_charset(detector.get());
    // Romanian and Albanian pages are mistaken for code pages nobody used for them.
    if (name == "ISO-8859-16") return "windows-1250";
    if (name == "ISO-8859-13") return "windows-1252";
    return name == "ASCII" ? std::string() : name;
}

std::optional<std::string> decode_by_mark(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) return text::to_valid_utf8(bytes.substr(3));
    if (bytes.starts_with("\xFF\xFE")) return decode_as(bytes.substr(2), "UTF-16LE");
    if (bytes.starts_with("\xFE\xFF")) return decode_as(bytes.substr(2), "UTF-16BE");
    return {};
}

// UTF-8 in which something was damaged, rather than another encoding that looks like it by chance.
bool is_mostly_utf8(std::string_view bytes) {
    std::size_t good = 0, bad = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t before = at;
        const char32_t c = text::next_code_point(bytes, at);
        if (at - before > 1)
            ++good;
        else if (c >= 0x80)
            ++bad;
    }
    return good > 20 * bad;
}

} // namespace

std::string decode_text(std::string_view bytes, std::string_view declared) {
    if (auto text = decode_by_mark(bytes)) return *std::move(text);
    if (text::is_valid_utf8(bytes)) return std::string(bytes);
    if (is_mostly_utf8(bytes)) return text::to_valid_utf8(bytes);
    for (const std::string& name : {web_name(declared), detected_name(bytes), std::string("windows-1252")})
        if (!name.empty())
            if (auto text = decode_as(bytes, name)) return *std::move(text);
    return text::to_valid_utf8(bytes);
}

std::string decode_named(std::string_view bytes, const std::string& name) {
    if (auto text = decode_as(bytes, name)) return *std::move(text);
    return decode_as(bytes, "windows-1252").value_or(std::string());
}

bool looks_like_text(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
    const std::string_view window = bytes.substr(0, detection_window);
    const auto controls = std::count_if(window.begin(), window.end(), [](char c) {
        return (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f') || c == 0x7F;
    });
    return static_cast<std::size_t>(controls) * 200 <= window.size();
}

} // namespace rc
