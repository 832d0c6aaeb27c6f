#include "common/text/paradigms/paradigm_file.hpp"

#include "common/error.hpp"
#include "common/text/ekavian.hpp"
#include "common/text/fold.hpp"
#include "common/text/suffix_table.hpp"

#include <fstream>
#include <sstream>

namespace rc::text {

namespace {

using Words = std::vector<std::string>;

Words split_words(const std::string& text) {
    std::istringstream in(text);
    Words words;
    for (std::string word; in >> word;) words.push_back(word);
    return words;
}

// {a b}{c d}e -> ace ade bce bde; spaces inside braces are written as commas by hide_spaces.
Words expand_braces(const std::string& pattern) {
    const std::size_t open = pattern.find('{');
    if (open == std::string::npos) return {pattern};
    const std::size_t close = pattern.find('}', open);
    if (close == std::string::npos) throw Error(Error::Kind::unreadable, "a brace is not closed in " + pattern);
    const Words rest = expand_braces(pattern.substr(close + 1));
    Words expanded;
    std::istringstream choices(pattern.substr(open + 1, close - open - 1));
    for (std::string choice; std::getline(choices, choice, ',');) {
        for (const std::string& tail : rest) expanded.push_back(pattern.substr(0, open) + choice + tail);
    }
    return expanded;
}

std::string hide_spaces(std::string text) {
    bool inside = false;
    for (char& c : text) {
        if (c == '{') inside = true;
        if (c == '}') inside = false;
        if (inside && c == ' ') c = ',';
    }
    return text;
}

void remove_zeros(std::string& word) {
    for (std::size_t at; (at = word.find("ø")) != std::string::npos;) word.erase(at, std::string_view("ø").size());
}

Words read_list(const std::string& text) {
    Words list;
    for (const std::string& pattern : split_words(hide_spaces(text))) {
        for (std::string& word : expand_braces(pattern)) {
            remove_zeros(word);
            list.push_back(std::move(word));
        }
    }
    return list;
}

class FileReader {
public:
    void read_line(const std::string& line) {
        if (const std::size_t bar = line.find('|'); bar != std::string::npos)
            return add_paradigm(read_list(line.substr(0, bar)), read_list(line.substr(bar + 1)));
        if (const std::size_t sign = line.find('='); sign != std::string::npos)
            return add_words(split_words(line.substr(0, sign)), split_words(line.substr(sign + 1)));
        read_setting(split_words(line));
    }

    Paradigms paradigms;

private:
    std::string key(const std::string& word) const {
        std::string folded = fold(word);
        if (paradigms.ekavian) write_ekavian(folded);
        const std::vector<std::string_view> rewrites(paradigms.rewrites.begin(), paradigms.rewrites.end());
        rewrite_inside(rewrites, folded);
        return folded;
    }

    void add_paradigm(const Words& endings, const Words& stems) {
        if (endings.empty() || stems.empty()) throw Error(Error::Kind::unreadable, "endings or stems are missing");
        for (const std::string& sample : stems) {
            const bool whole = sample.front() == word_start;
            const std::string stem = whole ? sample.substr(1) : sample;
            const std::string dictionary_form = key(stem + endings.front());
            auto& pairs = whole ? paradigms.words : paradigms.inflected;
            for (const std::string& ending : endings) pairs.emplace_back(key(stem + ending), dictionary_form);
        }
    }

    void add_words(const Words& left, const Words& forms) {
        if (left.size() != 1 || forms.empty()) throw Error(Error::Kind::unreadable, "expected: word = forms");
        const std::string dictionary_form = key(left.front());
        paradigms.words.emplace_back(dictionary_form, dictionary_form);
        for (const std::string& form : forms) paradigms.words.emplace_back(key(form), dictionary_form);
    }

    void read_setting(const Words& words) {
        const auto number = [&] {
            if (words.size() < 2) throw Error(Error::Kind::unreadable, "a number is missing");
            return static_cast<unsigned>(std::stoul(words[1]));
        };
        if (words[0] == "longest")
            paradigms.longest = number();
        else if (words[0] == "least")
            paradigms.least = number();
        else if (words[0] == "final-least")
            paradigms.final_least = number();
        else if (words[0] == "ekavian")
            paradigms.ekavian = true;
        else if (words[0] == "final") {
            paradigms.final_times = number();
            for (std::size_t i = 2; i < words.size(); ++i) paradigms.final_endings.push_back(fold(words[i]));
        } else if (words[0] == "rewrite" && words.size() == 3) {
            paradigms.rewrites.insert(paradigms.rewrites.end(), {fold(words[1]), fold(words[2])});
        } else if (words[0] == "superlative" && words.size() == 2) {
            paradigms.superlative = fold(words[1]);
        } else if (words[0] == "not-superlative" || words[0] == "short") {
            auto& list = words[0] == "short" ? paradigms.short_stems : paradigms.not_superlative;
            for (std::size_t i = 1; i < words.size(); ++i) list.push_back(fold(words[i]));
        } else
            throw Error(Error::Kind::unreadable, "unknown setting " + words[0]);
    }
};

} // namespace

Paradigms read_paradigms(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) throw Error(Error::Kind::unreadable, "cannot open " + file.string());
    FileReader reader;
    std::string whole;
    unsigned number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        whole += line.substr(0, line.find('#'));
        if (whole.ends_with('\\')) {
            whole.back() = ' ';
            continue;
        }
        try {
            if (whole.find_first_not_of(" \t") != std::string::npos) reader.read_line(whole);
        } catch (const std::exception& error) {
            throw Error(Error::Kind::unreadable, file.string() + ":" + std::to_string(number) + ": " + error.what());
        }
        whole.clear();
    }
    return std::move(reader.paradigms);
}

} // namespace rc::text
