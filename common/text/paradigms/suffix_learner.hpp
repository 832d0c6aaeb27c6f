// From inflected forms to suffix rules.
#pragma once
#include "common/text/paradigms/paradigm_file.hpp"

#include <cstddef>
#include <map>
#include <string>

namespace rc::text {

struct SuffixOperation {
    std::size_t cut; // bytes
    std::string add;
    auto operator<=>(const SuffixOperation&) const = default;
};

// For every suffix of every form, the operation that most forms with this suffix need to reach the dictionary form; a
// suffix stays only where its majority differs from that of the next shorter one, so the table is small and what holds
// for the samples goes for unknown words alike. Single words are kept whole, after word_start.
std::map<std::string, SuffixOperation> learn_suffix_rules(const Paradigms& paradigms);

} // namespace rc::text
