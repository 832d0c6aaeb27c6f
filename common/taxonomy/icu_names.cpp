#include "common/taxonomy/icu_names.hpp"

#include <unicode/locdspnm.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace rc {

std::vector<std::string> iso_countries() {
    std::vector<std::string> codes;
    for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) codes.emplace_back(*code);
    return codes;
}

std::string alpha3_of(const std::string& country) { return icu::Locale("", country.c_str()).getISO3Country(); }

struct IcuNames::Impl {
    std::unique_ptr<icu::LocaleDisplayNames> names;
};

IcuNames::IcuNames(const std::string& locale)
    : impl_(std::make_unique<Impl>(
          Impl{std::unique_ptr<icu::LocaleDisplayNames>(icu::LocaleDisplayNames::createInstance(locale.c_str()))})) {}

IcuNames::~IcuNames() = default;
IcuNames::IcuNames(IcuNames&&) noexcept = default;

std::string IcuNames::country(const std::string& code) const {
    icu::UnicodeString name;
    std::string utf8;
    return impl_->names->regionDisplayName(code.c_str(), name).toUTF8String(utf8);
}

std::string IcuNames::language(const std::string& code) const {
    icu::UnicodeString name;
    std::string utf8;
    return impl_->names->languageDisplayName(code.c_str(), name).toUTF8String(utf8);
}

} // namespace rc
