#include "indexer/ocr/models.hpp"

#include "indexer/ocr/page_reader.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

namespace rc {
namespace {

// By tag; the first that begins it counts. Montenegrin and Serbian without a script may be in either.
constexpr auto models = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"sr-Cyrl", "srp"},
    {"sr-Latn", "srp_latn"},
    {"sr", "srp+srp_latn"},
    {"cnr-Cyrl", "srp"},
    {"cnr-Latn", "srp_latn"},
    {"cnr", "srp+srp_latn"},
    {"sh", "hrv"},
    {"hr", "hrv"},
    {"bs-Cyrl", "srp"},
    {"bs", "bos"},
    {"sl", "slv"},
    {"bg", "bul"},
    {"mk", "mkd"},
    {"ro", "ron"},
    {"el", "ell"},
    {"sq", "sqi"},
    {"tr", "tur"},
    {"en", "eng"},
    {"de", "deu"},
    {"fr", "fra"},
    {"es", "spa"},
    {"it", "ita"},
    {"pt", "por"},
    {"hu", "hun"},
    {"ru", "rus"},
    {"uk", "ukr"},
    {"pl", "pol"},
});
constexpr std::string_view otherwise = "eng", any_script = "eng+srp+ell";

template <typename Visit> void each_model(std::string_view set, Visit visit) {
    while (!set.empty()) {
        const std::size_t end = std::min(set.find('+'), set.size());
        visit(set.substr(0, end));
        set.remove_prefix(std::min(end + 1, set.size()));
    }
}

std::string installed_of(std::string_view set, const std::vector<std::string>& installed) {
    std::string found;
    each_model(set, [&](std::string_view model) {
        if (std::ranges::find(installed, model) == installed.end()) return;
        found.append(found.empty() ? "" : "+").append(model);
    });
    return found;
}

} // namespace

std::vector<std::string> installed_models() {
    namespace fs = std::filesystem;
    std::vector<std::string> found;
    std::error_code missing;
    for (fs::directory_iterator entry(models_folder(), missing), end; !missing && entry != end;
         entry.increment(missing))
        if (entry->path().extension() == ".traineddata") found.push_back(entry->path().stem().string());
    std::sort(found.begin(), found.end());
    return found;
}

std::string models_for(std::string_view language, const std::vector<std::string>& installed) {
    const auto row = std::ranges::find_if(models, [&](const auto& entry) {
        return language.starts_with(entry.first) &&
               (language.size() == entry.first.size() || language[entry.first.size()] == '-');
    });
    std::string found = row == models.end() ? std::string() : installed_of(row->second, installed);
    return found.empty() ? installed_of(otherwise, installed) : found;
}

std::string models_for_any_script(const std::vector<std::string>& installed) {
    return installed_of(any_script, installed);
}

unsigned dpi_for(std::string_view set) {
    constexpr unsigned usual = 200, greek = 300;
    bool has_greek = false;
    each_model(set, [&](std::string_view model) { has_greek = has_greek || model == "ell"; });
    return has_greek ? greek : usual;
}

} // namespace rc
