#include "indexer/pipeline/run.hpp"

#include "indexer/pipeline/bounded_queue.hpp"
#include "indexer/pipeline/stop_signal.hpp"

#include <atomic>
#include <exception>
#include <thread>

namespace rc {
namespace {

constexpr std::size_t waiting_per_reader = 8; // outcomes hold whole texts: not too many of them
constexpr std::chrono::milliseconds patience{200};

// The threads, which close the queue when the last of them ends, and are joined whatever happens.
class Readers {
public:
    Readers(std::vector<Reader> readers, BoundedQueue<Outcome>& queue)
        : queue_(queue), readers_(std::move(readers)), running_(readers_.size()) {
        if (readers_.empty()) queue_.close();
        for (Reader& reader : readers_) threads_.emplace_back([this, &reader] { read(reader); });
    }
    ~Readers() { join(); }
    Readers(const Readers&) = delete;
    Readers& operator=(const Readers&) = delete;

    void join() {
        queue_.close();
        for (std::thread& thread : threads_)
            if (thread.joinable()) thread.join();
    }
    // After join.
    void rethrow() const {
        if (failure_) std::rethrow_exception(failure_);
    }

private:
    void read(Reader& reader) {
        try {
            while (!stop_requested()) {
                std::optional<Outcome> outcome = reader();
                if (!outcome || !queue_.push(std::move(*outcome))) break;
            }
        } catch (...) {
            if (!failed_.exchange(true)) failure_ = std::current_exception();
            queue_.close();
        }
        if (running_.fetch_sub(1) == 1) queue_.close();
    }

    BoundedQueue<Outcome>& queue_;
    std::vector<Reader> readers_;
    std::vector<std::thread> threads_;
    std::atomic<std::size_t> running_;
    std::atomic<bool> failed_ = false;
    std::exception_ptr failure_;
};

} // namespace

void run(std::vector<Reader> readers, Recorder& recorder, const std::function<void()>& progress) {
    BoundedQueue<Outcome> queue(waiting_per_reader * readers.size());
    Readers threads(std::move(readers), queue);
    while (!queue.finished()) {
        if (const std::optional<Outcome> outcome = queue.pop(patience))
            recorder.take(*outcome);
        else
            recorder.idle();
        progress();
    }
    recorder.finish();
    threads.join();
    threads.rethrow();
}

} // namespace rc
