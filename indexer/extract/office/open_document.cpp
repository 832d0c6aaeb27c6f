#include "indexer/extract/office/formats.hpp"
#include "indexer/extract/text/xml_reader.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace rc::office {
namespace {

using Kind = XmlReader::Kind;

bool is_left_out(std::string_view name) {
    constexpr std::array names{"tracked-changes", "annotation", "notes", "object", "forms", "sequence-decls"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

class OpenText {
public:
    explicit OpenText(OfficeText& out) : out_(out) { out_.pages.emplace_back(); }

    void read(std::string_view xml) {
        XmlReader reader(xml);
        while (reader.next())
            if (reader.kind() == Kind::open)
                open(reader);
            else if (reader.kind() == Kind::close)
                close(reader.name());
            else if (depth_ > 0)
                line_ += reader.text();
        for (const std::string& note : notes_) out_.pages.back().add(note);
    }

private:
    void open(XmlReader& reader) {
        const std::string name(reader.name());
        if (is_left_out(name))
            reader.skip();
        else if (name == "note-body")
            notes_.push_back(reader.content());
        else if (name == "note-citation")
            reader.skip();
        else if (name == "page")
            begin_slide();
        else if (name == "p" || name == "h")
            begin_paragraph(name == "h" ? reader.attribute("outline-level") : "");
        else if (name == "s")
            line_ += ' ';
        else if (name == "tab" || name == "line-break")
            line_ += ' ';
        else if (name == "list-item")
            ++items_;
        else if (name == "table-row")
            ++rows_;
        else if ((name == "table-cell" || name == "covered-table-cell") && rows_ > 0 && !line_.empty())
            line_ += " | ";
    }
    void close(std::string_view name) {
        if (name == "list-item") --items_;
        if ((name == "p" || name == "h") && --depth_ == 0) {
            if (rows_ > 0)
                line_ += ' '; // one line a row of a table
            else
                finish_paragraph();
        }
        if (name == "table-row" && --rows_ == 0) finish_paragraph();
    }
    void begin_slide() {
        if (out_.paged) out_.pages.emplace_back();
        out_.paged = true;
    }
    void begin_paragraph(const std::string& level) {
        ++depth_;
        level_ = static_cast<unsigned>(std::clamp(std::atoi(level.c_str()), 0, int{deepest_heading}));
    }
    void finish_paragraph() {
        while (line_.ends_with(" | ") || line_.ends_with(' '))
            line_.resize(line_.size() - (line_.ends_with("| ") ? 3 : 1));
        out_.pages.back().add(items_ > 0 && level_ == 0 && !line_.empty() ? "• " + line_ : line_, level_);
        line_.clear();
        level_ = 0;
    }

    OfficeText& out_;
    std::string line_;
    std::vector<std::string> notes_;
    unsigned level_ = 0;
    int depth_ = 0, items_ = 0, rows_ = 0;
};

} // namespace

OfficeText read_open_document(const Archive& archive) {
    OfficeText out;
    OpenText(out).read(needed_part(archive, "content.xml"));
    if (const std::string* meta = archive.part("meta.xml")) out.embedded = dublin_core(*meta);
    return out;
}

} // namespace rc::office
