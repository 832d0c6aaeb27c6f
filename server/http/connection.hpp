// One connection: reads requests, has them answered, writes replies, until it is done or cut.
#pragma once
#include "server/http/connections.hpp"
#include "server/http/server.hpp"

#include <Poco/Net/HTTPServerParams.h>
#include <Poco/Net/HTTPServerRequestImpl.h>
#include <Poco/Net/HTTPServerResponseImpl.h>
#include <Poco/Net/HTTPServerSession.h>
#include <Poco/Net/TCPServerConnection.h>

namespace rc::http {

// What all connections of a server share.
struct ConnectionContext {
    const ServerOptions& options;
    std::span<const Route> routes;
    const handlers::Services& services;
    const ErrorLog& log;
    Gate* gate;
    Connections& connections;
    Poco::Net::HTTPServerParams::Ptr params;
};

// Poco's own HTTPServerConnection answers broken requests without a body, takes an unread body for the next request,
// and has no limit for a whole request; hence this one.
class Connection : public Poco::Net::TCPServerConnection {
public:
    Connection(const Poco::Net::StreamSocket& socket, const ConnectionContext& context);
    void run() override;

private:
    bool serve_one(Poco::Net::HTTPServerSession& session, Connections::Entry& entry);
    bool answer(Incoming incoming, Poco::Net::HTTPServerResponseImpl& response);
    void refuse(Poco::Net::HTTPServerSession& session, std::string_view problem_name, std::string_view detail);
    void discard_rest();

    const ConnectionContext& context_;
};

// Writes a reply whole. False if the client went away or the file broke off: the connection can then not go on. Lets
// pass what the making of a piece throws.
bool write_reply(Poco::Net::HTTPServerResponseImpl& response, const Wire& wire, bool head);

} // namespace rc::http
