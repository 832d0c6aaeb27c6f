// How much memory the export of a whole result list takes, and how fast it comes: a library of synthetic records, every
// format pulled piece by piece as the server does.
//
//   export_memory [DOCUMENTS]     default 100000
//
// Memory is what the process holds at most while a file is made, above what it held before, in MB: the numbers of the
// documents, a piece, and what the stores read.
#include "common/catalogue/catalogue.hpp"
#include "common/digest.hpp"
#include "common/taxonomy/taxonomy.hpp"
#include "indexer/writer/index_writer.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/services.hpp"
#include "tests/bench/figures.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <malloc.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using namespace rc;

NewDocument synthetic(int number) {
    const std::string name = std::to_string(number);
    NewDocument document;
    document.source_key = "synthetic:" + name;
    document.sha256 = sha256_hex(name);
    document.media_type = "application/pdf";
    document.file_name = name + ".pdf";
    Description& d = document.description;
    const auto set = [&](FieldId id, std::vector<std::string> values) { d.set(id, std::move(values), Origin::given); };
    set(FieldId::title, {"Naloxone programmes, volume " + name});
    set(FieldId::author, {"Ana Petrović", "Ministry of Health"});
    set(FieldId::publisher, {"Publisher " + std::to_string(number % 500)});
    set(FieldId::country, {number % 2 ? "RS" : "HR"});
    set(FieldId::theme, {"harm-reduction"});
    set(FieldId::type, {"report"});
    set(FieldId::language, {"en"});
    set(FieldId::published, {std::to_string(1990 + number % 36)});
    set(FieldId::abstract, {std::string(400, 'a')});
    document.pages = {{"1", "Naloxone saves lives, says volume " + name + '.'}};
    return document;
}

void make_library(const std::filesystem::path& data, int documents) {
    Catalogue catalogue(data, Catalogue::Mode::write);
    for (int number = 0; number < documents;) {
        Catalogue::Transaction transaction(catalogue);
        for (const int end = std::min(documents, number + 5'000); number < end; ++number)
            catalogue.put(synthetic(number));
        transaction.commit();
    }
    IndexWriter writer(data / "index", IndexWriter::Open::anew);
    writer.set_taxonomy(Taxonomy::from_folder(RC_SHARE_DIR "/corpus/taxonomy"));
    catalogue.each_changed_since(
        0, [&](const CatalogueDocument& document) { writer.put(document, catalogue.pages(document.number)); });
    writer.commit(catalogue.revision());
}

double resident_megabytes() {
    std::ifstream in("/proc/self/statm");
    double size = 0, resident = 0;
    in >> size >> resident;
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

void measure(const char* name, http::Handler handler, const handlers::Services& services) {
    malloc_trim(0);
    const double before = resident_megabytes();
    const auto began = std::chrono::steady_clock::now();
    http::Request request;
    request.method = "GET";
    request.host = "localhost";
    request.parameters = {{"q", "naloxone"}};
    const http::Reply reply = handler(request, services);
    double most = resident_megabytes();
    std::size_t bytes = 0;
    for (std::string piece = reply.next_piece(); !piece.empty(); piece = reply.next_piece()) {
        bytes += piece.size();
        most = std::max(most, resident_megabytes());
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    const std::string what = std::string(name) + ", ";
    bench::print({what + "size in MB", static_cast<double>(bytes) / 1e6, {}, {}});
    bench::print({what + "memory in MB", most - before, {}, 32, true});
    bench::print({what + "seconds", took.count(), {}, {}, true});
}

} // namespace

int main(int argc, char** argv) {
    const int documents = argc > 1 ? std::atoi(argv[1]) : 100'000;
    const test::TemporaryFolder folder;
    const std::filesystem::path data = folder.path() / "data";
    // Made by a process of its own, whose memory does not count.
    const pid_t maker = fork();
    if (maker == 0) {
        make_library(data, documents);
        _exit(0);
    }
    int status = 0;
    waitpid(maker, &status, 0);
    if (status != 0) return 1;
    const search::Searcher searcher((data / "index").string());
    const handlers::CataloguePool catalogues(data);
    const handlers::Services services{searcher, catalogues, RC_SHARE_DIR "/web", "https://docs.example.org"};
    std::printf("%d documents, all of them found\n", documents);
    measure("warming up", handlers::export_csv, services);
    measure("CSV", handlers::export_csv, services);
    measure("JSON lines", handlers::export_json_lines, services);
    measure("RIS", handlers::export_ris, services);
    measure("BibTeX", handlers::export_bibtex, services);
    measure("CSL-JSON", handlers::export_csl, services);
}
