#include "server/search/snapshot_keeper.hpp"

#include "server/search/xapian_edge.hpp"

#include <chrono>
#include <sys/stat.h>

namespace rc::search {
namespace {

constexpr std::chrono::milliseconds interval{200};
// Replacing an index takes two renames; between them there is none. Only what lasts is taken for true.
constexpr int patience = 4;

} // namespace

SnapshotKeeper::SnapshotKeeper(std::string folder) : folder_(std::move(folder)) {
    load();
    watcher_ = std::thread([this] { watch(); });
}

SnapshotKeeper::~SnapshotKeeper() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    stop_.notify_all();
    watcher_.join();
}

std::shared_ptr<const Snapshot> SnapshotKeeper::current() const {
    const std::lock_guard lock(mutex_);
    if (!snapshot_) throw Error(*error_);
    return snapshot_;
}

std::shared_ptr<const Snapshot> SnapshotKeeper::current_if_any() const {
    const std::lock_guard lock(mutex_);
    return snapshot_;
}

std::shared_ptr<const Snapshot> SnapshotKeeper::after(const std::shared_ptr<const Snapshot>& stale) {
    const std::lock_guard one_at_a_time(loading_);
    if (current() == stale) load();
    return current();
}

SnapshotKeeper::Signature SnapshotKeeper::signature() const {
    struct stat status {};
    // Xapian replaces this file with every commit.
    if (stat((folder_ + "/iamglass").c_str(), &status) != 0) return {};
    return std::to_string(status.st_dev) + ' ' + std::to_string(status.st_ino) + ' ' + std::to_string(status.st_size) +
           ' ' + std::to_string(status.st_mtim.tv_sec) + ' ' + std::to_string(status.st_mtim.tv_nsec);
}

void SnapshotKeeper::load() {
    const Signature now = signature(); // first: what comes while loading must be noticed afterwards
    std::shared_ptr<const Snapshot> fresh;
    std::optional<Error> error;
    bool stale = false;
    try {
        fresh = translating_xapian([&] { return std::make_shared<const Snapshot>(folder_); });
    } catch (const Error& e) {
        error = e;
    } catch (const StaleSnapshot&) { // commits came while it was loading; the watcher sees them and loads again
        error = Error(Error::Kind::unavailable, "the index changes too fast to be read", "try again");
        stale = true;
    }
    const std::lock_guard lock(mutex_);
    loaded_ = now;
    if (stale && snapshot_) return; // what there is may still do
    snapshot_ = std::move(fresh);
    error_ = std::move(error);
}

void SnapshotKeeper::watch() {
    int missing = 0;
    std::unique_lock lock(mutex_);
    while (!stop_.wait_for(lock, interval, [&] { return stopping_; })) {
        const Signature loaded = loaded_;
        lock.unlock();
        const Signature now = signature();
        missing = now.empty() ? missing + 1 : 0;
        if (now != loaded && (missing == 0 || missing == patience)) {
            const std::lock_guard one_at_a_time(loading_);
            load();
        }
        lock.lock();
    }
}

} // namespace rc::search
