// Lines that stand in web articles and are none of their text.
#pragma once
#include <string_view>

namespace rc::html {

// "Read more", "Povezane vijesti", "Διαβάστε επίσης": labels and links between paragraphs, in the languages of the
// region and the large ones around it. `line` is one cleaned line, here and below.
bool is_label(std::string_view line);

// Of those, the ones that head a list of other articles: what follows within the same element is none of the article.
bool heads_other_articles(std::string_view line);

// "By A. Author", "Published 3 May 2019": what stands at the head of an article.
bool is_byline(std::string_view line);

// "Subscribe to our newsletter".
bool is_promotion(std::string_view line);

} // namespace rc::html
