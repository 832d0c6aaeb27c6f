// The one error type. It is thrown for what ends an operation and caught at three edges only: the HTTP adapter, the
// loop over documents, and main. `std::optional` is for "there may be none", `assert` for our own mistakes.
#pragma once
#include <stdexcept>
#include <string>

namespace rc {

class Error : public std::runtime_error {
public:
    enum class Kind {
        bad_request, // what was asked makes no sense: wrong option, unknown parameter
        not_found,
        gone,        // was here, has been withdrawn
        conflict,    // the state forbids it: another writer is at work
        too_large,
        unreadable,  // a document that cannot be read: damaged, locked, empty, timed out
        unsupported, // a kind of document that we do not read
        unavailable, // cannot answer now: no index yet, an old index, busy
        internal     // a fault of ours or of the machine
    };

    // `message` says what failed, `hint` what the person can do; both in plain English, without a final full stop.
    Error(Kind kind, const std::string& message, std::string hint = {});

    Kind kind() const noexcept { return kind_; }
    const std::string& hint() const noexcept { return hint_; }

    // "message; hint", for a terminal or a log.
    std::string full() const;

private:
    Kind kind_;
    std::string hint_;
};

} // namespace rc
