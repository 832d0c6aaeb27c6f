// Holds the newest snapshot and notices by itself when the index has moved on, was replaced, or has appeared.
#pragma once
#include "common/error.hpp"
#include "server/search/snapshot.hpp"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace rc::search {

class SnapshotKeeper {
public:
    // Loads what is there and starts watching; a missing index is no error yet.
    explicit SnapshotKeeper(std::string folder);
    ~SnapshotKeeper();
    SnapshotKeeper(const SnapshotKeeper&) = delete;
    SnapshotKeeper& operator=(const SnapshotKeeper&) = delete;

    // Throws Error{unavailable} with the reason if there is none. Any thread.
    std::shared_ptr<const Snapshot> current() const;
    // Null where current() would throw.
    std::shared_ptr<const Snapshot> current_if_any() const;
    // Replaces `stale` if nobody has yet, then the same as current(). Any thread; concurrent callers share one load.
    std::shared_ptr<const Snapshot> after(const std::shared_ptr<const Snapshot>& stale);

private:
    // Tells one state of the index's files from the next without opening them.
    using Signature = std::string;
    Signature signature() const;
    void load();
    void watch();

    const std::string folder_;
    std::mutex loading_;       // one load at a time
    mutable std::mutex mutex_; // guards what follows
    std::shared_ptr<const Snapshot> snapshot_;
    std::optional<Error> error_;
    Signature loaded_; // of what snapshot_ or error_ came from
    bool stopping_ = false;
    std::condition_variable stop_;
    std::thread watcher_;
};

} // namespace rc::search
