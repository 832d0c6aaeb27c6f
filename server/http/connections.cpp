#include "server/http/connections.hpp"

#include <Poco/Exception.h>

namespace rc::http {
namespace {

// Wakes the connection's thread, whatever it waits for on this socket.
void cut(Poco::Net::StreamSocket& socket) {
    try {
        socket.shutdown();
    } catch (const Poco::Exception&) {
        // The client has closed it already.
    }
}

} // namespace

Connections::Entry::Entry(Connections& connections, const Poco::Net::StreamSocket& socket) : connections_(connections) {
    const std::lock_guard lock(connections_.mutex_);
    state_ = connections_.open_.insert(connections_.open_.end(), State{socket, Clock::time_point::max(), true});
}

Connections::Entry::~Entry() {
    const std::lock_guard lock(connections_.mutex_);
    connections_.open_.erase(state_);
    if (connections_.open_.empty()) connections_.emptied_.notify_all();
}

bool Connections::Entry::idle(std::chrono::milliseconds at_most) {
    const std::lock_guard lock(connections_.mutex_);
    state_->idle = true;
    state_->deadline = Clock::now() + at_most;
    return !connections_.stopping_;
}

void Connections::Entry::busy(std::chrono::milliseconds at_most) {
    const std::lock_guard lock(connections_.mutex_);
    state_->idle = false;
    state_->deadline = Clock::now() + at_most;
}

void Connections::cut_late() {
    const std::lock_guard lock(mutex_);
    const auto now = Clock::now();
    for (Entry::State& state : open_)
        if (state.deadline < now) cut(state.socket);
}

void Connections::stop(std::chrono::milliseconds drain) {
    std::unique_lock lock(mutex_);
    stopping_ = true;
    for (Entry::State& state : open_)
        if (state.idle) cut(state.socket);
    const auto none_left = [this] { return open_.empty(); };
    if (emptied_.wait_for(lock, drain, none_left)) return;
    for (Entry::State& state : open_) cut(state.socket);
    emptied_.wait(lock, none_left);
}

} // namespace rc::http
