#include "common/error.hpp"
#include "indexer/extract/extractor.hpp"
#include "tests/support/pdf_writer.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/zip_writer.hpp"

#include <doctest/doctest.h>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>

using namespace rc;
using rc::test::PdfWriter;
using rc::test::TemporaryFolder;

namespace {

// Each form draws the next ten times: four lines that take longer than anybody waits.
PdfWriter& add_bomb(PdfWriter& pdf) {
    for (int level = 0; level < 12; ++level) {
        std::string next;
        for (int i = 0; i < 10; ++i) next += "/X" + std::to_string(level + 1) + " Do\n";
        pdf.form("X" + std::to_string(level), next);
    }
    pdf.form("X12", "BT /F 8 Tf 1 0 0 1 10 10 Tm <41> Tj ET");
    return pdf.raw("/X0 Do");
}

PdfWriter three_pages() {
    PdfWriter pdf;
    for (const char* text : {"First page of the document", "Second page of it", "Third page of it"})
        pdf.page().text(60, 100, text);
    return pdf;
}

std::string message_of(Extractor& extractor, const std::filesystem::path& file, Error::Kind kind) {
    try {
        extractor.extract(file);
        return "no error";
    } catch (const Error& error) {
        CHECK(error.kind() == kind);
        CHECK_FALSE(error.hint().empty());
        return error.what();
    }
}

} // namespace

TEST_CASE("extractor: one child reads documents of all kinds, whatever they are called") {
    const TemporaryFolder folder;
    Extractor extractor;
    struct Row {
        std::string name, bytes, media_type;
    };
    for (const Row& row : {Row{"a.txt", three_pages().bytes(), "application/pdf"},
                           Row{"b.pdf", "<html><body><p>A page</p>", "text/html"},
                           Row{"c.docx", "Some plain words", "text/plain"}, Row{"d", "Још речи", "text/plain"}}) {
        CAPTURE(row.name);
        CHECK(extractor.extract(folder.write(row.name, row.bytes)).media_type == row.media_type);
    }
    const Extraction pdf = extractor.extract(folder / "a.txt");
    CHECK(pdf.pages.size() == 3);
    CHECK(pdf.pages[1].text == "Second page of it");
}

TEST_CASE("extractor: what cannot be read says why, and what to do") {
    const TemporaryFolder folder;
    ExtractLimits limits;
    limits.file = 1 << 20;
    Extractor extractor(limits);
    std::filesystem::create_directory(folder / "folder");
    REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
    const auto check = [&](const std::filesystem::path& file, Error::Kind kind, const std::string& message) {
        CAPTURE(file);
        CHECK(message_of(extractor, file, kind) == message);
    };
    check(folder / "missing.pdf", Error::Kind::not_found, "there is no such file");
    check(folder / "folder", Error::Kind::unreadable, "this is a folder, not a document");
    check(folder / "pipe", Error::Kind::unreadable, "this is a device or a pipe, not a document");
    check(folder.write("empty.pdf", ""), Error::Kind::unreadable, "the file is empty");
    check(folder.write("big.txt", std::string((1 << 20) + 1, 'x')), Error::Kind::too_large,
          "the file is larger than 1 MB");
    check(folder.write("damaged.pdf", "%PDF-1.7\nno more"), Error::Kind::unreadable, "the PDF is damaged");
    check(folder.write("pages.pdf", PdfWriter().bytes()), Error::Kind::unreadable, "the PDF has no pages");
    check(folder.write("archive.pdf", test::zip({{"holiday.jpg", "picture"}})), Error::Kind::unsupported,
          "this is a ZIP archive");
    check(folder.write("blank.txt", "  \n "), Error::Kind::unreadable, "the file holds no text");
    if (geteuid() != 0) { // root reads everything
        const auto file = folder.write("secret.txt", "words");
        std::filesystem::permissions(file, std::filesystem::perms::none);
        check(file, Error::Kind::unreadable, "no permission to read the file");
    }
    CHECK(extractor.extract(folder.write("good.txt", "words")).pages.at(0).text == "words"); // and the work goes on
}

TEST_CASE("extractor: a locked PDF is said to be locked") {
    const TemporaryFolder folder;
    // A user password protects it: the key check of the standard security handler (ISO 32000-1, 7.6.3) cannot succeed.
    std::string bytes = three_pages().bytes();
    const std::string zeros(64, '0');
    bytes.replace(bytes.find("/Info 6 0 R"), 11,
                  "/Info 6 0 R /ID [<00><00>] /Encrypt <</Filter /Standard /V 1 /R 2 /O <" + zeros + "> /U <" + zeros +
                      "> /P -4>>");
    Extractor extractor;
    CHECK(message_of(extractor, folder.write("locked.pdf", bytes), Error::Kind::unreadable) ==
          "the PDF is locked with a password");
}

TEST_CASE("extractor: a document that never ends costs its own time only") {
    const TemporaryFolder folder;
    ExtractLimits limits;
    limits.wall = std::chrono::seconds(2);
    Extractor extractor(limits);
    PdfWriter endless;
    add_bomb(endless.page());
    CHECK(message_of(extractor, folder.write("bomb.pdf", endless.bytes()), Error::Kind::unreadable) ==
          "the document cannot be read: it took longer than 2 s");
    CHECK(extractor.extract(folder.write("good.pdf", three_pages().bytes())).pages.size() == 3);
}

TEST_CASE("extractor: pages read before a document goes wrong are kept") {
    const TemporaryFolder folder;
    ExtractLimits limits;
    limits.wall = std::chrono::seconds(2);
    Extractor extractor(limits);
    PdfWriter pdf = three_pages();
    add_bomb(pdf.page());
    pdf.page().text(60, 100, "Fifth page");
    const Extraction extraction = extractor.extract(folder.write("bomb.pdf", pdf.bytes()));
    REQUIRE(extraction.pages.size() == 3);
    CHECK(extraction.pages[2].text == "Third page of it");
    CHECK(extraction.warnings == std::vector<std::string>{"only 3 of 5 pages could be read: it took longer than 2 s"});
}

TEST_CASE("extractor: processor time is limited for each document, not for the child") {
    const TemporaryFolder folder;
    ExtractLimits limits;
    limits.cpu = std::chrono::seconds(1);
    Extractor extractor(limits);
    PdfWriter pdf = three_pages();
    add_bomb(pdf.page());
    const auto bomb = folder.write("bomb.pdf", pdf.bytes());
    CHECK(extractor.extract(bomb).warnings.at(0) ==
          "only 3 of 4 pages could be read: its reader failed: it needed too much processor time");
    CHECK(extractor.extract(folder.write("good.txt", "words")).pages.size() == 1);
}

#if !defined(__SANITIZE_ADDRESS__)
TEST_CASE("extractor: memory is limited") {
    const TemporaryFolder folder;
    ExtractLimits limits;
    limits.memory = 200ull << 20;
    Extractor extractor(limits);
    std::string html = "<html><body>";
    for (int i = 0; i < 1'500'000; ++i) html += "<p>x";
    CHECK(message_of(extractor, folder.write("bomb.html", html), Error::Kind::unreadable) ==
          "the document cannot be read: its reader failed: it ran out of memory");
    CHECK(extractor.extract(folder.write("good.txt", "words")).pages.size() == 1);
}
#endif

TEST_CASE("extractor: text and pages beyond the limits are cut, with a warning") {
    const TemporaryFolder folder;
    ExtractLimits limits;
    limits.pages = 2;
    CHECK(Extractor(limits).extract(folder.write("a.pdf", three_pages().bytes())).warnings ==
          std::vector<std::string>{"only 3 of 3 pages could be read: it has more than 2 pages"});
    limits = {};
    limits.text = 1 << 20;
    std::string text;
    for (int i = 0; i < 200'000; ++i) text += "word " + std::to_string(i) + "\n";
    const Extraction cut = Extractor(limits).extract(folder.write("a.txt", text));
    CHECK(cut.warnings == std::vector<std::string>{"the text is cut: its text is longer than 1 MB"});
    CHECK(cut.pages.size() > 100);
}

TEST_CASE("extractor: several work side by side and leave no child behind") {
    const TemporaryFolder folder;
    const auto file = folder.write("a.pdf", three_pages().bytes());
    {
        Extractor one, two;
        for (int i = 0; i < 3; ++i) CHECK(one.extract(file).pages == two.extract(file).pages);
    }
    CHECK(waitpid(-1, nullptr, WNOHANG) == -1); // no child, not even a dead one
}

TEST_CASE("extractor: the first page as a picture in colour; nothing of what has no pages") {
    const TemporaryFolder folder;
    Extractor extractor;
    PdfWriter red;
    red.page().raw("1 0 0 rg 0 421 595 421 re f");
    const auto picture = extractor.first_page(folder.write("red.pdf", red.bytes()));
    REQUIRE(picture);
    CHECK(picture->width == 300);
    CHECK(picture->height == doctest::Approx(425).epsilon(0.01));
    CHECK(picture->channels == 3);
    CHECK(picture->pixels.substr(0, 3) == "\xFF" + std::string(2, '\0'));
    CHECK(picture->pixels.ends_with("\xFF\xFF\xFF"));
    PdfWriter strip;
    strip.page().raw("q Q");
    std::string bytes = strip.bytes();
    for (std::size_t at; (at = bytes.find("595 842")) != std::string::npos;) bytes.replace(at, 7, "10 9000");
    const auto tall = extractor.first_page(folder.write("strip.pdf", bytes));
    CHECK((!tall || tall->height <= 1000));
    CHECK_FALSE(extractor.first_page(folder.write("a.txt", "words")));
    CHECK_FALSE(extractor.first_page(folder.write("damaged.pdf", "%PDF-1.4 nothing")));
    CHECK(extractor.extract(folder.write("good.txt", "words")).pages.size() == 1); // the child goes on
}

TEST_CASE("extractor: reading leaves no open descriptors") {
    const TemporaryFolder folder;
    const auto file = folder.write("a.txt", "words");
    const auto open_descriptors = [] {
        return std::distance(std::filesystem::directory_iterator("/proc/self/fd"),
                             std::filesystem::directory_iterator());
    };
    const auto before = open_descriptors();
    {
        Extractor extractor;
        for (int i = 0; i < 100; ++i) extractor.extract(file); // the child may hold 32
    }
    CHECK(open_descriptors() == before);
}
