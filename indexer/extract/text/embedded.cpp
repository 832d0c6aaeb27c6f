#include "indexer/extract/text/embedded.hpp"

#include "indexer/extract/text/ascii.hpp"
#include "indexer/extract/text/clean.hpp"

#include <algorithm>
#include <array>

namespace rc {
namespace {

constexpr std::size_t longest_language = 20;

// Names of accounts and programs that stand where the author should.
bool is_rubbish_name(std::string_view name) {
    const std::string lower = lower_ascii(name);
    constexpr auto rubbish = std::to_array<std::string_view>({"admin",
                                                              "administrator",
                                                              "user",
                                                              "korisnik",
                                                              "windows user",
                                                              "windows",
                                                              "owner",
                                                              "unknown",
                                                              "author",
                                                              "pc",
                                                              "hp",
                                                              "dell",
                                                              "acer",
                                                              "asus",
                                                              "lenovo",
                                                              "toshiba",
                                                              "microsoft office user",
                                                              "microsoft",
                                                              "test",
                                                              "scanner",
                                                              "default",
                                                              "preferred customer"});
    if (std::find(rubbish.begin(), rubbish.end(), lower) != rubbish.end()) return true;
    const auto letters = std::count_if(name.begin(), name.end(), [](char c) {
        return std::isalpha(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80;
    });
    return letters < 3 || name.find(' ') == std::string_view::npos || name.find("://") != std::string_view::npos;
}

} // namespace

bool is_rubbish_title(std::string_view title) {
    const std::string lower = lower_ascii(title);
    constexpr auto beginnings = std::to_array<std::string_view>(
        {"microsoft word", "microsoft powerpoint", "microsoft excel", "untitled", "powerpoint pres", "slide 1",
         "layout 1", "document", "bez naslova", "print", "full page", "scan"});
    constexpr auto endings =
        std::to_array<std::string_view>({".doc", ".docx", ".dot", ".rtf", ".odt", ".pdf", ".indd", ".qxd", ".qxp",
                                         ".pmd", ".p65", ".ppt", ".pptx", ".xls", ".tmp", ".cdr"});
    if (title.size() < 6 || title.find(' ') == std::string_view::npos) return true;
    if (std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view b) { return lower.starts_with(b); }))
        return true;
    if (std::any_of(endings.begin(), endings.end(), [&](std::string_view e) { return lower.ends_with(e); }))
        return true;
    if (title.find("\xEF\xBF\xBD") != std::string_view::npos) return true; // letters were lost
    const auto letters = std::count_if(title.begin(), title.end(), [](char c) {
        return std::isalpha(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80;
    });
    return letters < 5 || letters * 3 < static_cast<std::ptrdiff_t>(title.size());
}

void set_names(Description& description, FieldId id, std::vector<std::string> names) {
    for (std::string& name : names) name = clean_value(name, longest_embedded);
    std::erase_if(names, is_rubbish_name);
    for (auto name = names.begin(); name != names.end(); ++name) // each once, in their order
        names.erase(std::remove(name + 1, names.end(), *name), names.end());
    description.set(id, std::move(names), Origin::embedded);
}

void set_language(Description& description, std::string_view tag) {
    if (tag.empty() || tag == "x-default" || tag == "x-unknown" || tag == "none") return;
    description.set(FieldId::language, clean_value(tag, longest_language), Origin::embedded);
}

std::vector<std::string> split_names(std::string_view names) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at <= names.size();) {
        const std::size_t end = std::min(names.find(';', at), names.size());
        out.emplace_back(names.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

std::string date_of(std::string_view stamp) {
    std::string digits;
    for (char c : stamp.substr(0, 12))
        if (c >= '0' && c <= '9')
            digits += c;
        else if (c != 'D' && c != ':' && c != '-')
            break;
    if (digits.size() < 4) return {};
    const auto number = [&](std::size_t at, std::size_t size) {
        return digits.size() < at + size ? 0 : std::stoi(digits.substr(at, size));
    };
    const int year = number(0, 4), month = number(4, 2), day = number(6, 2);
    if (year < 1950 || year > 2100) return {};
    if (month < 1 || month > 12) return digits.substr(0, 4);
    if (day < 1 || day > 31) return digits.substr(0, 4) + '-' + digits.substr(4, 2);
    return digits.substr(0, 4) + '-' + digits.substr(4, 2) + '-' + digits.substr(6, 2);
}

} // namespace rc
