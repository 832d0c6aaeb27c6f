// What a page says of its article in JSON-LD (schema.org).
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace rc::html {

struct JsonLd {
    std::string title, date, language, publisher, address, abstract, image; // empty if missing
    std::vector<std::string> authors;
};

// Takes what is missing in `into` from the first article, report or posting in the script. Broken JSON gives nothing.
void read_json_ld(std::string_view script, JsonLd& into);

} // namespace rc::html
