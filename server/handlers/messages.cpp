#include "server/handlers/messages.hpp"

#include "common/error.hpp"

#include <charconv>
#include <cmath>
#include <mutex>
#include <nlohmann/json.hpp>
#include <unicode/datefmt.h>
#include <unicode/dtptngen.h>
#include <unicode/listformatter.h>
#include <unicode/numberformatter.h>
#include <unicode/plurrule.h>
#include <unicode/smpdtfmt.h>

namespace rc::handlers {
namespace {

constexpr std::string_view any_count = "other"; // the category every language has

// English as in Europe; Montenegrin by the name that Unicode has for it.
icu::Locale locale_of(const std::string& language) {
    if (language == "en") return icu::Locale("en_GB");
    if (language == "cnr") return icu::Locale("sr_Latn_ME");
    return icu::Locale::createCanonical(language.c_str());
}

std::string utf8(const icu::UnicodeString& text) {
    std::string out;
    return text.toUTF8String(out);
}

void check(UErrorCode status, const char* what) {
    if (U_FAILURE(status)) throw Error(Error::Kind::internal, std::string("ICU has no ") + what);
}

std::string filled(const std::string& text, const Messages::Values& values) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t open = std::min(text.find('{', at), text.size());
        out.append(text, at, open - at);
        const std::size_t close = text.find('}', open);
        if (close == std::string::npos) return out.append(text, open);
        const std::string_view name = std::string_view(text).substr(open + 1, close - open - 1);
        for (const auto& [key, value] : values)
            if (key == name) out += value;
        at = close + 1;
    }
    return out;
}

int two_digits(const std::string& iso, std::size_t at) {
    int value = 0;
    std::from_chars(iso.data() + at, iso.data() + at + 2, value);
    return value;
}

bool has_form(const std::string& text, std::string_view form) {
    if (text.size() != form.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (form[i] == '0' ? text[i] < '0' || text[i] > '9' : text[i] != form[i]) return false;
    return true;
}

} // namespace

struct Messages::Formats {
    explicit Formats(const icu::Locale& locale)
        : numbers(icu::number::NumberFormatter::withLocale(locale)),
          per_cents(numbers.unit(icu::MeasureUnit::getPercent())) {
        UErrorCode status = U_ZERO_ERROR;
        plurals.reset(icu::PluralRules::forLocale(locale, status));
        lists.reset(icu::ListFormatter::createInstance(locale, ULISTFMT_TYPE_UNITS, ULISTFMT_WIDTH_SHORT, status));
        const std::unique_ptr<icu::DateTimePatternGenerator> patterns(
            icu::DateTimePatternGenerator::createInstance(locale, status));
        check(status, "formats of this language");
        month = std::make_unique<icu::SimpleDateFormat>(patterns->getBestPattern("yMMMM", status), locale, status);
        day = std::make_unique<icu::SimpleDateFormat>(patterns->getBestPattern("yMMMMd", status), locale, status);
        check(status, "dates of this language");
        for (auto* format : {month.get(), day.get()}) format->setTimeZone(*icu::TimeZone::getGMT());
    }

    icu::number::LocalizedNumberFormatter numbers, per_cents;
    std::unique_ptr<icu::PluralRules> plurals;
    std::unique_ptr<icu::ListFormatter> lists;
    std::mutex dates; // ICU's date formats are for one thread at a time
    std::unique_ptr<icu::SimpleDateFormat> month, day;
};

Messages::Messages(std::string language, std::string_view json)
    : language_(std::move(language)), formats_(std::make_unique<Formats>(locale_of(language_))) {
    const auto messages = nlohmann::json::parse(json, nullptr, false);
    if (!messages.is_object()) throw Error(Error::Kind::internal, "messages/" + language_ + ".json: is no JSON object");
    for (const auto& [key, message] : messages.items()) {
        if (message.is_string())
            table_[key][std::string(any_count)] = message;
        else
            table_[key] = message;
    }
}

Messages::~Messages() = default;

std::string Messages::text(std::string_view key, const Values& values) const {
    const auto message = table_.find(key);
    if (message == table_.end())
        throw Error(Error::Kind::internal, "no message \"" + std::string(key) + "\" in " + language_);
    return filled(message->second.at(std::string(any_count)), values);
}

std::string Messages::count(std::string_view key, std::uint64_t count, Values values) const {
    const auto message = table_.find(key);
    if (message == table_.end())
        throw Error(Error::Kind::internal, "no message \"" + std::string(key) + "\" in " + language_);
    const std::string category = utf8(formats_->plurals->select(static_cast<double>(count)));
    const auto form = message->second.find(category);
    values.emplace_back("count", number(count));
    return filled(form == message->second.end() ? message->second.at(std::string(any_count)) : form->second, values);
}

namespace {

std::string written(const icu::number::LocalizedNumberFormatter& format, std::int64_t value) {
    UErrorCode status = U_ZERO_ERROR;
    const std::string text = utf8(format.formatInt(value, status).toString(status));
    check(status, "numbers of this language");
    return text;
}

} // namespace

std::string Messages::number(std::uint64_t value) const {
    return written(formats_->numbers, static_cast<std::int64_t>(value));
}

std::string Messages::per_cent(double share) const {
    // The little that is added is far below a page of any library, and mends 0.29 * 100 = 28.999....
    return written(formats_->per_cents, static_cast<std::int64_t>(std::floor(100 * share + 1e-9)));
}

std::string Messages::date(const std::string& iso) const {
    const bool with_day = has_form(iso, "0000-00-00");
    if (!with_day && !has_form(iso, "0000-00")) return iso;
    const int month = two_digits(iso, 5), day = with_day ? two_digits(iso, 8) : 1;
    if (month < 1 || month > 12 || day < 1 || day > 31) return iso;
    UErrorCode status = U_ZERO_ERROR;
    const std::lock_guard lock(formats_->dates);
    const auto& format = with_day ? formats_->day : formats_->month;
    const std::unique_ptr<icu::Calendar> moment(format->getCalendar()->clone());
    moment->clear();
    moment->set(std::stoi(iso.substr(0, 4)), month - 1, day);
    icu::UnicodeString text;
    format->format(moment->getTime(status), text);
    check(status, "dates of this language");
    return utf8(text);
}

std::string Messages::list(const std::vector<std::string>& items) const {
    std::vector<icu::UnicodeString> texts;
    for (const std::string& item : items) texts.push_back(icu::UnicodeString::fromUTF8(item));
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString text;
    formats_->lists->format(texts.data(), static_cast<std::int32_t>(texts.size()), text, status);
    check(status, "lists of this language");
    return utf8(text);
}

} // namespace rc::handlers
