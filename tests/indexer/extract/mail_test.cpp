#include "indexer/extract/mail/mail.hpp"

#include "common/error.hpp"
#include "indexer/extract/mail/mime.hpp"

#include <doctest/doctest.h>

using namespace rc;

namespace {

Extraction read(const std::string& letter) {
    Collector out;
    read_mail(letter, out);
    return out.take();
}

std::string text_of(const std::string& letter) { return read(letter).pages.front().text; }

const std::string head =
    "From: Ana Novak <ana@example.org>\r\nSubject: Law\r\nDate: Fri, 3 May 2019 10:00:00 +0200\r\n";

std::string two_parts(const std::string& kind, const std::string& first, const std::string& second) {
    return head + "Content-Type: multipart/" + kind + "; boundary=\"b\"\r\n\r\nnot shown\r\n--b\r\n" + first +
           "\r\n--b\r\n" + second + "\r\n--b--\r\nnot shown either\r\n";
}

} // namespace

TEST_CASE("mail: subject, sender and date; never an address") {
    const Description found = read(head + "\r\nText").embedded;
    CHECK(found.first(FieldId::title) == "Law");
    CHECK(found.all(FieldId::author) == std::vector<std::string>{"Ana Novak"});
    CHECK(found.first(FieldId::published) == "2019-05-03");
    CHECK_FALSE(read("From: ana@example.org\nSubject: Law\n\nText").embedded.has(FieldId::author));
}

TEST_CASE("mail: encoded words in headers") {
    struct Row {
        const char *header, *text;
    };
    for (const Row& row : {
             Row{"=?UTF-8?B?xaFrb2xh?=", "škola"},
             Row{"=?utf-8?Q?=C5=A1kola_i_=C5=BEena?=", "škola i žena"},
             Row{"=?utf-8?q?=C5=A1ko?= =?utf-8?q?la?= danas", "škola danas"},
             Row{"=?windows-1251?Q?=E4=F0=EE=E3=E0?=", "дрога"},
             Row{"Re: plain", "Re: plain"},
             Row{"=?broken", "=?broken"},
             Row{"=?utf-8?B?", "=?utf-8?B?"},
             Row{"", ""},
         }) {
        CAPTURE(std::string(row.header));
        CHECK(mail::decode_words(row.header) == row.text);
    }
}

TEST_CASE("mail: the text in any transfer encoding and charset") {
    struct Row {
        std::string headers, body, text;
    };
    for (const Row& row : {
             Row{"", "One\r\nTwo", "One\nTwo"},
             Row{"Content-Transfer-Encoding: base64\r\n", "xaFrb2xh\r\n", "škola"},
             Row{"Content-Transfer-Encoding: quoted-printable\r\n", "dro=\r\nga =C5=A1kola", "droga škola"},
             Row{"Content-Type: text/plain; charset=windows-1250\r\n",
                 "\x9Akola i \x9E"
                 "ena",
                 "škola i žena"},
             Row{"Content-Type: text/html\r\n", "<p>One <b>two</b></p><script>x</script>", "One two"},
             Row{"Content-Transfer-Encoding: base64\r\n", "####xaFr====", "šk"},
         }) {
        CAPTURE(row.headers);
        CHECK(text_of(head + row.headers + "\r\n" + row.body) == row.text);
    }
}

TEST_CASE("mail: of alternatives the plain text, of other parts all; letters within") {
    const std::string plain = "Content-Type: text/plain\r\n\r\nplain", html = "Content-Type: text/html\r\n\r\n<p>html";
    CHECK(text_of(two_parts("alternative", plain, html)) == "plain");
    CHECK(text_of(two_parts("alternative", "Content-Type: text/plain\r\n\r\n ", html)) == "html");
    CHECK(text_of(two_parts("mixed", plain, html)) == "plain\nhtml");
    CHECK(text_of(two_parts("mixed", plain, "Content-Type: message/rfc822\r\n\r\nSubject: Inner\r\n\r\nwithin")) ==
          "plain\nInner\nwithin");
    CHECK(text_of(head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\ncut short") == "cut short");
}

TEST_CASE("mail: attachments are named, not read") {
    const Extraction found = read(two_parts("mixed", "\r\nText",
                                            "Content-Type: application/pdf\r\nContent-Disposition: attachment; "
                                            "filename*=utf-8''na%C4%8Drt.pdf\r\n\r\n%PDF"));
    CHECK(found.pages.front().text == "Text");
    CHECK(found.warnings == std::vector<std::string>{"the attachment \"načrt.pdf\" (application/pdf) is not read"});
}

TEST_CASE("mail: hostile letters") {
    std::string nested;
    for (int i = 0; i < 1000; ++i) {
        const std::string boundary = "b" + std::to_string(i);
        nested += "Content-Type: multipart/mixed; boundary=" + boundary + "\r\n\r\n--" + boundary + "\r\n";
    }
    CHECK_THROWS_WITH_AS(read(head + nested + "\r\nText"), "the letter holds no text", Error);
    CHECK_THROWS_WITH_AS(read(head + "Content-Type: multipart/mixed\r\n\r\nText"), "the letter holds no text", Error);
    std::string many = head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n";
    for (int i = 0; i < 20'000; ++i) many += "--b\r\n\r\nx\r\n";
    CHECK_FALSE(read(many).pages.empty());
}
