// train-language-model OUTPUT.cpp FILE...: writes the tables of language_table.hpp as C++ (see training_text.hpp for
// what may be read).
#include "common/error.hpp"
#include "common/text/language_model/trainer.hpp"
#include "common/text/language_table.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iostream>

namespace rc::text {

namespace {

// "Group::hbs" of "hbs-Cyrl"; what is not ours is Group::none.
std::string group_name(const std::string& language) {
    constexpr std::array ours{"en", "hbs", "sl", "bg", "mk", "ro", "sq", "tr"};
    const std::string name = language.substr(0, language.find('-'));
    return std::string("Group::") + (std::ranges::find(ours, name) == ours.end() ? "none" : name);
}

void write_buckets(std::ostream& out, const LanguageModel& model) {
    std::size_t before = 0;
    auto key = model.scores.begin();
    for (std::uint32_t bucket = 0; bucket < (1U << bucket_bits); ++bucket) {
        out << before << ",\n";
        for (; key != model.scores.end() && key->first >> (32 - bucket_bits) == bucket; ++key) ++before;
    }
    out << before << '\n';
}

void write_scores(std::ostream& out, const LanguageModel& model) {
    constexpr std::string_view digits = "01234567";
    for (const auto& [key, scores] : model.scores) {
        out << '"';
        for (const std::int8_t score : scores) {
            const auto byte = static_cast<unsigned char>(score);
            out << '\\' << digits[byte >> 6] << digits[byte >> 3 & 7] << digits[byte & 7];
        }
        out << "\"\n";
    }
}

void write_table(std::ostream& out, const std::string& name, const LanguageModel& model) {
    out << "constexpr Group " << name << "_groups[] = {\n";
    for (const std::string& language : model.languages) out << group_name(language) << ", // " << language << '\n';
    out << "};\nconstexpr std::uint32_t " << name << "_keys[] = {\n";
    for (const auto& [key, scores] : model.scores) out << key << "U,\n";
    out << "};\nconstexpr std::uint32_t " << name << "_buckets[] = {\n";
    write_buckets(out, model);
    out << "};\nconstexpr char " << name << "_scores[] =\n";
    write_scores(out, model);
    out << ";\nconst LanguageTable " << name << "_languages{" << name << "_groups, " << name << "_keys, " << name
        << "_buckets, {" << name << "_scores, sizeof " << name << "_scores - 1}};\n\n";
    std::cerr << name << ": " << model.languages.size() << " languages, " << model.scores.size() << " features\n";
}

} // namespace

} // namespace rc::text

int main(int argc, char** argv) {
    using namespace rc::text;
    try {
        if (argc < 3) throw rc::Error(rc::Error::Kind::bad_request, "usage: train-language-model OUTPUT.cpp FILE...");
        TrainingText text;
        for (int i = 2; i < argc; ++i) text.read(argv[i]);
        std::ofstream out(argv[1]);
        out << "// Made from corpus/language and other text of the project; edit that.\n"
               "#include \"common/text/language_table.hpp\"\n\nnamespace rc::text {\n\n";
        write_table(out, "latin", train(text.words_in(Script::latin)));
        write_table(out, "cyrillic", train(text.words_in(Script::cyrillic)));
        out << "} // namespace rc::text\n";
        out.flush();
        if (!out) throw rc::Error(rc::Error::Kind::internal, std::string("cannot write ") + argv[1]);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
