#include "server/harvest/repository.hpp"

#include "common/digest.hpp"
#include "server/harvest/sets.hpp"
#include "tests/server/harvest/reader.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <map>
#include <set>

using namespace rc;
using namespace rc::harvest;
using test::TemporaryFolder;
using test::XmlReader;

namespace {

const std::string hostile = "Čađavi <„naslov“> & \"ђ\" ]]> \x01";

struct Fixture {
    TemporaryFolder folder;
    Catalogue catalogue{folder.path(), Catalogue::Mode::write};
    Taxonomy taxonomy = Taxonomy::from_folder(RC_SHARE_DIR "/corpus/taxonomy");
    Repository repository{catalogue,          taxonomy,
                          "Resource Centre",  "https://docs.example.org/oai",
                          "docs.example.org", "2026-01-05T10:00:00Z",
                          record_of,          3};

    static citation::Record record_of(const CatalogueDocument& document) {
        citation::Record record;
        record.id = document.id;
        record.title = document.description.first(FieldId::title);
        record.authors = document.description.all(FieldId::author);
        record.address = "https://docs.example.org/documents/" + document.id;
        return record;
    }
    std::string put(const std::string& name, const std::vector<std::string>& countries = {}) {
        NewDocument document;
        document.source_key = "/" + name.substr(0, name.find('#')); // "a#2" is another edition of "a"
        document.sha256 = sha256_hex(name);
        document.description.set(FieldId::title, name, Origin::given);
        document.description.set(FieldId::author, std::vector<std::string>{"Petrović, Ana", "Ministry of <Health>"},
                                 Origin::given);
        document.description.set(FieldId::country, countries, Origin::given);
        document.description.set(FieldId::collection, "Prison & health", Origin::given);
        document.pages = {{"", "Some text."}};
        return catalogue.put(document).id;
    }
    XmlReader ask(const Arguments& arguments) const { return XmlReader(answer(arguments, repository)); }
    std::string error(const Arguments& arguments) const { return ask(arguments).one("//error/@code"); }

    // Identifier and status of everything in a list, page by page; `between` is called after each page.
    template <typename Between> std::map<std::string, std::string> harvest(Arguments arguments, Between between) const {
        std::map<std::string, std::string> found;
        while (true) {
            const XmlReader page = ask(arguments);
            for (const std::string& id : page.all("//header/identifier")) found[id] = "shown";
            for (const std::string& id : page.all("//header[@status='deleted']/identifier")) found[id] = "deleted";
            const std::string token = page.one("//resumptionToken");
            if (token.empty()) return found;
            arguments = {arguments.front(), {"resumptionToken", token}};
            between();
        }
    }
    std::map<std::string, std::string> harvest(const Arguments& arguments) const {
        return harvest(arguments, [] {});
    }
    // The same by looking at every document of the catalogue.
    std::map<std::string, std::string> expected(const std::string& country = {}, const std::string& from = {}) const {
        std::map<std::string, std::string> all;
        catalogue.each_changed_since(0, [&](const CatalogueDocument& d) {
            const auto& countries = d.description.all(FieldId::country);
            if (d.updated < from) return;
            if (!country.empty() && std::ranges::find(countries, country) == countries.end()) return;
            all["oai:docs.example.org:" + d.id] = d.shown() ? "shown" : "deleted";
        });
        return all;
    }
};

const Arguments all_records{{"verb", "ListRecords"}, {"metadataPrefix", "oai_dc"}};

} // namespace

TEST_CASE_FIXTURE(Fixture,
                  "harvest: equals the catalogue, brute force: whole, by set, by date, in both lists and formats") {
    for (int i = 0; i < 20; ++i)
        put(std::to_string(i) + hostile, i % 2 ? std::vector<std::string>{"RS", "XK"} : std::vector<std::string>{});
    const std::string gone = put("gone", {"RS"});
    put("a", {"RS"});
    put("a#2", {"RS"});
    catalogue.withdraw(gone, "secret reason");
    for (const char* verb : {"ListRecords", "ListIdentifiers"})
        for (const char* prefix : {"oai_dc", "mods"})
            for (const std::size_t at_once : {1, 3, 7, 23, 100}) {
                CAPTURE(verb);
                CAPTURE(at_once);
                repository.at_once = at_once;
                const Arguments list{{"verb", verb}, {"metadataPrefix", prefix}};
                CHECK(harvest(list) == expected());
                Arguments serbian = list;
                serbian.emplace_back("set", "country:RS");
                CHECK(harvest(serbian) == expected("RS"));
                Arguments recent = list;
                recent.emplace_back("from", catalogue.first_change());
                CHECK(harvest(recent) == expected("", catalogue.first_change()));
            }
    CHECK(harvest({{"verb", "ListIdentifiers"}, {"metadataPrefix", "oai_dc"}, {"set", "country"}}).size() == 13);
    CHECK(answer(all_records, repository).find("secret reason") == std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "harvest: a token outlives restarts and changes in between, and nothing is missed") {
    for (int i = 0; i < 10; ++i) put(std::to_string(i));
    int page = 0;
    const auto found = harvest(all_records, [&] {
        if (page++ != 0) return;
        catalogue.withdraw(catalogue.find_number(9)->id, "x"); // not given yet
        catalogue.withdraw(catalogue.find_number(1)->id, "x"); // given already
        put("new");
    });
    const auto now = expected();
    for (const auto& [id, status] : now) {
        CAPTURE(id);
        REQUIRE(found.contains(id));
        CHECK(found.at(id) == status);
    }
}

TEST_CASE_FIXTURE(Fixture, "harvest: the second time only what has changed") {
    for (int i = 0; i < 5; ++i) put(std::to_string(i));
    const std::string id = catalogue.find_number(2)->id;
    {
        // The changes of a transaction count from its end: the last moment before which one may have harvested.
        Catalogue::Transaction transaction(catalogue);
        catalogue.withdraw(id, "x");
        transaction.commit();
    }
    const std::string changed = catalogue.find(id)->updated;
    CHECK(harvest({{"verb", "ListIdentifiers"}, {"metadataPrefix", "oai_dc"}, {"from", changed}}) ==
          expected("", changed));
    CHECK(error({{"verb", "ListIdentifiers"}, {"metadataPrefix", "oai_dc"}, {"from", "9000-01-01"}}) ==
          "noRecordsMatch");
    CHECK(error({{"verb", "ListIdentifiers"}, {"metadataPrefix", "oai_dc"}, {"until", "2001-01-01"}}) ==
          "noRecordsMatch");
}

TEST_CASE_FIXTURE(Fixture, "harvest: every error of the protocol, in valid XML") {
    const std::string id = put("one");
    struct Row {
        Arguments arguments;
        std::string code;
    };
    const std::pair<std::string, std::string> list{"verb", "ListRecords"}, get{"verb", "GetRecord"},
        dc{"metadataPrefix", "oai_dc"}, one{"identifier", "oai:docs.example.org:" + id};
    for (const Row& row : {
             Row{{}, "badVerb"},
             Row{{{"verb", ""}}, "badVerb"},
             Row{{{"verb", "identify"}}, "badVerb"},
             Row{{list, list, dc}, "badVerb"},
             Row{{{"verb", "Identify"}, {"set", "x"}}, "badArgument"},
             Row{{{"verb", "Identify"}, {"<&\"", "x"}}, "badArgument"},
             Row{{list}, "badArgument"},
             Row{{list, dc, dc}, "badArgument"},
             Row{{list, dc, {"identifier", "x"}}, "badArgument"},
             Row{{list, dc, {"from", ""}}, "badArgument"},
             Row{{list, dc, {"from", "2021"}}, "badArgument"},
             Row{{list, dc, {"from", "2021-02-30"}}, "badArgument"},
             Row{{list, dc, {"from", "2021-02-03T25:00:00Z"}}, "badArgument"},
             Row{{list, dc, {"from", "2021-02-03T10:00:00"}}, "badArgument"},
             Row{{list, dc, {"from", "2021-02-03T10:00:00.0Z"}}, "badArgument"},
             Row{{list, dc, {"from", "2021-02-03"}, {"until", "2021-02-03T10:00:00Z"}}, "badArgument"},
             Row{{list, dc, {"from", "2021-02-04"}, {"until", "2021-02-03"}}, "badArgument"},
             Row{{list, dc, {"set", "continent:EU"}}, "noRecordsMatch"},
             Row{{list, dc, {"set", "country:ZZ"}}, "noRecordsMatch"},
             Row{{list, {"metadataPrefix", "marc21"}}, "cannotDisseminateFormat"},
             Row{{list, {"resumptionToken", "x"}}, "badResumptionToken"},
             Row{{list, dc, {"resumptionToken", "x"}}, "badArgument"},
             Row{{{"verb", "ListSets"}, {"resumptionToken", "x"}}, "badResumptionToken"},
             Row{{get, dc}, "badArgument"},
             Row{{get, one}, "badArgument"},
             Row{{get, one, {"metadataPrefix", "marc21"}}, "cannotDisseminateFormat"},
             Row{{get, dc, {"identifier", "oai:docs.example.org:none"}}, "idDoesNotExist"},
             Row{{get, dc, {"identifier", id}}, "idDoesNotExist"},
             Row{{{"verb", "ListMetadataFormats"}, {"identifier", "x"}}, "idDoesNotExist"},
         }) {
        CAPTURE(row.arguments.size());
        const XmlReader reply = ask(row.arguments);
        CHECK(reply.one("//error/@code") == row.code);
        CHECK(reply.one("/OAI-PMH/responseDate") == "2026-01-05T10:00:00Z");
        CHECK(reply.one("/OAI-PMH/request") == "https://docs.example.org/oai");
        const bool bare = row.code == "badVerb" || row.code == "badArgument";
        CHECK(reply.all("/OAI-PMH/request/@*").size() == (bare ? 0 : row.arguments.size()));
    }
}

TEST_CASE_FIXTURE(Fixture, "harvest: a token that was changed, or cut, is refused") {
    for (int i = 0; i < 10; ++i) put(std::to_string(i));
    const std::string token = ask(all_records).one("//resumptionToken");
    REQUIRE(token.size() > 20);
    for (std::size_t at = 0; at < token.size(); ++at) {
        std::string other = token;
        other[at] = other[at] == 'A' ? 'B' : 'A';
        CAPTURE(at);
        CHECK(error({{"verb", "ListRecords"}, {"resumptionToken", other}}) == "badResumptionToken");
        CHECK(error({{"verb", "ListRecords"}, {"resumptionToken", token.substr(0, at) + ""}}) ==
              (at == 0 ? "badArgument" : "badResumptionToken"));
    }
}

TEST_CASE_FIXTURE(Fixture, "harvest: a record in both formats, with every letter; a deletion has none") {
    const std::string id = put(hostile, {"XK"}), item = "oai:docs.example.org:" + id;
    const auto record = [&](const char* prefix) {
        return ask({{"verb", "GetRecord"}, {"identifier", item}, {"metadataPrefix", prefix}});
    };
    const std::string title = hostile.substr(0, hostile.size() - 2);
    CHECK(record("oai_dc").one("//dc/title") == title);
    CHECK(record("mods").one("//mods/titleInfo/title") == title);
    CHECK(record("mods").all("//mods/name/namePart") ==
          std::vector<std::string>{"Petrović", "Ana", "Ministry of <Health>"});
    CHECK(record("mods").one("//mods/location/url") == "https://docs.example.org/documents/" + id);
    CHECK(record("oai_dc").all("//header/setSpec") ==
          std::vector<std::string>{"country:XK", "collection:Prison~20~26~20health"});
    catalogue.withdraw(id, "x");
    CHECK(record("oai_dc").one("//header/@status") == "deleted");
    CHECK(record("oai_dc").all("//metadata").empty());
    catalogue.restore(id);
    CHECK(record("oai_dc").all("//metadata").size() == 1);
}

TEST_CASE_FIXTURE(Fixture, "harvest: identify, formats and sets") {
    const XmlReader empty = ask({{"verb", "Identify"}});
    CHECK(empty.one("//earliestDatestamp") == "2026-01-05T10:00:00Z");
    put("one", {"RS", "XK"});
    const XmlReader identify = ask({{"verb", "Identify"}});
    CHECK(identify.one("//earliestDatestamp") == catalogue.first_change());
    CHECK(identify.one("//deletedRecord") == "persistent");
    CHECK(identify.one("//granularity") == "YYYY-MM-DDThh:mm:ssZ");
    CHECK(identify.one("//baseURL") == identify.one("//request"));
    CHECK(ask({{"verb", "ListMetadataFormats"}}).all("//metadataPrefix") == std::vector<std::string>{"oai_dc", "mods"});
    const XmlReader sets = ask({{"verb", "ListSets"}});
    CHECK(sets.all("//setSpec") == std::vector<std::string>{"country", "country:RS", "country:XK", "theme",
                                                            "collection", "collection:Prison~20~26~20health"});
    CHECK(sets.all("//setName")[2] == "Country: Kosovo*");
}

TEST_CASE("sets: every name is read back as the set it was made of, and has letters of the protocol only") {
    for (const Set& set : {Set{FieldId::country, "RS"}, Set{FieldId::theme, ""}, Set{FieldId::collection, "č~:/ %"},
                           Set{FieldId::collection, "~41"}}) {
        const std::string spec = set_spec(set);
        CAPTURE(spec);
        CHECK(read_set_spec(spec) == set);
        CHECK(spec.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~:") ==
              std::string::npos);
    }
    for (const char* wrong :
         {"", "country:", "title:x", "country:~", "country:~4", "country:~zz", "country:~41", "a b"})
        CHECK_FALSE(read_set_spec(wrong));
}

TEST_CASE("harvest: identifiers carry the name of the site, if it is one of the world's") {
    CHECK(authority_of("https://docs.example.org") == "docs.example.org");
    CHECK(authority_of("https://docs.example.org:8443/library") == "docs.example.org");
    for (const char* site : {"", "http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:80"})
        CHECK(authority_of(site) == "library.localhost");
}
