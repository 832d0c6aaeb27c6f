// bench_stem_quality TAG FILE.conllu... [--worst N] | TAG --speed FILE
//
// How well stems bring the forms of a word together: B-cubed precision and recall (Bagga and Baldwin 1998) of the
// classes that folding, and stems, make of the word types of a treebank (Universal Dependencies), against their lemmas.
// A type is a lower-cased form tagged NOUN, ADJ, VERB, PROPN or ADV; its family is all types that share a lemma with
// it. With --speed: megabytes of text tokenized and stemmed in a second, on one core.
#include "common/text/stem.hpp"
#include "common/text/tokens.hpp"
#include "tests/bench/figures.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <libstemmer.h>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <sstream>
#include <unicode/locid.h>
#include <unicode/unistr.h>
#include <vector>

namespace {

using rc::text::Group;

std::string lower(const std::string& text, const char* locale) {
    std::string lowered;
    return icu::UnicodeString::fromUTF8(text).toLower(icu::Locale(locale)).toUTF8String(lowered);
}

struct Type {
    std::string form;
    std::set<std::size_t> family; // types that share a lemma, itself included
};

class Treebank {
public:
    explicit Treebank(const char* locale) : locale_(locale) {}

    void read(const std::string& file) {
        std::ifstream in(file);
        if (!in) throw std::runtime_error("cannot open " + file);
        for (std::string line; std::getline(in, line);) {
            std::istringstream columns(line);
            std::string id, form, lemma, part;
            const auto column = [&](std::string& to) { return bool(std::getline(columns, to, '\t')); };
            if (line.starts_with('#') || !column(id) || !column(form) || !column(lemma) || !column(part)) continue;
            if (id.find_first_not_of("0123456789") != std::string::npos || lemma == "_") continue;
            static const std::set<std::string> parts{"NOUN", "ADJ", "VERB", "PROPN", "ADV"};
            if (parts.contains(part)) lemmas_of_[lower(form, locale_)].insert(lower(lemma, locale_));
        }
    }

    std::vector<Type> types() const {
        std::map<std::string, std::set<std::size_t>> types_of;
        std::size_t number = 0;
        for (const auto& [form, lemmas] : lemmas_of_) {
            for (const std::string& lemma : lemmas) types_of[lemma].insert(number);
            ++number;
        }
        std::vector<Type> types;
        for (const auto& [form, lemmas] : lemmas_of_) {
            Type type{form, {}};
            for (const std::string& lemma : lemmas) type.family.insert(types_of[lemma].begin(), types_of[lemma].end());
            types.push_back(std::move(type));
        }
        return types;
    }

private:
    const char* locale_;
    std::map<std::string, std::set<std::string>> lemmas_of_;
};

using Classes = std::map<std::string, std::vector<std::size_t>>;

std::string folded(const std::string& form) {
    std::string words;
    for (const auto& token : rc::text::tokenize(form)) words += token.word + ' ';
    return words;
}

std::string stemmed(Group group, const std::string& form) {
    std::string stems;
    for (const auto& token : rc::text::tokenize(form)) stems += rc::text::stem(group, token.word) + ' ';
    return stems;
}

// Snowball's name for the language; none for Slovene, Bulgarian, Macedonian and Albanian.
const char* snowball_name(Group group) {
    switch (group) {
    case Group::en:
        return "english";
    case Group::hbs:
        return "serbian";
    case Group::ro:
        return "romanian";
    case Group::el:
        return "greek";
    case Group::tr:
        return "turkish";
    default:
        return nullptr;
    }
}

std::string stemmed_by_snowball(sb_stemmer* stemmer, const std::string& form) {
    const auto* symbols = reinterpret_cast<const sb_symbol*>(form.data());
    const auto* stem = sb_stemmer_stem(stemmer, symbols, static_cast<int>(form.size()));
    return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(stemmer))};
}

std::optional<double> goal_of(Group group) {
    static const std::map<Group, double> goals{{Group::hbs, .93}, {Group::sl, .93},  {Group::bg, .935},
                                               {Group::mk, .95},  {Group::ro, .915}, {Group::el, .92},
                                               {Group::sq, .91},  {Group::tr, .80}};
    const auto found = goals.find(group);
    return found == goals.end() ? std::nullopt : std::optional(found->second);
}

std::size_t common(const std::vector<std::size_t>& members, const std::set<std::size_t>& family) {
    return static_cast<std::size_t>(std::ranges::count_if(members, [&](std::size_t i) { return family.contains(i); }));
}

// Gives F1.
double print_scores(const char* name, const std::vector<Type>& types, const Classes& classes) {
    double precision = 0, recall = 0;
    for (const auto& [key, members] : classes) {
        for (const std::size_t i : members) {
            const auto hits = static_cast<double>(common(members, types[i].family));
            precision += hits / static_cast<double>(members.size());
            recall += hits / static_cast<double>(types[i].family.size());
        }
    }
    precision /= static_cast<double>(types.size());
    recall /= static_cast<double>(types.size());
    const double f1 = 2 * precision * recall / (precision + recall);
    std::printf("%-9s P %.4f  R %.4f  F1 %.4f  classes %zu\n", name, precision, recall, f1, classes.size());
    return f1;
}

// The classes that hold most pairs of strangers, and the families most torn apart.
void print_worst(const std::vector<Type>& types, const Classes& classes, std::size_t number) {
    std::multimap<std::size_t, std::string, std::greater<>> over, under;
    std::map<std::size_t, std::string> class_of;
    for (const auto& [key, members] : classes) {
        std::size_t strangers = 0;
        std::string forms = key + "<-";
        for (const std::size_t i : members) {
            strangers += members.size() - common(members, types[i].family);
            forms += ' ' + types[i].form;
            class_of[i] = key;
        }
        if (strangers > 0) over.emplace(strangers, forms);
    }
    std::set<std::set<std::size_t>> seen;
    for (const Type& type : types) {
        if (!seen.insert(type.family).second) continue;
        std::map<std::string, std::string> parts;
        for (const std::size_t i : type.family) parts[class_of[i]] += ' ' + types[i].form;
        std::string forms;
        for (const auto& [key, words] : parts) forms += " [" + key + "<-" + words + "]";
        if (parts.size() > 1) under.emplace(parts.size() * type.family.size(), forms);
    }
    const auto print = [&](const char* title, const auto& rows) {
        std::cout << title << '\n';
        std::size_t left = number;
        for (const auto& [weight, text] : rows) {
            if (left-- == 0) break;
            std::cout << "  " << text << '\n';
        }
    };
    print("brought together wrongly:", over);
    print("left apart:", under);
}

void measure_speed(Group group, const std::string& file) {
    std::ifstream in(file);
    std::stringstream buffer;
    buffer << in.rdbuf();
    const std::string text = buffer.str();
    const auto measure = [&](const char* name, auto&& work) {
        std::size_t words = 0;
        unsigned rounds = 0;
        const std::clock_t begin = std::clock(); // processor time: other programs do not count
        double taken = 0;
        for (; taken < 1.0; ++rounds, taken = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC)
            words += work();
        std::printf("%-18s %.1f MB/s (%zu words)\n", name, static_cast<double>(text.size()) * rounds / taken / 1e6,
                    words / rounds);
    };
    measure("tokens", [&] { return rc::text::tokenize(text).size(); });
    measure("tokens and stems", [&] {
        std::size_t words = 0;
        for (const auto& token : rc::text::tokenize(text)) words += !rc::text::stem_term(group, token.word).empty();
        return words;
    });
}

void measure_quality(const char* tag, const std::vector<std::string>& files, std::size_t worst) {
    const Group group = rc::text::group_of(tag);
    Treebank treebank(tag);
    for (const std::string& file : files) treebank.read(file);
    const std::vector<Type> types = treebank.types();
    Classes by_fold, by_stem;
    for (std::size_t i = 0; i < types.size(); ++i) {
        by_fold[folded(types[i].form)].push_back(i);
        by_stem[stemmed(group, types[i].form)].push_back(i);
    }
    std::printf("%s: %zu word types\n", tag, types.size());
    print_scores("folded", types, by_fold);
    const double ours = print_scores("stems", types, by_stem);
    std::optional<double> best;
    if (const char* name = snowball_name(group)) {
        const std::unique_ptr<sb_stemmer, void (*)(sb_stemmer*)> stemmer(sb_stemmer_new(name, "UTF_8"),
                                                                         sb_stemmer_delete);
        Classes by_snowball;
        for (std::size_t i = 0; i < types.size(); ++i)
            by_snowball[stemmed_by_snowball(stemmer.get(), types[i].form)].push_back(i);
        best = print_scores("snowball", types, by_snowball);
    }
    rc::bench::print({std::string("stems, B-cubed F1, ") + tag, ours, best, goal_of(group)});
    if (worst > 0) print_worst(types, by_stem, worst);
}

} // namespace

int main(int argc, char** argv) {
    try {
        const std::vector<std::string> arguments(argv + std::min(argc, 2), argv + argc);
        if (arguments.empty())
            throw std::runtime_error("usage: bench_stem_quality TAG FILE.conllu... [--worst N] | TAG --speed FILE");
        if (arguments.size() == 2 && arguments[0] == "--speed") {
            measure_speed(rc::text::group_of(argv[1]), arguments[1]);
            return 0;
        }
        const auto option = std::ranges::find(arguments, "--worst");
        const std::size_t worst = option + 1 < arguments.end() ? std::stoul(*(option + 1)) : 0;
        measure_quality(argv[1], {arguments.begin(), option}, worst);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
