// What corpus/language/*.paradigms say holds in the tables that are made of them: all of the single words, and of the
// sample stems with their endings nearly all, as samples vote against each other.
#include "common/text/paradigms/paradigm_file.hpp"
#include "common/text/stem.hpp"
#include "common/text/tokens.hpp"

#include <doctest/doctest.h>
#include <map>

using namespace rc::text;

namespace {

struct Language {
    Group group;
    const char* file;
    double least; // share of the sample forms that meet their dictionary form
};
constexpr Language languages[] = {{Group::hbs, "hbs", 0.85}, {Group::sl, "sl", 0.85}, {Group::bg, "bg", 0.85},
                                  {Group::mk, "mk", 0.85},   {Group::ro, "ro", 0.80}, {Group::el, "el", 0.85},
                                  {Group::sq, "sq", 0.85},   {Group::tr, "tr", 0.80}};

Paradigms paradigms_of(const Language& language) {
    return read_paradigms(std::string(RC_SHARE_DIR) + "/corpus/language/" + language.file + ".paradigms");
}

} // namespace

TEST_CASE("paradigms: the forms of a single word have one stem") {
    for (const Language& language : languages) {
        CAPTURE(language.file);
        std::map<std::string, std::string> words; // a form written twice belongs to the later line
        for (const auto& [form, word] : paradigms_of(language).words) words[form] = word;
        std::map<std::string, std::string> stem_of;
        for (const auto& [form, word] : words) {
            const std::string found = stem(language.group, form);
            const std::string& first = stem_of.try_emplace(word, found).first->second;
            CAPTURE(form);
            CAPTURE(word);
            CHECK(found == first);
        }
    }
}

TEST_CASE("paradigms: nearly all sample forms meet their dictionary form") {
    for (const Language& language : languages) {
        CAPTURE(language.file);
        std::size_t met = 0;
        const Paradigms paradigms = paradigms_of(language);
        for (const auto& [form, word] : paradigms.inflected)
            met += stem(language.group, form) == stem(language.group, word);
        CHECK(static_cast<double>(met) >= language.least * static_cast<double>(paradigms.inflected.size()));
    }
}
