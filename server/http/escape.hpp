// Text in HTML.
#pragma once
#include <string>
#include <string_view>

namespace rc::http {

// & < > " ' as entities: safe as element content and in quoted attributes.
std::string html_escape(std::string_view text);

} // namespace rc::http
