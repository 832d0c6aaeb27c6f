// Readers of the catalogue for many threads. A Catalogue belongs to one thread at a time and costs milliseconds to
// open; threads come and go by the hundred, requests that need one are few at a time.
#pragma once
#include "common/catalogue/catalogue.hpp"

#include <filesystem>
#include <mutex>
#include <vector>

namespace rc::handlers {

class CataloguePool {
public:
    // `data` is the data folder; nothing is opened yet.
    explicit CataloguePool(std::filesystem::path data);

    // A reader for as long as this lives; it then goes back to the pool.
    class Lease {
    public:
        Lease(const CataloguePool& pool, Catalogue catalogue);
        ~Lease();
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        const Catalogue* operator->() const { return &catalogue_; }
        const Catalogue& operator*() const { return catalogue_; }

    private:
        const CataloguePool& pool_;
        Catalogue catalogue_;
    };

    // Throws Error{unavailable} if there is no catalogue yet. Any thread.
    Lease borrow() const;

private:
    std::filesystem::path data_;
    mutable std::mutex mutex_;
    mutable std::vector<Catalogue> idle_;
};

} // namespace rc::handlers
