#include "indexer/extract/read_document.hpp"

#include "indexer/extract/file_type.hpp"
#include "indexer/extract/html/html.hpp"
#include "indexer/extract/mail/mail.hpp"
#include "indexer/extract/office/office.hpp"
#include "indexer/extract/pdf/pdf.hpp"
#include "indexer/extract/repair/repairing_sink.hpp"
#include "indexer/extract/text/markdown.hpp"
#include "indexer/extract/text/plain_text.hpp"

namespace rc {

void read_document(std::string_view bytes, ExtractionSink& unmended) {
    RepairingSink sink(unmended);
    switch (file_type_of(bytes)) {
    case FileType::pdf:
        return read_pdf(bytes, sink);
    case FileType::html:
        return read_html(bytes, sink);
    case FileType::rich_text:
        return read_rich_text(bytes, sink);
    case FileType::zip:
        return read_office(bytes, sink);
    case FileType::mail:
        return read_mail(bytes, sink);
    case FileType::markdown:
        return read_markdown(bytes, sink);
    case FileType::text:
        return read_plain_text(bytes, sink);
    }
}

} // namespace rc
