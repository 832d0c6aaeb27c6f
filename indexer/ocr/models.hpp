// With which of Tesseract's models a page is recognised.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace rc {

// The models that are installed (names of *.traineddata), sorted. None if this program was built without recognition.
std::vector<std::string> installed_models();

// The models for a page in that language (BCP 47), as Tesseract wants them ("srp+srp_latn"): only installed ones, the
// English one for a language without its own. Empty if there is none at all.
std::string models_for(std::string_view language, const std::vector<std::string>& installed);

// Models of every script of the region, for a first look at a page whose language nobody knows.
std::string models_for_any_script(const std::vector<std::string>& installed);

// Dots an inch at which such a page is drawn: Greek needs more than the others.
unsigned dpi_for(std::string_view models);

} // namespace rc
