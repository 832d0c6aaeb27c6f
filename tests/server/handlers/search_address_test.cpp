// The address of the search page: what it keeps, and where its links lead.
#include "server/handlers/search_address.hpp"

#include <doctest/doctest.h>

using rc::handlers::SearchAddress;

namespace {
SearchAddress address(rc::http::NamedValues values) {
    rc::http::Request request;
    request.parameters = std::move(values);
    return SearchAddress(request);
}
} // namespace

TEST_CASE("search address: one order, whatever the order of choosing; what is not its own or empty is left out") {
    CHECK(address({}).link() == "/");
    CHECK(address({{"utm_source", "x"}, {"q", " "}, {"-q", "a"}}).link() == "/");
    CHECK(address({{"ui", "sq"},
                   {"sort", "title"},
                   {"theme", "youth"},
                   {"country", "RS"},
                   {"country", "HR"},
                   {"country", "RS"},
                   {"q", " law "},
                   {"-type", "news"}})
              .link() == "/?q=law&country=HR&country=RS&theme=youth&-type=news&sort=title&ui=sq");
}

TEST_CASE("search address: every change begins at the first page of results") {
    const SearchAddress here =
        address({{"q", "law"}, {"country", "RS"}, {"from", "2018"}, {"cursor", "abc"}, {"ui", "sq"}});
    CHECK(here.with("country", "HR").link() == "/?q=law&country=HR&country=RS&from=2018&ui=sq");
    CHECK(here.without("country", "RS").link() == "/?q=law&from=2018&ui=sq");
    CHECK(here.having("q", "prison").link() == "/?q=prison&country=RS&from=2018&ui=sq");
    CHECK(here.having("from", "").link() == "/?q=law&country=RS&ui=sq");
    CHECK(here.without_filters().link() == "/?q=law&ui=sq");
    CHECK(here.anew().link() == "/?ui=sq");
    CHECK(here.at("next").link() == "/?q=law&country=RS&from=2018&cursor=next&ui=sq");
    CHECK(here.at("").link() == "/?q=law&country=RS&from=2018&ui=sq");
    CHECK(here.has_filters());
    CHECK(!here.without_filters().has_filters());
    CHECK(here.anew().asks_nothing());
}
