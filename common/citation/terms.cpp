#include "common/citation/terms.hpp"

#include "common/citation/text.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <unicode/dtptngen.h>
#include <unicode/gregocal.h>
#include <unicode/smpdtfmt.h>

namespace rc::citation {
namespace {

// clang-format off
constexpr auto known = std::to_array<Terms>({
    {"en",      "and", "et al.",   "n.d.",         "no date",          "p.",   "part",  "online",                    "viewed",               "Available from"},
    {"bg",      "и",   "и съавт.", "б.д.",         "без дата",         "стр.", "част",  "онлайн",                    "отворен на",           "Достъпен на"},
    {"el",      "και", "κ.ά.",     "χ.χ.",         "χωρίς χρονολογία", "σελ.", "μέρος", "έκδοση σε ψηφιακή μορφή",   "ημερομηνία πρόσβασης", "Διαθέσιμο στο"},
    {"hr",      "i",   "i sur.",   "bez dat.",     "bez datuma",       "str.", "dio",   "na internetu",              "pristupljeno",         "Dostupno na"},
    {"ro",      "și",  "et al.",   "f.a.",         "fără dată",        "p.",   "partea", "online",                   "data accesării",       "Disponibil la"},
    {"sl",      "in",  "idr.",     "b. d.",        "brez datuma",      "str.", "del",   "na spletu",                 "pridobljeno",          "Dostopno na"},
    {"sr-Latn", "i",   "i ostali", "bez datuma",   "bez datuma",       "str.", "deo",   "na internetu",              "pristupljeno",         "Dostupno na"},
    {"sr-Cyrl", "и",   "и остали", "без датума",   "без датума",       "стр.", "део",   "на интернету",              "приступљено",          "Доступно на"},
    {"tr",      "ve",  "vd.",      "t.y.",         "tarih yok",        "s.",   "kısım", "çevrimiçi",                 "erişim",               "Erişim adresi"},
});
// clang-format on

// What of a date is known, as ICU names it.
const char* skeleton(const DateParts& date) {
    if (date.month == 0) return "y";
    return date.day == 0 ? "yMMMM" : "yMMMMd";
}

std::string english(const DateParts& date) {
    std::string text = std::to_string(date.year);
    if (date.month > 0) text.append(", ").append(month_name(date.month));
    if (date.day > 0) text += ' ' + std::to_string(date.day);
    return text;
}

} // namespace

const Terms& terms_in(std::string_view language) {
    const auto* const found = std::ranges::find(known, language, &Terms::language);
    return found == known.end() ? known.front() : *found;
}

std::string date_in(const Terms& terms, std::string_view date) {
    if (date.empty()) return std::string(terms.undated);
    const DateParts parts = date_parts(date);
    if (&terms == &known.front() || parts.month == 0) return english(parts);
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale = icu::Locale::forLanguageTag(
        icu::StringPiece(terms.language.data(), static_cast<int32_t>(terms.language.size())), status);
    const std::unique_ptr<icu::DateTimePatternGenerator> patterns(
        icu::DateTimePatternGenerator::createInstance(locale, status));
    if (U_FAILURE(status)) return std::string(date);
    icu::SimpleDateFormat format(patterns->getBestPattern(skeleton(parts), status), locale, status);
    icu::GregorianCalendar calendar(parts.year, parts.month - 1, std::max(parts.day, 1), status);
    if (U_FAILURE(status)) return std::string(date);
    format.setTimeZone(calendar.getTimeZone());
    icu::UnicodeString text;
    format.format(calendar.getTime(status), text);
    std::string utf8;
    return U_FAILURE(status) ? std::string(date) : text.toUTF8String(utf8);
}

} // namespace rc::citation
