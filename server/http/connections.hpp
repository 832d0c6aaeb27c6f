// Every open connection with the time by which it must have moved on. Poco holds a thread per connection and bounds
// only single reads; a client that sends a byte now and then would keep its thread for ever without this.
#pragma once
#include <chrono>
#include <condition_variable>
#include <list>
#include <mutex>
#include <Poco/Net/StreamSocket.h>

namespace rc::http {

class Connections {
public:
    using Clock = std::chrono::steady_clock;

    // A connection, from its construction to its destruction. For its own thread.
    class Entry {
    public:
        Entry(Connections& connections, const Poco::Net::StreamSocket& socket);
        ~Entry();
        Entry(const Entry&) = delete;
        Entry& operator=(const Entry&) = delete;
        // Nothing is in work: stopping may cut the connection. False if the server stops already.
        bool idle(std::chrono::milliseconds at_most);
        // A request is in work: the connection is cut only when it takes longer.
        void busy(std::chrono::milliseconds at_most);

    private:
        struct State {
            Poco::Net::StreamSocket socket;
            Clock::time_point deadline;
            bool idle = true;
        };
        friend class Connections;
        Connections& connections_;
        std::list<State>::iterator state_;
    };

    // Cuts those whose time is over.
    void cut_late();
    // Cuts the idle ones, waits for the busy ones, cuts what is left after `drain`, and waits until all have gone.
    void stop(std::chrono::milliseconds drain);

private:
    std::mutex mutex_;
    std::condition_variable emptied_;
    std::list<Entry::State> open_;
    bool stopping_ = false;
};

} // namespace rc::http
