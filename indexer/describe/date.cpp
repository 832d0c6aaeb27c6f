#include "indexer/describe/date.hpp"

#include "common/text/utf8.hpp"
#include "indexer/describe/data_file.hpp"

#include <array>
#include <charconv>
#include <map>
#include <optional>

namespace rc {
namespace {

using Json = nlohmann::json;

constexpr std::size_t short_line = 110;   // bytes; longer ones are running text, whose dates are of other things
constexpr std::size_t dateline = 60;      // bytes at the beginning of a paragraph: "Belgrade, 12 May 2019 - ..."
constexpr std::size_t gazette_line = 400; // bytes
constexpr std::size_t gazette_reach = 10; // words between the name of a gazette and the year of its number
constexpr int first_year = 1900, last_year = 2099;

struct Date {
    int year = 0, month = 0, day = 0; // 0: not said

    std::string iso() const {
        std::string text = std::to_string(year);
        for (const int part : {month, day}) {
            if (part == 0) break;
            text += part < 10 ? "-0" : "-";
            text += std::to_string(part);
        }
        return text;
    }
};

bool exists(const Date& date) {
    constexpr std::array days{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return date.year >= first_year && date.year <= last_year && date.month >= 1 && date.month <= 12 && date.day >= 0 &&
           date.day <= days[static_cast<std::size_t>(date.month - 1)];
}

// Words of one text as numbers, with what stands between them.
class Numbers {
public:
    Numbers(const Reading& reading, std::map<std::uint32_t, int> months)
        : reading_(reading), months_(std::move(months)) {}

    std::size_t size() const { return reading_.words.size(); }

    // "12", also the ordinals "12th", "1st"; nothing for other words and beyond the end.
    std::optional<int> number(std::size_t at) const {
        if (at >= size()) return std::nullopt;
        const std::string& word = reading_.words[at].word;
        int value = 0;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
        if (error != std::errc() || value < 0) return std::nullopt;
        const std::string_view rest(end, static_cast<std::size_t>(word.data() + word.size() - end));
        const bool ordinal =
            rest == "st" || rest == "nd" || rest == "rd" || rest == "th" || rest == "ης" || rest == "η";
        return rest.empty() || ordinal ? std::optional(value) : std::nullopt;
    }
    std::optional<int> year(std::size_t at) const {
        const auto value = number(at);
        return value && *value >= first_year && *value <= last_year ? value : std::nullopt;
    }
    int month(std::size_t at) const {
        const auto found = months_.find(static_cast<std::uint32_t>(at));
        return found == months_.end() ? 0 : found->second;
    }
    // The one character of ". / -" between two words, spaces aside; 0 for anything else.
    char separator(std::size_t left) const {
        if (left + 1 >= size()) return 0;
        const auto begin = reading_.words[left].end;
        char found = 0;
        for (const char c : reading_.text.substr(begin, reading_.words[left + 1].begin - begin)) {
            if (c == ' ') continue;
            if (found != 0 || (c != '.' && c != '/' && c != '-')) return 0;
            found = c;
        }
        return found;
    }

private:
    const Reading& reading_;
    std::map<std::uint32_t, int> months_;
};

// 12.05.2019, 12/5/2019, 2019-05-12. Day before month, as everywhere in our region.
std::optional<Date> numeric_date(const Numbers& words, std::size_t at) {
    const auto first = words.number(at), second = words.number(at + 1), third = words.number(at + 2);
    if (!first || !second || !third) return std::nullopt;
    const char separator = words.separator(at);
    if (separator == 0 || separator != words.separator(at + 1)) return std::nullopt;
    const Date date = words.year(at) ? Date{*first, *second, *third} : Date{*third, *second, *first};
    if (date.day == 0 || !exists(date)) return std::nullopt;
    return date;
}

// "12. maja 2019", "12th of May 2019", "May 12, 2019", "maj 2012"; `at` is the month's word.
std::optional<Date> named_date(const Numbers& words, std::size_t at) {
    Date date{0, words.month(at), 0};
    if (date.month == 0) return std::nullopt;
    if (const auto year = words.year(at + 1)) {
        date.year = *year;
        // An "of" may stand between day and month; anything else longer than that is no day.
        for (const std::size_t back : {std::size_t{1}, std::size_t{2}})
            if (at >= back && date.day == 0)
                if (const auto day = words.number(at - back); day && *day <= 31) date.day = *day;
    } else if (words.number(at + 1) && words.year(at + 2)) {
        date.day = *words.number(at + 1);
        date.year = *words.year(at + 2);
    }
    if (!exists(date)) return std::nullopt;
    return date;
}

} // namespace

DateGuesser::DateGuesser(const std::filesystem::path& folder) {
    read_data_file(folder, "months.json", [&](const Json& json) {
        std::uint32_t month = 0;
        for (const Json& names : json.at("months")) {
            ++month;
            for (const std::string name : names) months_.add(name, month);
        }
        for (const std::string name : json.at("gazettes")) gazettes_.add(name, 0);
    });
}

std::string DateGuesser::find_date(std::string_view text) const {
    const Reading reading(text);
    std::map<std::uint32_t, int> months;
    for (const PhraseSet::Match& match : months_.find(reading))
        months.emplace(match.word, static_cast<int>(match.value));
    const Numbers words(reading, std::move(months));
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (const auto date = numeric_date(words, at)) return date->iso();
        if (const auto date = named_date(words, at)) return date->iso();
    }
    return {};
}

std::string DateGuesser::gazette_year(std::string_view line) const {
    const Reading reading(line);
    const Numbers words(reading, {});
    for (const PhraseSet::Match& match : gazettes_.find(reading)) {
        const std::size_t end = std::min<std::size_t>(words.size(), match.word + gazette_reach);
        for (std::size_t at = match.word + 1; at + 1 < end; ++at)
            if (words.separator(at) == '/' && words.number(at) && words.year(at + 1))
                return std::to_string(*words.year(at + 1));
    }
    return {};
}

// The year of "Annual report 2019"; none for "Strategy 2014-2020", which is a span.
static std::string only_year(std::string_view title) {
    const Reading reading(title);
    const Numbers words(reading, {});
    std::string found;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (!words.year(at)) continue;
        const bool of_a_number = at > 0 && words.separator(at - 1) == '/'; // "Law 4139/2013"
        if (!found.empty() || of_a_number) return {};
        found = std::to_string(*words.year(at));
    }
    return found;
}

std::string DateGuesser::guess(std::string_view title, const std::vector<std::string_view>& lines) const {
    if (std::string date = find_date(title); !date.empty()) return date;
    for (const std::string_view line : lines)
        if (std::string date = find_date(line.size() <= short_line ? line : text::clip_bytes(line, dateline));
            !date.empty())
            return date;
    for (const std::string_view line : lines)
        if (std::string year = gazette_year(text::clip_bytes(line, gazette_line)); !year.empty()) return year;
    return only_year(title);
}

} // namespace rc
