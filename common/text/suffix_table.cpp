#include "common/text/suffix_table.hpp"

#include <algorithm>

namespace rc::text {

namespace {

const SuffixNode* find_child(const SuffixTable& table, const SuffixNode& node, char byte) {
    const auto children = table.nodes.subspan(node.first, node.children);
    const auto child = std::ranges::find(children, byte, &SuffixNode::byte);
    return child == children.end() ? nullptr : &*child;
}

bool leaves_enough(const SuffixTable& table, const SuffixRule& rule, std::string_view word) {
    if (word.size() < rule.cut) return false;
    const std::string_view left = word.substr(0, word.size() - rule.cut);
    if (left.size() >= table.least) return true;
    return rule.add.empty() && std::ranges::binary_search(table.short_stems, left);
}

// The rule of the longest suffix that leaves enough of the word.
const SuffixRule* find_rule(const SuffixTable& table, std::string_view word) {
    const SuffixRule* best = nullptr;
    const SuffixNode* node = &table.nodes.front();
    const auto consider = [&] {
        if (node == nullptr || node->rule == no_rule) return;
        const SuffixRule& rule = table.rules[node->rule];
        if (node->byte == word_start || leaves_enough(table, rule, word)) best = &rule;
    };
    for (std::size_t at = word.size(); at > 0 && node != nullptr; --at) {
        node = find_child(table, *node, word[at - 1]);
        consider();
    }
    if (node != nullptr) {
        node = find_child(table, *node, word_start);
        consider();
    }
    return best;
}

bool cut_final_ending(const SuffixTable& table, std::string& word) {
    for (const std::string_view ending : table.final_endings) {
        if (word.size() < ending.size() + table.final_least || !word.ends_with(ending)) continue;
        word.resize(word.size() - ending.size());
        return true;
    }
    return false;
}

constexpr std::size_t least_superlative = 4; // letters that must follow the prefix

void cut_superlative(const SuffixTable& table, std::string& word) {
    if (table.superlative.empty() || word.size() < table.superlative.size() + least_superlative) return;
    const auto begins = [&](std::string_view beginning) { return word.starts_with(beginning); };
    if (begins(table.superlative) && std::ranges::none_of(table.not_superlative, begins))
        word.erase(0, table.superlative.size());
}

} // namespace

void rewrite_inside(std::span<const std::string_view> rewrites, std::string& word) {
    for (std::size_t pair = 0; pair + 1 < rewrites.size(); pair += 2) {
        const std::string_view from = rewrites[pair];
        const std::string_view to = rewrites[pair + 1];
        for (std::size_t at = word.find(from, 1); at != std::string::npos && at + from.size() < word.size();
             at = word.find(from, at + to.size()))
            word.replace(at, from.size(), to);
    }
}

void apply_suffix_table(const SuffixTable& table, std::string& word) {
    rewrite_inside(table.rewrites, word);
    cut_superlative(table, word);
    if (const SuffixRule* rule = find_rule(table, word)) {
        word.resize(word.size() - rule->cut);
        word += rule->add;
    }
    for (unsigned i = 0; i < table.final_times && cut_final_ending(table, word); ++i) {
    }
}

} // namespace rc::text
