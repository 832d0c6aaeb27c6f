#include "common/catalogue/catalogue.hpp"
#include "common/catalogue/file_store.hpp"
#include "common/error.hpp"
#include "indexer/pipeline/maintenance.hpp"

#include <fstream>
#include <iterator>

namespace rc {

namespace fs = std::filesystem;

void backup(const fs::path& data, const fs::path& destination) {
    const Catalogue catalogue(data, Catalogue::Mode::read);
    std::error_code error;
    fs::create_directories(destination, error);
    if (error)
        throw Error(Error::Kind::unavailable, "cannot make " + destination.string() + ": " + error.message(),
                    "check the path and its rights");
    // Under another name until it is whole: an older backup is worth more than half of a new one.
    const fs::path copy = destination / "catalogue.db.new";
    fs::remove(copy);
    catalogue.copy_to(copy);
    fs::rename(copy, destination / "catalogue.db");

    const FileStore files(destination / "files");
    Catalogue(destination, Catalogue::Mode::read).each_changed_since(0, [&](const CatalogueDocument& document) {
        if (!document.file_name.empty()) files.keep(catalogue.file_path(document.sha256), document.sha256);
        if (document.picture.width == 0) return;
        std::ifstream picture(catalogue.picture_path(document.sha256), std::ios::binary);
        files.keep_picture(std::string(std::istreambuf_iterator<char>(picture), {}), document.sha256);
    });
}

} // namespace rc
