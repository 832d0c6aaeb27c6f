#include "server/harvest/repository.hpp"

#include "common/citation/text.hpp"
#include "server/harvest/metadata_formats.hpp"
#include "server/harvest/resumption_token.hpp"
#include "server/harvest/sets.hpp"

#include <regex>

namespace rc::harvest {
namespace {

using citation::xml_escape;

constexpr std::string_view opening =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
    "xsi:schemaLocation=\"http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd\">\n";

std::string element(std::string_view name, std::string_view text) {
    return '<' + std::string(name) + '>' + xml_escape(text) + "</" + std::string(name) + ">\n";
}

class Answer {
public:
    explicit Answer(const Repository& repository) : repository_(repository) {}

    std::string to(const HarvestRequest& request) const {
        switch (request.verb) {
        case Verb::identify:
            return "<Identify>\n" + identify() + "</Identify>\n";
        case Verb::list_metadata_formats:
            if (!request.identifier.empty()) document(request.identifier);
            return "<ListMetadataFormats>\n" + formats() + "</ListMetadataFormats>\n";
        case Verb::list_sets:
            return "<ListSets>\n" + sets() + "</ListSets>\n";
        case Verb::get_record:
            return "<GetRecord>\n" + record(document(request.identifier), request.format) + "</GetRecord>\n";
        case Verb::list_identifiers:
            return "<ListIdentifiers>\n" + list(request.list, &Answer::header_of) + "</ListIdentifiers>\n";
        case Verb::list_records:
            return "<ListRecords>\n" + list(request.list, &Answer::record) + "</ListRecords>\n";
        }
        return {};
    }

private:
    using Write = std::string (Answer::*)(const CatalogueDocument&, MetadataFormat) const;

    std::string prefix() const { return "oai:" + repository_.authority + ':'; }

    CatalogueDocument document(const std::string& identifier) const {
        if (identifier.starts_with(prefix()))
            if (auto found = repository_.catalogue.find(identifier.substr(prefix().size()))) return std::move(*found);
        throw ProtocolError{"idDoesNotExist", "there is no item \"" + identifier + '"'};
    }

    std::string identify() const {
        const std::string first = repository_.catalogue.first_change();
        std::string xml = element("repositoryName", repository_.name) + element("baseURL", repository_.address) +
                          element("protocolVersion", "2.0") +
                          element("adminEmail", "webmaster@" + repository_.authority) + // RFC 2142
                          element("earliestDatestamp", first.empty() ? repository_.now : first) +
                          element("deletedRecord", "persistent") + element("granularity", "YYYY-MM-DDThh:mm:ssZ") +
                          element("compression", "gzip");
        return xml +
               "<description><oai-identifier xmlns=\"http://www.openarchives.org/OAI/2.0/oai-identifier\" "
               "xsi:schemaLocation=\"http://www.openarchives.org/OAI/2.0/oai-identifier "
               "http://www.openarchives.org/OAI/2.0/oai-identifier.xsd\">\n" +
               element("scheme", "oai") + element("repositoryIdentifier", repository_.authority) +
               element("delimiter", ":") + element("sampleIdentifier", prefix() + "2b7rzkwm5dn0q") +
               "</oai-identifier></description>\n";
    }

    std::string formats() const {
        std::string xml;
        for (const FormatRow& row : format_rows())
            xml += "<metadataFormat>" + element("metadataPrefix", row.prefix) + element("schema", row.schema) +
                   element("metadataNamespace", row.name_space) + "</metadataFormat>\n";
        return xml;
    }

    std::string sets() const {
        std::string xml;
        const auto add = [&](const Set& set, const std::string& name) {
            xml += "<set>" + element("setSpec", set_spec(set)) + element("setName", name) + "</set>\n";
        };
        for (const FieldId id : set_fields) {
            const std::string name = repository_.taxonomy.field_label(id, "en");
            add({id, ""}, name);
            for (const std::string& value : repository_.catalogue.values(id))
                add({id, value}, name + ": " + repository_.taxonomy.label(id, value, "en"));
        }
        return xml;
    }

    std::string header_of(const CatalogueDocument& document, MetadataFormat) const {
        std::string xml = document.shown() ? "<header>" : "<header status=\"deleted\">";
        xml += element("identifier", prefix() + document.id) + element("datestamp", document.updated);
        for (const FieldId id : set_fields)
            for (const std::string& value : document.description.all(id))
                xml += element("setSpec", set_spec({id, value}));
        return xml + "</header>\n";
    }

    std::string record(const CatalogueDocument& document, MetadataFormat format) const {
        std::string xml = "<record>" + header_of(document, format);
        if (document.shown())
            xml += "<metadata>\n" + row_of(format).write(repository_.record(document)) + "</metadata>\n";
        return xml + "</record>\n";
    }

    std::string list(const ListState& state, Write write) const {
        auto documents = repository_.catalogue.changed(state.filter, state.place, repository_.at_once + 1);
        if (documents.empty()) throw ProtocolError{"noRecordsMatch", "nothing has changed there then"};
        const bool more = documents.size() > repository_.at_once;
        if (more) documents.pop_back();
        std::string xml;
        for (const CatalogueDocument& document : documents) xml += (this->*write)(document, state.format);
        if (!more && state.given == 0) return xml;
        ListState rest = state;
        rest.place = {documents.back().updated, documents.back().revision};
        rest.given += documents.size();
        return xml + "<resumptionToken completeListSize=\"" +
               std::to_string(repository_.catalogue.count_changed(state.filter)) + "\" cursor=\"" +
               std::to_string(state.given) + "\">" + (more ? make_token(rest) : "") + "</resumptionToken>\n";
    }

    const Repository& repository_;
};

// `arguments` are given back only where they could be understood.
std::string request_element(const Arguments& arguments, const Repository& repository) {
    std::string xml = "<request";
    for (const auto& [name, value] : arguments) xml.append(" ").append(name) += "=\"" + xml_escape(value) + '"';
    return xml + '>' + xml_escape(repository.address) + "</request>\n";
}

std::string error_element(const ProtocolError& error) {
    return "<error code=\"" + std::string(error.code) + "\">" + xml_escape(error.message) + "</error>\n";
}

} // namespace

std::string authority_of(std::string_view site) {
    static const std::regex form("https?://([a-zA-Z][a-zA-Z0-9-]*(\\.[a-zA-Z][a-zA-Z0-9-]*)+)([:/].*)?");
    std::match_results<std::string_view::const_iterator> parts;
    if (!std::regex_match(site.begin(), site.end(), parts, form)) return "library.localhost";
    return parts[1].str();
}

std::string answer(const Arguments& arguments, const Repository& repository) {
    std::string request = request_element(arguments, repository), result;
    try {
        result = Answer(repository).to(read_request(arguments));
    } catch (const ProtocolError& error) {
        if (error.code == "badVerb" || error.code == "badArgument") request = request_element({}, repository);
        result = error_element(error);
    }
    return std::string(opening) + element("responseDate", repository.now) + request + result + "</OAI-PMH>\n";
}

} // namespace rc::harvest
