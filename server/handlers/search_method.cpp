#include "server/handlers/search_method.hpp"

#include "common/taxonomy/taxonomy.hpp"
#include "common/timestamp.hpp"
#include "server/handlers/date.hpp"
#include "server/handlers/parameters.hpp"

#include <charconv>
#include <limits>

namespace rc::handlers {
namespace {

// "2026-11-22T09:30:00Z"
bool is_time(std::string_view text) {
    constexpr std::string_view form = "0000-00-00T00:00:00Z";
    if (text.size() != form.size() || !is_date(text.substr(0, 10))) return false;
    for (std::size_t i = 0; i < form.size(); ++i)
        if (form[i] == '0' ? text[i] < '0' || text[i] > '9' : text[i] != form[i]) return false;
    return true;
}

bool is_digest(std::string_view text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

template <typename Number> Number read_number(Parameters& parameters, const char* name, const std::string& text) {
    Number value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 0)
        parameters.fault(name, "must be a whole number");
    return value;
}

std::optional<ListState> read_state(Parameters& parameters) {
    constexpr std::array names{"date", "generation", "revision", "count", "digest"};
    std::array<std::optional<std::string>, names.size()> given;
    std::size_t count = 0;
    for (std::size_t i = 0; i < names.size(); ++i)
        if ((given[i] = parameters.one(names[i])) && !given[i]->empty())
            ++count;
        else
            given[i].reset();
    if (count == 0) return std::nullopt;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (!given[i])
            parameters.fault(names[i], "is needed: a state is its date, generation, revision, count and digest");
    if (count < names.size()) return std::nullopt;
    if (!is_time(*given[0])) parameters.fault("date", "must be a point in time as YYYY-MM-DDThh:mm:ssZ");
    if (!is_digest(*given[4])) parameters.fault("digest", "must be 64 hexadecimal digits");
    return ListState{*given[0], read_number<std::uint64_t>(parameters, "generation", *given[1]),
                     read_number<std::int64_t>(parameters, "revision", *given[2]),
                     read_number<std::uint32_t>(parameters, "count", *given[3]), *given[4]};
}

ListChanges changes_since(const ListState& then, const search::Fingerprint& now, const Services& services) {
    ListChanges changes;
    changes.same = then.digest == now.digest;
    const auto catalogue = services.catalogues.borrow();
    for (const std::uint32_t number : now.changed) {
        auto document = catalogue->find_number(number);
        if (!document || !document->shown()) continue;
        (document->added > then.date ? changes.added : changes.changed).push_back(std::move(*document));
    }
    // Of those that were there before, no more than these can have stood in the older list.
    const std::size_t older = now.about.total - changes.added.size();
    if (then.count > older) changes.left = then.count - static_cast<std::uint32_t>(older);
    return changes;
}

} // namespace

http::NamedValues SearchMethod::pinned() const {
    http::NamedValues parameters = call.list;
    parameters.insert(parameters.end(), {{"date", now.date},
                                         {"generation", std::to_string(now.generation)},
                                         {"revision", std::to_string(now.revision)},
                                         {"count", std::to_string(now.count)},
                                         {"digest", now.digest}});
    return parameters;
}

SearchMethod read_search_method(const http::Request& request, const Services& services) {
    SearchMethod method;
    Parameters parameters(request);
    method.call = read_list_call(parameters, request, services.searcher, *services.searcher.state().taxonomy);
    method.then = read_state(parameters);
    parameters.finish();
    const std::int64_t since = method.then ? method.then->revision : std::numeric_limits<std::int64_t>::max();
    search::Fingerprint found = services.searcher.fingerprint(method.call.request, since);
    method.now = {utc_now(), found.about.generation, found.revision, found.about.total, found.digest};
    if (method.then) method.changes = changes_since(*method.then, found, services);
    method.about = std::move(found.about);
    return method;
}

} // namespace rc::handlers
