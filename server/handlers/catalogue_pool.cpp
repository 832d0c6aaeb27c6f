#include "server/handlers/catalogue_pool.hpp"

#include <utility>

namespace rc::handlers {
namespace {
// More are opened when many requests come at once, and closed again afterwards.
constexpr std::size_t most_kept = 8;
} // namespace

CataloguePool::CataloguePool(std::filesystem::path data) : data_(std::move(data)) {}

CataloguePool::Lease::Lease(const CataloguePool& pool, Catalogue catalogue)
    : pool_(pool), catalogue_(std::move(catalogue)) {}

CataloguePool::Lease::~Lease() {
    const std::lock_guard lock(pool_.mutex_);
    if (pool_.idle_.size() < most_kept) pool_.idle_.push_back(std::move(catalogue_));
}

CataloguePool::Lease CataloguePool::borrow() const {
    {
        const std::lock_guard lock(mutex_);
        if (!idle_.empty()) {
            Catalogue catalogue = std::move(idle_.back());
            idle_.pop_back();
            return Lease(*this, std::move(catalogue));
        }
    }
    return Lease(*this, Catalogue(data_, Catalogue::Mode::read));
}

} // namespace rc::handlers
