// compile-paradigms OUTPUT.cpp FILE.paradigms...: writes the suffix tables of suffix_table.hpp as C++.
#include "common/error.hpp"
#include "common/text/paradigms/paradigm_file.hpp"
#include "common/text/paradigms/suffix_learner.hpp"
#include "common/text/suffix_table.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <vector>

namespace rc::text {

namespace {

// The trie is laid out level by level, so that children of one node are neighbours.
struct Place {
    std::string suffix; // as read from the end of the word
    std::size_t first_child = 0;
    std::size_t children = 0;
};

std::vector<Place> lay_out(const std::map<std::string, SuffixOperation>& rules) {
    std::map<std::string, std::vector<std::string>> children;
    for (const auto& [suffix, operation] : rules) {
        for (std::size_t at = 0; at < suffix.size(); ++at) {
            std::vector<std::string>& siblings = children[suffix.substr(at + 1)];
            const std::string node = suffix.substr(at);
            if (std::ranges::find(siblings, node) == siblings.end()) siblings.push_back(node);
        }
    }
    std::vector<Place> places{{"", 0, 0}};
    for (std::size_t i = 0; i < places.size(); ++i) {
        const std::vector<std::string> below = children[places[i].suffix];
        places[i].first_child = places.size();
        places[i].children = below.size();
        for (const std::string& node : below) places.push_back({node, 0, 0});
    }
    return places;
}

std::string quoted(const std::string& bytes) {
    constexpr std::string_view digits = "01234567";
    std::string text = "\"";
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text += {'\\', digits[byte >> 6], digits[byte >> 3 & 7], digits[byte & 7]};
    }
    return text + '"';
}

// An array may not be empty, so the first word is; the table leaves it out.
void write_words(std::ostream& out, const std::string& name, const std::vector<std::string>& words) {
    out << "constexpr std::string_view " << name << "[] = {\"\"";
    for (const std::string& word : words) out << ", " << quoted(word);
    out << "};\n";
}

void write_table(std::ostream& out, const std::string& name, const Paradigms& paradigms) {
    const auto rules = learn_suffix_rules(paradigms);
    std::map<SuffixOperation, std::size_t> numbers;
    std::vector<const SuffixOperation*> operations;
    for (const auto& [suffix, operation] : rules)
        if (numbers.try_emplace(operation, operations.size()).second) operations.push_back(&operation);

    out << "constexpr SuffixRule " << name << "_rules[] = {\n";
    for (const SuffixOperation* operation : operations)
        out << "{" << operation->cut << ", " << quoted(operation->add) << "},\n";
    const std::vector<Place> places = lay_out(rules);
    if (places.size() >= no_rule) throw Error(Error::Kind::internal, name + ": too many suffixes for 16-bit numbers");
    out << "};\nconstexpr SuffixNode " << name << "_nodes[] = {\n";
    for (const Place& place : places) {
        const auto rule = rules.find(place.suffix);
        out << "{static_cast<char>("
            << (place.suffix.empty() ? 0 : int{static_cast<unsigned char>(place.suffix.front())}) << "), "
            << place.children << ", " << place.first_child << ", "
            << (rule == rules.end() ? no_rule : numbers.at(rule->second)) << "},\n";
    }
    out << "};\n";
    write_words(out, name + "_final", paradigms.final_endings);
    std::vector<std::string> short_stems = paradigms.short_stems;
    std::ranges::sort(short_stems);
    write_words(out, name + "_short", short_stems);
    write_words(out, name + "_rewrites", paradigms.rewrites);
    write_words(out, name + "_not_superlative", paradigms.not_superlative);
    // Letters of Greek take two bytes, those of every other folded script one.
    const unsigned bytes = name == "el" ? 2 : 1;
    out << "extern const SuffixTable " << name << "_table;\nconst SuffixTable " << name << "_table{.nodes = " << name
        << "_nodes,\n.rules = " << name << "_rules,\n.final_endings = std::span(" << name
        << "_final).subspan(1),\n.rewrites = std::span(" << name
        << "_rewrites).subspan(1),\n.superlative = " << quoted(paradigms.superlative)
        << ",\n.not_superlative = std::span(" << name << "_not_superlative).subspan(1),\n.short_stems = std::span("
        << name << "_short).subspan(1),\n.least = " << paradigms.least * bytes
        << ",\n.final_least = " << paradigms.final_least * bytes << ",\n.final_times = " << paradigms.final_times
        << "};\n\n";
    std::cerr << name << ": " << rules.size() << " rules, " << places.size() << " nodes\n";
}

} // namespace

} // namespace rc::text

int main(int argc, char** argv) {
    try {
        if (argc < 3)
            throw rc::Error(rc::Error::Kind::bad_request, "usage: compile-paradigms OUTPUT.cpp FILE.paradigms...");
        std::ofstream out(argv[1]);
        out << "// Made from corpus/language/*.paradigms; edit those.\n#include \"common/text/suffix_table.hpp\"\n\n"
               "namespace rc::text {\n\n";
        for (int i = 2; i < argc; ++i) {
            const std::filesystem::path file = argv[i];
            rc::text::write_table(out, file.stem().string(), rc::text::read_paradigms(file));
        }
        out << "} // namespace rc::text\n";
        out.flush();
        if (!out) throw rc::Error(rc::Error::Kind::internal, std::string("cannot write ") + argv[1]);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
