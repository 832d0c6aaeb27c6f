// A small library of real stores in a temporary folder, served over real HTTP on a free port.
#pragma once
#include "common/digest.hpp"
#include "indexer/writer/index_writer.hpp"
#include "server/handlers/error_page.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/services.hpp"
#include "server/http/server.hpp"
#include "tests/support/answer_log.hpp"
#include "tests/support/http_client.hpp"
#include "tests/support/temporary_folder.hpp"

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace rc::test {

using Json = nlohmann::json;
using Values = std::vector<std::string>;

// What a document of the library is made of; it is enough to say what matters to the test.
struct Sample {
    std::map<FieldId, Values> given, guessed;
    std::vector<Page> pages{{"", "Some text."}};
    std::string media_type = "application/pdf";
    std::string file_name = "paper.pdf"; // empty: imported as text
    std::string source = {};             // the same again is a new edition; empty: one of its own
    std::string family = {};
    std::vector<OutlineEntry> outline = {};
    bool with_picture = false; // of its first page
};

class Library {
public:
    explicit Library(const std::vector<Sample>& samples)
        : taxonomy_(Taxonomy::from_folder(RC_SHARE_DIR "/corpus/taxonomy")) {
        add(samples);
        index();
    }

    // Into the catalogue; index() shows them.
    void add(const std::vector<Sample>& samples) {
        Catalogue catalogue(data(), Catalogue::Mode::write);
        for (const Sample& sample : samples) put(catalogue, sample);
    }

    void withdraw(const std::string& id) { Catalogue(data(), Catalogue::Mode::write).withdraw(id, "secret reason"); }

    void index() {
        const Catalogue catalogue(data(), Catalogue::Mode::read);
        IndexWriter writer(data() / "index", IndexWriter::Open::existing_or_new);
        writer.set_taxonomy(taxonomy_);
        writer.set_thesaurus(Thesaurus::from_file(RC_SHARE_DIR "/corpus/taxonomy/concepts.json"));
        catalogue.each_changed_since(writer.revision(), [&](const CatalogueDocument& document) {
            if (document.shown())
                writer.put(document, catalogue.pages(document.number));
            else
                writer.remove(document.number);
        });
        writer.commit(catalogue.revision());
    }

    const std::string& id(std::size_t position) const { return ids_.at(position); }
    std::filesystem::path data() const { return folder_.path() / "data"; }

private:
    void put(Catalogue& catalogue, const Sample& sample) {
        const std::string bytes = "bytes of document " + std::to_string(ids_.size());
        NewDocument document;
        document.source_key = sample.source.empty() ? "/private/path/" + std::to_string(ids_.size()) : sample.source;
        document.sha256 = sha256_hex(bytes);
        document.media_type = sample.media_type;
        document.file_name = sample.file_name;
        document.bytes = bytes.size();
        document.family = sample.family;
        for (const auto& [field, values] : sample.given) document.description.set(field, values, Origin::given);
        for (const auto& [field, values] : sample.guessed) document.description.set(field, values, Origin::guessed);
        document.pages = sample.pages;
        document.outline = sample.outline;
        document.report = {"pdf-text", 10, {"page 2 has no text (a scan?)"}};
        catalogue.keep_bytes(bytes, document.sha256);
        if (sample.with_picture) {
            document.picture = {300, 424};
            catalogue.keep_picture("a picture", document.sha256);
        }
        ids_.push_back(catalogue.put(document).id);
    }

    TemporaryFolder folder_;
    Taxonomy taxonomy_;
    std::vector<std::string> ids_;
};

// The server over a data folder.
class Serving {
public:
    explicit Serving(const std::filesystem::path& data)
        : searcher_((data / "index").string()),
          catalogues_(data), services_{searcher_, catalogues_, RC_SHARE_DIR "/web", "https://docs.example.org"},
          server_(options(), handlers::routes, services_, [](const std::string&) {}) {}

    HttpAnswer get(std::string_view target, const Headers& headers = {}) const {
        const HttpAnswer answer = test::get(server_.port(), target, headers);
        log_answer(target, answer);
        return answer;
    }
    Json json(std::string_view target) const { return Json::parse(get(target).body); }
    std::uint16_t port() const { return server_.port(); }

private:
    http::ServerOptions options() const {
        http::ServerOptions options;
        options.port = 0; // any free one
        options.error_page = [this](const http::Problem& problem, const http::Request& request, std::string_view id) {
            return handlers::error_page(problem, request, id, services_);
        };
        return options;
    }

    search::Searcher searcher_;
    handlers::CataloguePool catalogues_;
    handlers::Services services_;
    http::Server server_;
};

inline Values ids_of(const Json& answer) {
    Values ids;
    for (const Json& item : answer.at("items")) ids.push_back(item.at("id"));
    return ids;
}

} // namespace rc::test
