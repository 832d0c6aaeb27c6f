// compile-stop-words OUTPUT.cpp FILE.stopwords...: writes all words, folded and sorted, as C++ (see stop_words.hpp).
#include "common/error.hpp"
#include "common/text/fold.hpp"

#include <fstream>
#include <iostream>
#include <set>
#include <sstream>

namespace {

void read_words(const char* file, std::set<std::string>& words) {
    std::ifstream in(file);
    if (!in) throw rc::Error(rc::Error::Kind::unreadable, std::string("cannot open ") + file);
    for (std::string line; std::getline(in, line);) {
        std::istringstream left(line.substr(0, line.find('#')));
        for (std::string word; left >> word;) words.insert(rc::text::fold(word));
    }
}

} // namespace

int main(int argc, char** argv) {
    try {
        if (argc < 3)
            throw rc::Error(rc::Error::Kind::bad_request, "usage: compile-stop-words OUTPUT.cpp FILE.stopwords...");
        std::set<std::string> words;
        for (int i = 2; i < argc; ++i) read_words(argv[i], words);
        std::ofstream out(argv[1]);
        out << "// Made from corpus/language/*.stopwords; edit those.\n#include \"common/text/stop_words.hpp\"\n\n"
               "namespace rc::text {\n\nconstexpr std::string_view stop_word_array[] = {\n";
        for (const std::string& word : words) out << '"' << word << "\",\n";
        out << "};\nconst std::span<const std::string_view> stop_words(stop_word_array);\n\n} // namespace rc::text\n";
        out.flush();
        if (!out) throw rc::Error(rc::Error::Kind::internal, std::string("cannot write ") + argv[1]);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
