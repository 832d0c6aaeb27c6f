#include "server/harvest/arguments.hpp"

#include "server/harvest/datestamp.hpp"
#include "server/harvest/metadata_formats.hpp"
#include "server/harvest/resumption_token.hpp"
#include "server/harvest/sets.hpp"

#include <algorithm>
#include <optional>

namespace rc::harvest {
namespace {

struct VerbRow {
    std::string_view name;
    Verb verb;
    std::vector<std::string_view> allowed; // besides `verb`
};

const std::vector<VerbRow>& verb_rows() {
    static const std::vector<VerbRow> rows{
        {"Identify", Verb::identify, {}},
        {"ListMetadataFormats", Verb::list_metadata_formats, {"identifier"}},
        {"ListSets", Verb::list_sets, {"resumptionToken"}},
        {"GetRecord", Verb::get_record, {"identifier", "metadataPrefix"}},
        {"ListIdentifiers", Verb::list_identifiers, {"metadataPrefix", "from", "until", "set", "resumptionToken"}},
        {"ListRecords", Verb::list_records, {"metadataPrefix", "from", "until", "set", "resumptionToken"}},
    };
    return rows;
}

class Reader {
public:
    explicit Reader(const Arguments& arguments) : arguments_(arguments) {}

    HarvestRequest read() {
        const VerbRow& row = verb_row();
        check_names(row);
        HarvestRequest request;
        request.verb = row.verb;
        request.identifier = value("identifier").value_or("");
        if (row.verb == Verb::get_record) {
            if (request.identifier.empty()) refuse("badArgument", "GetRecord needs an identifier");
            request.format = format();
        }
        const auto token = value("resumptionToken");
        if (token && row.verb == Verb::list_sets) refuse("badResumptionToken", "the list of sets is given whole");
        if (row.verb == Verb::list_identifiers || row.verb == Verb::list_records)
            request.list = token ? resumed(*token) : list();
        return request;
    }

private:
    [[noreturn]] static void refuse(std::string_view code, std::string message) {
        throw ProtocolError{code, std::move(message)};
    }

    std::optional<std::string> value(std::string_view name) const {
        const auto found = std::ranges::find(arguments_, name, &Arguments::value_type::first);
        if (found == arguments_.end()) return std::nullopt;
        return found->second;
    }

    const VerbRow& verb_row() const {
        if (std::ranges::count(arguments_, "verb", &Arguments::value_type::first) > 1)
            refuse("badVerb", "the verb is given twice");
        const auto name = value("verb");
        if (!name) refuse("badVerb", "a verb is needed");
        for (const VerbRow& row : verb_rows())
            if (row.name == *name) return row;
        refuse("badVerb", "there is no verb \"" + *name + '"');
    }

    void check_names(const VerbRow& row) const {
        for (const auto& [name, given] : arguments_) {
            if (name == "verb") continue;
            if (std::ranges::find(row.allowed, name) == row.allowed.end())
                refuse("badArgument", std::string(row.name) + " takes no argument \"" + name + '"');
            if (std::ranges::count(arguments_, name, &Arguments::value_type::first) > 1)
                refuse("badArgument", "the argument \"" + name + "\" is given twice");
            if (given.empty()) refuse("badArgument", "the argument \"" + name + "\" is empty");
        }
    }

    MetadataFormat format() const {
        const auto prefix = value("metadataPrefix");
        if (!prefix) refuse("badArgument", "a metadataPrefix is needed");
        const FormatRow* const row = find_format(*prefix);
        if (!row) refuse("cannotDisseminateFormat", "there is no format \"" + *prefix + '"');
        return row->format;
    }

    ListState resumed(const std::string& token) const {
        if (arguments_.size() > 2) refuse("badArgument", "beside a resumptionToken no argument is taken");
        auto state = read_token(token);
        if (!state) refuse("badResumptionToken", "the token is not one of this server");
        return std::move(*state);
    }

    ListState list() const {
        ListState state;
        state.format = format();
        const auto from = datestamp("from", Limit::from), until = datestamp("until", Limit::until);
        if (from && until && from->granularity != until->granularity)
            refuse("badArgument", "from and until are not equally exact");
        if (from) state.filter.from = from->time;
        if (until) state.filter.until = until->time;
        if (from && until && from->time > until->time) refuse("badArgument", "from is later than until");
        if (const auto spec = value("set")) {
            const auto set = read_set_spec(*spec);
            if (!set) refuse("noRecordsMatch", "there is no set \"" + *spec + '"');
            state.set = *spec;
            state.filter.field = set->field;
            state.filter.value = set->value;
        }
        return state;
    }

    std::optional<Datestamp> datestamp(std::string_view name, Limit limit) const {
        const auto written = value(name);
        if (!written) return std::nullopt;
        auto read = read_datestamp(*written, limit);
        if (!read) refuse("badArgument", '"' + *written + "\" is not a date as YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ");
        return read;
    }

    const Arguments& arguments_;
};

} // namespace

HarvestRequest read_request(const Arguments& arguments) { return Reader(arguments).read(); }

} // namespace rc::harvest
