#include "indexer/pipeline/import_row.hpp"

#include "common/digest.hpp"
#include "common/error.hpp"
#include "indexer/extract/extraction.hpp"
#include "indexer/extract/text/clean.hpp"
#include "indexer/extract/text/parts.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace rc {
namespace {

using nlohmann::json;

[[noreturn]] void refuse(const std::string& why, std::string hint = {}) {
    throw Error(Error::Kind::bad_request, why, std::move(hint));
}

bool is_import_key(std::string_view key) { return key == text_key || is_record_key(key); }

std::string known_keys() {
    std::string names(text_key);
    for (const std::string_view key : record_keys()) names += ", " + std::string(key);
    return names;
}

json parsed(const std::string& line) {
    json object = json::parse(line, nullptr, false);
    if (object.is_discarded()) refuse("it is not JSON in UTF-8");
    if (!object.is_object()) refuse("it is not a JSON object");
    return object;
}

// Under our names. A key of theirs that is called like one of ours, while another of theirs is renamed to that, is
// unknown.
json renamed(const json& object, const ImportOptions& options) {
    std::set<std::string> taken;
    for (const auto& [theirs, ours] : options.renamed) taken.insert(ours);
    json result = json::object();
    for (const auto& [key, value] : object.items()) {
        const auto entry = options.renamed.find(key);
        if (entry != options.renamed.end())
            result[entry->second] = value;
        else if (is_import_key(key) && !taken.contains(key))
            result[key] = value;
        else if (!options.ignore_unknown)
            refuse("unknown key \"" + key + "\"",
                   "rename it with --map or use --ignore-unknown; known keys: " + known_keys());
    }
    return result;
}

std::string page_text(const json& value) {
    if (!value.is_string()) refuse("key \"text\": a string or a list of strings is needed");
    return clean_paragraphs(value.get_ref<const std::string&>());
}

void read_text(const json& object, ImportRow& row) {
    const auto entry = object.find(std::string(text_key));
    if (entry == object.end() || entry->is_null()) return;
    row.paged = entry->is_array();
    if (row.paged)
        for (const json& page : *entry) row.pages.push_back({std::to_string(row.pages.size() + 1), page_text(page)});
    else
        row.pages = cut_into_parts(page_text(*entry), part_bytes);
}

std::string digest_of_text(const std::vector<Page>& pages) {
    std::string text;
    for (const Page& page : pages) text += page.text + '\f';
    return sha256_hex(text);
}

std::string key_of(const ImportRow& row, const ImportOptions& options) {
    const Description& given = row.given.description;
    std::filesystem::path name = options.file.filename();
    if (name.extension() == ".gz") name = name.stem();
    const std::string collection =
        given.has(FieldId::collection) ? given.first(FieldId::collection) : name.stem().string();
    std::string id = row.sha256;
    if (given.has(FieldId::url)) id = given.first(FieldId::url);
    if (given.has(FieldId::source_id)) id = given.first(FieldId::source_id);
    return "import:" + collection + ":" + id;
}

// Those of earlier rows and runs too: the catalogue keeps each once.
std::vector<std::pair<std::string, std::string>> terms_under_review(const Description& given,
                                                                    const Taxonomy& taxonomy) {
    std::vector<std::pair<std::string, std::string>> terms;
    for (const FieldId id : {FieldId::theme, FieldId::type})
        for (const std::string& code : given.all(id))
            if (const TaxonomyTerm* term = taxonomy.find(id, code); term && term->under_review)
                terms.emplace_back(field(id).name, term->labels.at("en"));
    return terms;
}

} // namespace

std::map<std::string, std::string> parse_renaming(const std::string& text) {
    std::map<std::string, std::string> map;
    std::set<std::string> taken;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        const std::string pair = text.substr(begin, end - begin);
        const std::size_t equals = pair.find('=');
        if (equals == 0 || equals == std::string::npos) refuse("--map: \"" + pair + "\" is not theirs=ours");
        const std::string ours = pair.substr(equals + 1);
        if (!is_import_key(ours)) refuse("--map: \"" + ours + "\" is not a key of ours", "known keys: " + known_keys());
        if (!taken.insert(ours).second) refuse("--map: two keys cannot both become \"" + ours + "\"");
        if (!map.emplace(pair.substr(0, equals), ours).second)
            refuse("--map: a key cannot become two: \"" + pair + "\"");
        begin = end + 1;
    }
    return map;
}

ImportRow read_import_row(const std::string& line, const ImportOptions& options, Taxonomy& taxonomy) {
    json object = renamed(parsed(line), options);
    ImportRow row;
    row.given = read_given_record(object, taxonomy, options.add_terms ? UnknownTerms::added : UnknownTerms::refused);
    read_text(object, row);
    if (row.pages.empty() && !row.given.description.has(FieldId::title)) refuse("it has neither a title nor a text");
    row.sha256 = digest_of_text(row.pages);
    row.source_key = key_of(row, options);
    row.added_terms = terms_under_review(row.given.description, taxonomy);
    object.erase(std::string(text_key));
    row.fingerprint = sha256_hex(object.dump());
    return row;
}

} // namespace rc
