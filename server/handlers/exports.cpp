// GET /api/v1/search.csv, .jsonl, .ris, .bib and .csl.json: a whole result list as a file.
#include "common/citation/formats.hpp"
#include "common/digest.hpp"
#include "server/handlers/citation_record.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/search_call.hpp"
#include "server/http/target.hpp"

#include <memory>
#include <utility>

namespace rc::handlers {
namespace {

constexpr std::size_t piece_size = 32 << 10; // bytes, about
constexpr std::size_t most_of_a_piece = 200; // documents for which one reader of the catalogue is borrowed

// Gives a file piece by piece. It holds the numbers of the documents, four bytes each, and one piece.
class Export {
public:
    Export(const citation::Format& format, const Services& services, RecordContext context,
           std::vector<std::uint32_t> documents)
        : format_(format), services_(services), context_(std::move(context)), documents_(std::move(documents)) {}

    std::string next_piece() {
        std::string piece;
        if (!begun_ && format_.head) piece = format_.head();
        begun_ = true;
        while (piece.empty() && next_ < documents_.size()) add_records(piece);
        if (next_ == documents_.size() && !std::exchange(ended_, true)) piece += format_.tail;
        return piece;
    }

private:
    // Documents that were withdrawn or replaced since the list was made are left out.
    void add_records(std::string& piece) {
        const auto catalogue = services_.catalogues.borrow();
        for (std::size_t count = 0; count < most_of_a_piece && piece.size() < piece_size && next_ < documents_.size();
             ++count) {
            const auto document = catalogue->find_number(documents_[next_++]);
            if (!document || !document->shown()) continue;
            if (std::exchange(has_records_, true)) piece += format_.between;
            piece += format_.record(citation_record(*document, context_));
        }
    }

    const citation::Format& format_;
    const Services& services_;
    const RecordContext context_;
    const std::vector<std::uint32_t> documents_;
    std::size_t next_ = 0;
    bool begun_ = false, has_records_ = false, ended_ = false;
};

// The same request gives the same file only while neither catalogue nor day changes: records name the day.
std::string etag_of(const SearchCall& call, const search::IndexState& state, const RecordContext& context,
                    const Services& services, std::string_view format) {
    const std::string all = std::string(format) + "\n" RC_VERSION "\n" + std::to_string(state.generation) + '\n' +
                            state.updated + '\n' + std::to_string(services.catalogues.borrow()->revision()) + '\n' +
                            context.site + '\n' + context.language + '\n' + context.today + '\n' +
                            http::to_query(call.list);
    return sha256_hex(all).substr(0, 32);
}

http::Reply export_as(std::string_view name, const http::Request& request, const Services& services) {
    const citation::Format& format = *citation::find_format(name);
    const search::IndexState state = services.searcher.state();
    const SearchCall call = read_list_call(request, services.searcher, *state.taxonomy);
    RecordContext context = record_context(request, services, call.language);
    const std::string etag = etag_of(call, state, context, services, name);
    if (request.client_has(etag)) return http::not_modified(etag);
    search::ResultList found = services.searcher.list(call.request);
    http::Reply reply;
    reply.content_type = format.media_type;
    reply.etag = etag;
    reply.headers = {{"Vary", "Accept-Language"},
                     {"Content-Disposition", "attachment; filename=\"search." + std::string(format.extension) + '"'}};
    reply.next_piece = [file = std::make_shared<Export>(format, services, std::move(context),
                                                        std::move(found.documents))] { return file->next_piece(); };
    return reply;
}

} // namespace

http::Reply export_csv(const http::Request& request, const Services& services) {
    return export_as("csv", request, services);
}
http::Reply export_json_lines(const http::Request& request, const Services& services) {
    return export_as("jsonl", request, services);
}
http::Reply export_ris(const http::Request& request, const Services& services) {
    return export_as("ris", request, services);
}
http::Reply export_bibtex(const http::Request& request, const Services& services) {
    return export_as("bibtex", request, services);
}
http::Reply export_csl(const http::Request& request, const Services& services) {
    return export_as("csl", request, services);
}

} // namespace rc::handlers
