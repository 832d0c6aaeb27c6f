// GET /{file*} and /assets/{version}/{file*}: the files of the pages. Only kinds of file a page is made of, only from
// the folder of the pages.
#include "server/handlers/front_end.hpp"

#include "server/handlers/routes.hpp"
#include "server/handlers/services.hpp"

#include <array>
#include <fstream>
#include <sstream>
#include <utility>

namespace rc::handlers {
namespace {

constexpr const char* kept_for_ever = "public, max-age=31536000, immutable";

constexpr std::array<std::pair<std::string_view, std::string_view>, 14> media_types{{
    {".html", "text/html; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".mjs", "text/javascript; charset=utf-8"},
    {".json", "application/json; charset=utf-8"},
    {".webmanifest", "application/manifest+json"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".ico", "image/x-icon"},
    {".woff2", "font/woff2"},
    {".txt", "text/plain; charset=utf-8"},
    {".bcmap", "application/octet-stream"},
    {".pfb", "application/octet-stream"},
    {".ttf", "font/ttf"},
}};

std::string_view media_type_of(const std::filesystem::path& file) {
    for (const auto& [extension, type] : media_types)
        if (file.extension() == extension) return type;
    return {};
}

// Plain names only: no way up, nothing hidden, no templates.
bool is_public(const std::filesystem::path& relative) {
    if (relative.is_absolute() || relative.string().find('\\') != std::string::npos) return false;
    for (const auto& part : relative)
        if (part.empty() || part.string().starts_with('.')) return false;
    return *relative.begin() != "templates";
}

http::Reply file_reply(const std::filesystem::path& web, const std::filesystem::path& relative) {
    const std::string_view type = media_type_of(relative);
    if (type.empty() || !is_public(relative) || !std::filesystem::is_regular_file(web / relative))
        throw Error(Error::Kind::not_found, "no resource has this path");
    http::Reply reply;
    reply.content_type = type;
    reply.body = read_web_file(web / relative);
    return reply;
}

} // namespace

std::string read_web_file(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    if (!in || !text) throw Error(Error::Kind::internal, "cannot read " + file.string());
    return std::move(text).str();
}

http::Reply serve_file(const http::Request& request, const Services& services) {
    const std::string& file = request.path_value("file");
    http::Reply reply = file_reply(services.web, file);
    if (file.starts_with("vendor/")) reply.cache_control = kept_for_ever; // its folder has its version
    return reply;
}

// Scripts import one another by relative addresses, so that all of a page are of one version. A page older than this
// server gets what there is now, not to be kept.
http::Reply serve_asset(const http::Request& request, const Services& services) {
    http::Reply reply = file_reply(services.web, request.path_value("file"));
    if (request.path_value("version") == services.front.version())
        reply.cache_control = kept_for_ever;
    return reply;
}

} // namespace rc::handlers
