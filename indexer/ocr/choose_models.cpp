#include "indexer/ocr/choose_models.hpp"

#include "indexer/ocr/models.hpp"

#include <utility>

namespace rc {

Page recognise_in_language(Recogniser& recogniser, const std::filesystem::path& file, std::uint32_t page,
                           const std::string& language, const std::vector<std::string>& installed,
                           const TellLanguage& tell) {
    const std::string first = language.empty() ? models_for_any_script(installed) : models_for(language, installed);
    Page found = recogniser.recognise(file, page, first);
    const std::string told = tell(found);
    if (told.empty()) return found;
    const std::string better = models_for(told, installed);
    if (better == first) return found;
    Page again = recogniser.recognise(file, page, better);
    return again.reading.confidence >= found.reading.confidence ? std::move(again) : std::move(found);
}

} // namespace rc
