// Where Xapian's exceptions become ours.
#pragma once
#include "common/error.hpp"
#include "server/search/snapshot.hpp"

#include <xapian.h>

namespace rc::search {

// Throws StaleSnapshot when the index has moved on under a reader, Error{unavailable} for everything else that Xapian
// reports. Its messages name paths of the machine, so only the kind travels on.
template <typename Work> auto translating_xapian(Work&& work) -> decltype(work()) {
    try {
        return work();
    } catch (const Xapian::DatabaseModifiedError&) {
        throw StaleSnapshot{};
    } catch (const Xapian::DatabaseNotFoundError&) {
        throw Error(Error::Kind::unavailable, "there is no index yet", "add documents with rc-indexer add");
    } catch (const Xapian::DatabaseVersionError&) {
        throw Error(Error::Kind::unavailable, "the index has another format than this program",
                    "run rc-indexer rebuild");
    } catch (const Xapian::Error& e) {
        throw Error(Error::Kind::unavailable, std::string("the index cannot be read: ") + e.get_type(),
                    "run rc-indexer check, then rc-indexer rebuild if it finds the index damaged");
    }
}

} // namespace rc::search
