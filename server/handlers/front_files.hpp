// What the pages are made of besides their data: messages, templates, and the version of scripts and styles.
#pragma once
#include "server/handlers/messages.hpp"
#include "server/handlers/region_map.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace rc::handlers {

// Reads the folder of the pages as it is needed and keeps what does not change while the server runs. Any thread.
class FrontFiles {
public:
    explicit FrontFiles(std::filesystem::path folder);

    const std::filesystem::path& folder() const { return folder_; }
    // Of every language that has a file of messages: code and own name ("Srpski"), by name.
    const std::vector<std::pair<std::string, std::string>>& languages() const;
    // Throws Error{not_found} if the language has no file.
    const Messages& messages(const std::string& language) const;
    // Stands in the address of scripts and styles, which may therefore be kept for ever: a digest of all these files.
    const std::string& version() const;
    // What a concept of the thesaurus means (scope-notes/LANGUAGE.json); empty if that has not been said in this
    // language.
    std::string scope_note(const std::string& language, const std::string& concept_id) const;
    // The text of templates/NAME.html. Throws Error{internal} if there is none.
    const std::string& template_text(const std::string& name) const;
    const RegionMap& region_map() const;
    // The program that shows PDFs, a folder of the pages ("vendor/pdfjs-4.10.38"); empty if it was not installed.
    const std::string& pdf_viewer() const;

private:
    struct Kept;
    const Kept& kept() const;

    std::filesystem::path folder_;
    mutable std::mutex mutex_;
    mutable std::shared_ptr<const Kept> kept_;
    mutable std::map<std::string, std::unique_ptr<const Messages>> messages_;
    mutable std::map<std::string, std::map<std::string, std::string>> scope_notes_; // by language and concept
    mutable std::map<std::string, std::string> templates_;
};

} // namespace rc::handlers
