// Why a document cannot be read at all, as the ledger counts it.
#pragma once
#include "common/error.hpp"
#include "common/ledger.hpp"

#include <utility>

namespace rc {

// Of the kind that goes with the fault: unsupported, too_large, else unreadable.
class ReadingFailure : public Error {
public:
    ReadingFailure(Fault fault, const std::string& message, std::string hint)
        : Error(fault == Fault::unsupported ? Kind::unsupported
                : fault == Fault::too_large ? Kind::too_large
                                            : Kind::unreadable,
                message, std::move(hint)),
          fault_(fault) {}
    Fault fault() const noexcept { return fault_; }

private:
    Fault fault_;
};

// That of a ReadingFailure; of another error by its kind: damaged, where that says nothing nearer.
Fault fault_of(const Error& error);

} // namespace rc
