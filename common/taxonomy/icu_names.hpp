// Names of countries and languages from the Unicode CLDR, as ICU carries it.
#pragma once
#include <memory>
#include <string>
#include <vector>

namespace rc {

// Every ISO 3166-1 alpha-2 code that ICU knows, in its order (alphabetical).
std::vector<std::string> iso_countries();

// "SRB" for "RS"; empty if there is none.
std::string alpha3_of(const std::string& country);

// Names in one language. `locale` is an ICU locale id ("sr_Latn"). Not for several threads at once.
class IcuNames {
public:
    explicit IcuNames(const std::string& locale);
    ~IcuNames();
    IcuNames(IcuNames&&) noexcept;

    // The name, or the code where CLDR has none.
    std::string country(const std::string& code) const;
    std::string language(const std::string& code) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace rc
