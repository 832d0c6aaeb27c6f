// GET /api/v1/documents/{id}/pages/{n}/boxes: where the words of one page stand on its paper.
#include "common/text/utf8.hpp"
#include "server/handlers/json_reply.hpp"
#include "server/handlers/links.hpp"
#include "server/handlers/parameters.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/services.hpp"
#include "server/handlers/shown_document.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace rc::handlers {
namespace {

using Json = nlohmann::ordered_json;

double rounded(float points) { return std::round(static_cast<double>(points) * 10) / 10; }

Json corners(const PaperBox& box) { return {rounded(box.x0), rounded(box.y0), rounded(box.x1), rounded(box.y1)}; }

// Turns bytes into code points, as in the ranges of a page's text; quick where they come in order.
class Offsets {
public:
    explicit Offsets(std::string_view text) : text_(text) {}
    std::size_t operator()(std::size_t byte) {
        if (byte < at_) at_ = characters_ = 0;
        characters_ += text::count_code_points(text_.substr(at_, byte - at_));
        at_ = byte;
        return characters_;
    }

private:
    std::string_view text_;
    std::size_t at_ = 0, characters_ = 0;
};

Json words_of(const PageLayout& layout, std::string_view text) {
    Json words = Json::array();
    Offsets offset(text);
    for (const WordBox& word : layout.words) {
        Json row{offset(word.begin), offset(word.end)};
        for (const Json& corner : corners(word.box)) row.push_back(corner);
        words.push_back(std::move(row));
    }
    return words;
}

Json hyperlinks_of(const PageLayout& layout, std::string_view text) {
    Json all = Json::array();
    Offsets offset(text);
    for (const PageLink& link : layout.links) {
        const bool has_words = link.begin < link.end, has_place = link.box != PaperBox{};
        all.push_back({{"address", link.address},
                       {"range", has_words ? Json{offset(link.begin), offset(link.end)} : Json()},
                       {"box", has_place ? corners(link.box) : Json()}});
    }
    return all;
}

Json length_or_null(float points) { return points > 0 ? Json(rounded(points)) : Json(); }

} // namespace

http::Reply get_page_boxes(const http::Request& request, const Services& services) {
    Parameters(request).finish();
    const auto catalogue = services.catalogues.borrow();
    const CatalogueDocument document = shown_document(request, *catalogue);
    const auto [number, page] = shown_page(request, document, *catalogue);
    const PageLayout layout = catalogue->layout(document.number, number, page.text.size());
    return json_reply({{"document", document.id},
                       {"page", number},
                       {"width", length_or_null(layout.width)},
                       {"height", length_or_null(layout.height)},
                       {"words", words_of(layout, page.text)},
                       {"hyperlinks", hyperlinks_of(layout, page.text)},
                       {"links",
                        {{"self", links::page_boxes(document.id, number)},
                         {"text", links::page_text(document.id, number)},
                         {"document", links::api_document(document.id)}}}});
}

} // namespace rc::handlers
