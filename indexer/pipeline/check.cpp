#include "common/digest.hpp"
#include "common/error.hpp"
#include "common/index/schema.hpp"
#include "indexer/pipeline/maintenance.hpp"
#include "indexer/pipeline/workbench.hpp"
#include "indexer/writer/index_contents.hpp"

#include <set>

namespace rc {
namespace {

namespace fs = std::filesystem;

class Check {
public:
    Check(const fs::path& data, const fs::path& share, bool repair)
        : data_(data), share_(share), repair_(repair), catalogue_(data, Catalogue::Mode::write) {}

    CheckResult run() {
        for (const std::string& damage : catalogue_.damage())
            find("the catalogue is damaged: " + damage + "; restore it from a backup");
        check_originals();
        try {
            check_index();
        } catch (const Error& error) {
            find(error.full());
        }
        return std::move(result_);
    }

private:
    void find(const std::string& line) { result_.findings.push_back(line); }

    void check_originals() {
        std::set<std::string> seen; // editions and copies may share one
        catalogue_.each_changed_since(0, [&](const CatalogueDocument& document) {
            if (document.file_name.empty() || !seen.insert(document.sha256).second) return;
            const fs::path file = catalogue_.file_path(document.sha256);
            const std::string of = document.id + " (" + document.source_key + ")";
            if (!fs::exists(file))
                find("the original of " + of + " is missing; add it again or restore the backup");
            else if (sha256_hex_of_file(file) != document.sha256)
                find("the original of " + of + " is damaged; remove " + file.string() + " and add it again");
        });
    }

    void check_index() {
        const fs::path folder = data_ / "index";
        if (const std::size_t faults = index_damage(folder))
            return find("the index's files are damaged (" + std::to_string(faults) +
                        " faults); run rc-indexer rebuild");
        const IndexContents contents = index_contents(folder);
        if (contents.format != index::format_of_this_program())
            return find("the index has another format than this program; run rc-indexer rebuild");
        compare(contents);
        if (contents.revision > catalogue_.revision())
            find("the index is newer than the catalogue; run rc-indexer rebuild");
        else if (repair_)
            repair();
    }

    void compare(const IndexContents& contents) {
        std::map<std::int64_t, std::int64_t> extra = contents.documents;
        catalogue_.each_changed_since(0, [&](const CatalogueDocument& document) {
            if (!document.shown()) return;
            const auto indexed = extra.extract(document.number);
            if (indexed && indexed.mapped() == document.revision) return;
            const std::string what = indexed ? "another state of " : "no ";
            index_fault("the index has " + what + document.id + " (" + document.source_key + ")");
            to_put_.push_back(document.number);
        });
        for (const auto& [number, revision] : extra) {
            index_fault("the index has document number " + std::to_string(number) + ", which is not shown");
            to_remove_.push_back(number);
        }
        if (contents.revision < catalogue_.revision())
            index_fault("the index knows changes up to " + std::to_string(contents.revision) + " of " +
                        std::to_string(catalogue_.revision()));
    }

    void index_fault(const std::string& line) {
        if (repair_)
            result_.repaired.push_back(line);
        else
            find(line + "; run rc-indexer check --repair");
    }

    void repair() {
        IndexWriter writer(data_ / "index", IndexWriter::Open::existing_or_new);
        writer.set_taxonomy(taxonomy_of(catalogue_, share_));
        writer.set_thesaurus(thesaurus_of(share_));
        if (writer.revision() == 0) { // another thesaurus than the index was made with: all of it is put anew
            IndexFollower(catalogue_, writer).finish();
            return;
        }
        for (const std::int64_t number : to_put_)
            if (const auto document = catalogue_.find_number(number)) writer.put(*document, catalogue_.pages(number));
        for (const std::int64_t number : to_remove_) writer.remove(number);
        if (!result_.repaired.empty()) writer.commit(catalogue_.revision());
    }

    fs::path data_, share_;
    bool repair_;
    Catalogue catalogue_;
    CheckResult result_;
    std::vector<std::int64_t> to_put_, to_remove_;
};

} // namespace

CheckResult check(const fs::path& data, const fs::path& share, bool repair) {
    Catalogue::require(data);
    return Check(data, share, repair).run();
}

} // namespace rc
