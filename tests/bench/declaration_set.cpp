#include "common/error.hpp"
#include "common/thesaurus/thesaurus.hpp"
#include "tests/bench/judged_set.hpp"

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

namespace rc::bench {
namespace {

struct Version {
    const char* file; // as the source names it
    const char* language;
};
constexpr Version versions[] = {
    {"als", "sq"},           {"bos_cyrl", "bs"},      {"bos_latn", "bs"},      {"bul", "bg"}, {"cnr", "cnr"},
    {"ell_monotonic", "el"}, {"eng", "en"},           {"hrv", "hr"},           {"mkd", "mk"}, {"ron_2006", "ro"},
    {"slv", "sl"},           {"srp_cyrl", "sr-Cyrl"}, {"srp_latn", "sr-Latn"}, {"tur", "tr"}};

std::string read(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw Error(Error::Kind::internal, "cannot read " + file.string());
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string without_tags(std::string_view html) {
    std::string text;
    bool inside = false;
    for (const char c : html) {
        if (c == '<') inside = true;
        if (!inside) text += c;
        if (c == '>') inside = false;
    }
    return text;
}

// Texts of the articles, in order. Each is an <article> whose heading ("Article 5") is left out: it is of no article
// more than of another.
std::vector<std::string> articles_of(std::string_view html) {
    std::vector<std::string> articles;
    for (std::size_t at = html.find("<article"); at != html.npos; at = html.find("<article", at)) {
        const std::size_t end = html.find("</article>", at), body = html.find("</h2>", at);
        articles.push_back(without_tags(html.substr(body, end - body)));
        at = end;
    }
    return articles;
}

std::string id_of(const char* version, int article) { return std::string(version) + '-' + std::to_string(article); }

} // namespace

Declaration declaration_set(const std::filesystem::path& folder) {
    Declaration out;
    for (const Version& version : versions) {
        int number = 0;
        for (const std::string& text : articles_of(read(folder / (std::string(version.file) + ".html")))) {
            TrialDocument article{id_of(version.file, ++number), {}, {{"", text}}};
            article.description.set(FieldId::language, version.language, Origin::given);
            article.description.set(FieldId::source_id, article.id, Origin::given);
            out.set.languages[article.id] = version.language;
            out.articles.push_back(std::move(article));
        }
    }
    const Thesaurus thesaurus = Thesaurus::from_file(RC_SHARE_DIR "/corpus/taxonomy/concepts.json");
    const auto table = nlohmann::json::parse(read(RC_BENCH_DATA "/declaration.json"));
    for (const auto& [id, numbers] : table.items()) {
        const Concept* item = thesaurus.find(id);
        if (!item) throw Error(Error::Kind::internal, "declaration.json names the unknown concept " + id);
        std::map<std::string, int> answers;
        for (const Version& version : versions)
            for (const int number : numbers) answers[id_of(version.file, number)] = 2;
        for (const auto& [language, labels] : item->labels)
            for (const std::string& label : labels) out.set.questions.push_back({id, language, label, answers});
    }
    return out;
}

} // namespace rc::bench
