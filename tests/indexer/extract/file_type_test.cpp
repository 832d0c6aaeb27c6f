#include "common/error.hpp"
#include "indexer/extract/file_type.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace rc;
using namespace std::string_literals;

TEST_CASE("file type: by content") {
    struct Row {
        std::string bytes;
        FileType type;
    };
    for (const Row& row : {
             Row{"%PDF-1.4\n...", FileType::pdf},
             Row{"junk before\n%PDF-1.4", FileType::pdf},
             Row{"<!DOCTYPE html><title>x</title>", FileType::html},
             Row{"  \n<p>x", FileType::html},
             Row{"\xEF\xBB\xBF<HTML><BODY>x", FileType::html},
             Row{"<?xml version='1.0'?><html xmlns='x'><body>x</body></html>", FileType::html},
             Row{"PK\x03\x04....word/document.xml", FileType::zip},
             Row{"{\\rtf1 x}", FileType::rich_text},
             Row{"plain words", FileType::text},
             Row{"From: Ana <a@example.org>\r\nSubject: Law\r\n\r\nText", FileType::mail},
             Row{"From: me\nTo: you, in a text\nthat has no head", FileType::text},
             Row{"# Title\n\n## Part\n\n- one\n", FileType::markdown},
             Row{"---\ntitle: Law\n---\nText", FileType::markdown},
             Row{"# only one line with a mark\nand text", FileType::text},
             Row{"5 < 6, says <p> in the middle", FileType::text},
             Row{"{\"a\": \"<p>\"}", FileType::text},
             Row{"\xFF\xFEh\0i\0"s, FileType::text},
             Row{"BM is how this text begins", FileType::text},
             Row{"\xC7\xE0\xEA\xEE\xED", FileType::text},
         }) {
        CAPTURE(row.bytes);
        CHECK(file_type_of(row.bytes) == row.type);
    }
}

TEST_CASE("file type: what is not read is refused by its name, with what to do") {
    struct Row {
        std::string bytes;
        const char* message;
    };
    for (const Row& row : {
             Row{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "this is an old Microsoft Office document"},
             Row{"\x89PNG\r\n\x1A\n", "this is a PNG image"},
             Row{"\x1F\x8B\x08\0\0\0"s, "this is a gzip archive"},
             Row{"<?xml version='1.0'?><document><title>x</title></document>", "this is an XML file"},
             Row{std::string(100, '\x01'), "this is not a kind of file that is known here"},
         }) {
        CAPTURE(row.message);
        try {
            file_type_of(row.bytes);
            FAIL("not refused");
        } catch (const Error& error) {
            CHECK(std::string(error.what()) == row.message);
            CHECK(error.kind() == Error::Kind::unsupported);
            CHECK_FALSE(error.hint().empty());
        }
    }
    CHECK_THROWS_WITH_AS(file_type_of(""), "the file is empty", Error);
}
