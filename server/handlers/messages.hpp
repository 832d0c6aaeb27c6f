// The words of the interface in one language, from web/messages: what the pages say, and numbers, dates and lists in
// its way. A message is text with {names}, or one text for each plural category of `count`, as Unicode CLDR names them.
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rc::handlers {

// Immutable; any thread.
class Messages {
public:
    using Values = std::vector<std::pair<std::string_view, std::string>>;

    // `json` is the text of the language's file. Throws Error{internal} if it is no object of messages.
    Messages(std::string language, std::string_view json);
    ~Messages();
    Messages(const Messages&) = delete;
    Messages& operator=(const Messages&) = delete;

    const std::string& language() const { return language_; } // BCP 47
    // Throws Error{internal} if there is no such message: a missing one must not reach a reader unseen.
    std::string text(std::string_view key, const Values& values = {}) const;
    // The form that `count` takes; {count} is the number as the language writes it.
    std::string count(std::string_view key, std::uint64_t count, Values values = {}) const;
    std::string number(std::uint64_t value) const;
    // A share of 0 to 1 in whole per cent, rounded down so that 100 % is all: "99%", "99 %", Turkish "%99".
    std::string per_cent(double share) const;
    // As exact as it is known: "2023" stays a year, "2023-05" is a month. Anything else is given back as it is.
    std::string date(const std::string& iso) const;
    // "a, b, c" as the language parts them.
    std::string list(const std::vector<std::string>& items) const;

private:
    struct Formats; // ICU's
    std::string language_;
    std::map<std::string, std::map<std::string, std::string>, std::less<>> table_; // key -> category -> text
    std::unique_ptr<Formats> formats_;
};

} // namespace rc::handlers
