#include "common/text/paradigms/suffix_learner.hpp"

#include "common/text/suffix_table.hpp"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace rc::text {

namespace {

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

SuffixOperation operation_between(const std::string& form, const std::string& dictionary_form) {
    std::size_t same = 0;
    while (same < std::min(form.size(), dictionary_form.size()) && form[same] == dictionary_form[same]) ++same;
    while (same > 0 && same < form.size() && is_continuation(form[same])) --same;
    return {form.size() - same, dictionary_form.substr(same)};
}

using Counts = std::map<SuffixOperation, unsigned>;

std::unordered_map<std::string, Counts> count_operations(const Paradigms& paradigms) {
    std::unordered_map<std::string, Counts> counts;
    for (const auto& [form, dictionary_form] : paradigms.inflected) {
        const SuffixOperation operation = operation_between(form, dictionary_form);
        std::size_t begin = form.size();
        for (unsigned letters = 0; letters <= paradigms.longest; ++letters) {
            if (form.size() - begin >= operation.cut) ++counts[form.substr(begin)][operation];
            if (begin == 0) break;
            do --begin;
            while (begin > 0 && is_continuation(form[begin]));
        }
    }
    return counts;
}

const SuffixOperation& most_frequent(const Counts& counts) {
    return std::ranges::max_element(counts, {}, [](const auto& row) { return row.second; })->first;
}

// The operation of the next shorter suffix that has a rule; null if there is none.
const SuffixOperation* inherited(const std::map<std::string, SuffixOperation>& rules, std::string suffix) {
    while (!suffix.empty()) {
        suffix.erase(0, 1);
        if (const auto rule = rules.find(suffix); rule != rules.end()) return &rule->second;
    }
    return nullptr;
}

} // namespace

std::map<std::string, SuffixOperation> learn_suffix_rules(const Paradigms& paradigms) {
    const auto counts = count_operations(paradigms);
    std::vector<const std::string*> suffixes;
    for (const auto& [suffix, operations] : counts) suffixes.push_back(&suffix);
    std::ranges::sort(suffixes,
                      [](auto* a, auto* b) { return a->size() != b->size() ? a->size() < b->size() : *a < *b; });
    std::map<std::string, SuffixOperation> rules{{"", {0, ""}}};
    for (const std::string* suffix : suffixes) {
        if (suffix->empty()) continue; // a word of no known ending stays
        const SuffixOperation& operation = most_frequent(counts.at(*suffix));
        if (*inherited(rules, *suffix) != operation) rules.emplace(*suffix, operation);
    }
    for (const auto& [form, dictionary_form] : paradigms.words)
        rules.insert_or_assign(word_start + form, operation_between(form, dictionary_form));
    return rules;
}

} // namespace rc::text
