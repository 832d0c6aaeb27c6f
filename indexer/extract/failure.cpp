#include "indexer/extract/failure.hpp"

namespace rc {

Fault fault_of(const Error& error) {
    if (const auto* failure = dynamic_cast<const ReadingFailure*>(&error)) return failure->fault();
    switch (error.kind()) {
    case Error::Kind::unsupported:
        return Fault::unsupported;
    case Error::Kind::too_large:
        return Fault::too_large;
    default:
        return Fault::damaged;
    }
}

} // namespace rc
