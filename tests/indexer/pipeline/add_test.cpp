#include "common/digest.hpp"
#include "tests/indexer/pipeline/support.hpp"
#include "tests/support/pdf_writer.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace rc;
using test::DataFolder;
using test::RunResult;
using test::TemporaryFolder;

namespace {

const char* const prose = "Naloxone saves lives. The national strategy of Serbia was adopted in 2021.\n";

std::string locked_pdf() {
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
           "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
           "4 0 obj<</Filter/Standard/V 1/R 2/P -4/O<" +
           std::string(64, '0') + ">/U<" + std::string(64, '1') +
           ">>>endobj\n"
           "trailer<</Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>\n%%EOF\n";
}

} // namespace

TEST_CASE("add: the same files again change nothing; a changed one is a new edition; a changed manifest redescribes") {
    const TemporaryFolder folder;
    const DataFolder data;
    folder.write("a.txt", prose);
    folder.write(
        "b.html",
        "<html><title>B</title><body><p>Needle and syringe programmes in prisons of Croatia.</p></body></html>");
    const auto add = [&] { return data.add({folder.path().string()}).totals; };
    Totals totals = add();
    CHECK(totals.added == 2);
    CHECK(totals.pages == 2);
    CHECK(totals.failed == 0);
    CHECK(add().unchanged == 2);

    folder.write("a.txt", std::string(prose) + "A second paragraph.\n");
    totals = add();
    CHECK(totals.new_editions == 1);
    CHECK(totals.unchanged == 1);
    CHECK(data.shown().size() == 2);

    folder.write("manifest.json", R"({"documents": [{"file": "a.txt", "title": "Naloxone", "country": "RS"}]})");
    totals = add();
    CHECK(totals.redescribed == 1);
    CHECK(totals.unchanged == 1);
    CHECK(add().unchanged == 2);
    CHECK(data.findings().empty());
}

TEST_CASE("add: given beats embedded beats guessed, and the original is kept") {
    const TemporaryFolder folder;
    const DataFolder data;
    const std::string html = "<html lang='en'><head><title>From the page</title></head><body><p>" + std::string(prose) +
                             "</p></body></html>";
    folder.write("page.html", html);
    folder.write("manifest.json", R"({"documents": [{"file": "page.html", "country": "HR"}]})");
    data.add({folder.path().string()});
    REQUIRE(data.shown().size() == 1);
    const CatalogueDocument d = data.shown().front();
    CHECK(d.description.all(FieldId::country) == std::vector<std::string>{"HR"});
    CHECK(d.description.origin(FieldId::country) == Origin::given);
    CHECK(d.description.first(FieldId::title) == "From the page");
    CHECK(d.description.origin(FieldId::title) == Origin::embedded);
    CHECK(d.media_type == "text/html");
    CHECK(d.file_name == "page.html");
    CHECK(sha256_hex_of_file(data.catalogue().file_path(d.sha256)) == sha256_hex(html));
}

TEST_CASE("add: the same bytes twice are one document") {
    const TemporaryFolder folder;
    const DataFolder data;
    folder.write("a.txt", prose);
    folder.write("copy/a.txt", prose);
    const Totals totals = data.add({folder.path().string()}).totals;
    CHECK(totals.added == 1);
    CHECK(totals.unchanged == 1);
    CHECK(data.add({folder.path().string()}).totals.unchanged == 2);
    CHECK(data.shown().size() == 1);
}

TEST_CASE("add: bad input costs one line each, and the rest goes on") {
    const TemporaryFolder folder;
    const DataFolder data;
    folder.write("good.txt", prose);
    folder.write("really-html.pdf", "<html><title>T</title><body><p>" + std::string(prose) + "</p></body></html>");
    folder.write("latin2.txt", "Re\xe8nik \xe6irilice, ku\xe6"
                               "a i \xbeivot; re\xe8"
                               "i bez kvaka nisu re\xe8i.");
    test::PdfWriter pdf;
    pdf.page().text(50, 80, "Drug strategy of Croatia");
    folder.write("fine.pdf", pdf.bytes());
    folder.write("zero.pdf", "");
    folder.write("locked.pdf", locked_pdf());
    folder.write("cut.pdf", "%PDF-1.7\n1 0 obj\n<<");
    folder.write("noise.bin", std::string("\0\1\2\3\xff\xfe\0\0\7\7", 10));
    std::ofstream(folder / "huge.pdf");
    std::filesystem::resize_file(folder / "huge.pdf", 300u << 20); // sparse
    const RunResult run = data.add({folder.path().string(), (folder / "missing").string()});
    CHECK(run.totals.added == 4);
    CHECK(run.totals.failed == 6);
    for (const char* name : {"zero.pdf", "locked.pdf", "cut.pdf", "noise.bin", "huge.pdf", "missing"}) {
        CAPTURE(name);
        const std::string begin = "failed: " + (folder / name).string() + ": ";
        const std::size_t at = run.lines.find(begin);
        REQUIRE(at != std::string::npos);
        CHECK(run.lines.substr(at, run.lines.find('\n', at) - at).find("; ") != std::string::npos); // with a hint
    }
    CHECK(run.lines.find("password") != std::string::npos);
    CHECK(data.findings().empty());
    const auto locked = data.catalogue().file_path(sha256_hex_of_file(folder / "locked.pdf"));
    CHECK(sha256_hex_of_file(locked) == sha256_hex_of_file(folder / "locked.pdf")); // kept for a reader that can

    // Known to be unreadable: not read again, but still reported.
    const RunResult again = data.add({folder.path().string()});
    CHECK(again.totals.unchanged == 4);
    CHECK(again.totals.failed == 5);
    CHECK(data.catalogue().unreadable().size() == 4);
    folder.write("zero.pdf", prose);
    CHECK(data.add({folder.path().string()}).totals.added == 0); // the text of good.txt: the same document
    CHECK(data.catalogue().unreadable().size() == 3);
}

TEST_CASE("add: a faulty manifest row keeps its file out and says why") {
    const TemporaryFolder folder;
    const DataFolder data;
    folder.write("a.txt", prose);
    folder.write("b.txt", "Another text about prisons.");
    folder.write("manifest.json", R"({"documents": [{"file": "a.txt", "theme": "gardening"}]})");
    const RunResult run = data.add({folder.path().string()});
    CHECK(run.totals.added == 1);
    CHECK(run.totals.failed == 1);
    CHECK(run.lines.find("document 1 (a.txt): key \"theme\": \"gardening\" is not in the list") != std::string::npos);
}

TEST_CASE("add: the sums as JSON") {
    const TemporaryFolder folder;
    const DataFolder data;
    folder.write("a.txt", prose);
    const RunResult run = data.add({folder.path().string(), (folder / "mis\nsing").string()});
    const auto json = nlohmann::json::parse(run.result);
    CHECK(json.at("added") == 1);
    CHECK(json.at("failed") == 1);
    CHECK(json.at("pages") == 1);
    CHECK(json.at("interrupted") == false);
    CHECK(json.at("failures").at(0).at("reason") == "there is no such file or folder");
    for (const char* key : {"new_editions", "redescribed", "unchanged", "seconds"}) CHECK(json.contains(key));
    CHECK(std::count(run.lines.begin(), run.lines.end(), '\n') == 1); // whatever a name holds, one line
}
