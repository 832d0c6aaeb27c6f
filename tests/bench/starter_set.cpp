#include "common/error.hpp"
#include "tests/bench/judged_set.hpp"

#include <fstream>
#include <nlohmann/json.hpp>

namespace rc::bench {
namespace {

using nlohmann::json;

json read_json(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) throw Error(Error::Kind::internal, "cannot read " + file.string());
    return json::parse(in);
}

} // namespace

JudgedSet starter_set(const std::filesystem::path& starter) {
    JudgedSet set;
    std::map<std::string, std::vector<std::string>> translations; // ids by family
    const json manifest = read_json(starter / "manifest.json");
    for (const json& document : manifest.at("documents")) {
        set.languages[document.at("id")] = document.at("language");
        translations[document.at("family")].push_back(document.at("id"));
    }
    const json data = read_json(RC_BENCH_DATA "/queries.json");
    for (const json& row : data.at("queries")) {
        std::map<std::string, int> answers;
        for (const auto& [family, grade] : row.at("relevant").items()) {
            if (!translations.contains(family))
                throw Error(Error::Kind::internal, "queries.json names the unknown family " + family);
            for (const std::string& id : translations[family]) answers[id] = grade;
        }
        for (const std::string language : data.at("languages"))
            set.questions.push_back({row.at("id"), language, row.at("query").at(language), answers});
    }
    return set;
}

} // namespace rc::bench
