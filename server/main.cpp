// rc-server: reads options, wires catalogue, index and pages to the HTTP server, and waits to be stopped.
#include "common/error.hpp"
#include "server/handlers/admission.hpp"
#include "server/handlers/error_page.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/services.hpp"
#include "server/http/server.hpp"

#include <CLI/CLI.hpp>
#include <csignal>
#include <filesystem>
#include <iostream>
#include <pthread.h>

namespace rc {
namespace {

struct Options {
    std::filesystem::path data, share = RC_SHARE_DIR;
    std::string public_address;
    http::ServerOptions server;
    std::uint32_t rate = 600, key_rate = 6'000; // requests a minute
    std::vector<std::string> trusted_proxies;
};

void declare(CLI::App& app, Options& options) {
    app.set_version_flag("--version", "rc-server " RC_VERSION);
    app.set_config("--config", "", "read options from this file (name = value lines)");
    app.add_option("--data", options.data, "data folder, as made by rc-indexer")->required();
    app.add_option("--port", options.server.port, "port to listen on; 0 takes any free one")->capture_default_str();
    app.add_option("--host", options.server.host, "address to listen on; 0.0.0.0 listens on all")
        ->capture_default_str();
    app.add_option("--share", options.share, "folder that holds web/")->capture_default_str();
    app.add_option("--public-address", options.public_address,
                   "how the world reaches this server, as https://docs.example.org, for links that must be absolute");
    app.add_option("--connections", options.server.connections, "most connections at once")
        ->check(CLI::Range(8, 10'000))
        ->capture_default_str();
    app.add_option("--rate", options.rate, "requests a minute of one network without a key; 0: no limit")
        ->capture_default_str();
    app.add_option("--key-rate", options.key_rate, "requests a minute with a key")
        ->check(CLI::Range(1u, 1'000'000u))
        ->capture_default_str();
    app.add_option("--trusted-proxy", options.trusted_proxies,
                   "address or range of a proxy whose X-Forwarded-For is believed; may be repeated");
    app.add_flag("--access-log", options.server.access_log,
                 "a line per request on standard output, without queries and addresses");
}

// The signals that end the server wait here for main; every thread inherits this.
sigset_t hold_back_stop_signals() {
    sigset_t stop;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTERM);
    sigaddset(&stop, SIGINT);
    pthread_sigmask(SIG_BLOCK, &stop, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    return stop;
}

handlers::AdmissionOptions admission_of(const Options& options) {
    handlers::AdmissionOptions admission;
    admission.anonymous.quota = options.rate;
    admission.with_key.quota = options.key_rate;
    for (const std::string& range : options.trusted_proxies) admission.trusted_proxies.emplace_back(range);
    return admission;
}

void serve(const Options& options) {
    if (!std::filesystem::is_regular_file(options.share / "web" / "templates" / "search.html"))
        throw Error(Error::Kind::bad_request, "there is no web/templates/search.html in " + options.share.string(),
                    "name the right folder with --share");
    const sigset_t stop = hold_back_stop_signals();
    const search::Searcher searcher((options.data / "index").string());
    const handlers::CataloguePool catalogues(options.data);
    const handlers::Services services{searcher, catalogues, options.share / "web", options.public_address};
    handlers::PublicGate gate(admission_of(options), catalogues);
    http::ServerOptions listening = options.server;
    listening.error_page = [&](const http::Problem& problem, const http::Request& request, std::string_view id) {
        return handlers::error_page(problem, request, id, services);
    };
    http::Server server(
        listening, handlers::routes, services, [](const std::string& line) { std::cerr << line + '\n'; }, &gate);
    std::cout << "listening on http://" << options.server.host << ':' << server.port() << std::endl;
    int signal = 0;
    sigwait(&stop, &signal);
    std::cout << "stopping" << std::endl;
    server.stop();
}

int run(int argc, char** argv) {
    CLI::App app("Serves the search, the documents and the pages of a resource centre.", "rc-server");
    Options options;
    declare(app, options);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    try {
        serve(options);
        return 0;
    } catch (const Error& error) {
        std::cerr << "rc-server: " << error.full() << '\n';
        return error.kind() == Error::Kind::bad_request ? 2 : 1;
    }
}

} // namespace
} // namespace rc

int main(int argc, char** argv) { return rc::run(argc, argv); }
