// What happens while the index is missing, changes, or is replaced under a running searcher.
#include "common/error.hpp"
#include "common/index/schema.hpp"
#include "tests/server/search/sample_index.hpp"

#include <atomic>
#include <chrono>
#include <doctest/doctest.h>
#include <thread>
#include <xapian.h>

using namespace rc;
using namespace rc::search;
using namespace rc::search_tests;

namespace {

Sample titled(std::string title) {
    return {{{FieldId::title, {title}}, {FieldId::language, {"en"}}}, {{"1", "common text"}}};
}

// Waits until `holds` does; the deadline only keeps a broken build from hanging.
template <typename Condition> bool eventually(Condition&& holds) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (std::chrono::steady_clock::now() < deadline) {
        if (holds()) return true;
        std::this_thread::yield();
    }
    return false;
}

Error::Kind failure_of(const Searcher& searcher) {
    try {
        searcher.search({});
    } catch (const Error& e) {
        CHECK_FALSE(e.hint().empty());
        return e.kind();
    }
    return Error::Kind::internal;
}

bool can_answer(const Searcher& searcher) {
    try {
        searcher.state();
        return true;
    } catch (const Error&) {
        return false;
    }
}

} // namespace

TEST_CASE("searcher: without an index it is unavailable, and answers when one appears") {
    const TemporaryFolder folder;
    const Searcher searcher(index_of(folder));
    CHECK(failure_of(searcher) == Error::Kind::unavailable);
    CHECK_THROWS_AS(searcher.state(), Error);
    write_index(index_of(folder), {titled("one")});
    CHECK(eventually([&] { return can_answer(searcher); }));
    CHECK(searcher.search({}).total == 1);
}

TEST_CASE("searcher: an index of another format is refused with a hint") {
    const TemporaryFolder folder;
    write_index(index_of(folder), {titled("one")});
    Xapian::WritableDatabase(index_of(folder)).set_metadata(std::string(index::key_format), "another");
    const Searcher searcher(index_of(folder));
    CHECK(failure_of(searcher) == Error::Kind::unavailable);
}

TEST_CASE("searcher: a folder that is no index is unavailable") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(index_of(folder));
    CHECK(failure_of(Searcher(index_of(folder))) == Error::Kind::unavailable);
}

TEST_CASE("searcher: new generations are noticed, also of an index that was replaced by renaming") {
    const TemporaryFolder folder;
    write_index(index_of(folder), {titled("one")});
    const Searcher searcher(index_of(folder));
    const std::uint64_t first = searcher.state().generation;
    {
        IndexWriter writer(index_of(folder), IndexWriter::Open::existing_or_new);
        put(writer, 2, titled("two"));
        writer.commit(2);
        put(writer, 3, titled("three"));
        writer.commit(3);
        CHECK(eventually([&] { return searcher.state().documents == 3; }));
    }
    CHECK(searcher.state().generation > first);
    CHECK(searcher.search(words("three")).total == 1);

    const auto other = folder.path() / "other";
    write_index(other, {titled("four")});
    std::filesystem::rename(index_of(folder), folder.path() / "old");
    std::filesystem::rename(other, index_of(folder));
    CHECK(eventually([&] { return searcher.state().documents == 1; }));
    CHECK(searcher.search(words("four")).total == 1);
}

TEST_CASE("searcher: threads that search while a writer commits never see a torn state") {
    const TemporaryFolder folder;
    const std::string path = index_of(folder);
    constexpr int batch = 10;
    // Every generation holds whole batches; each document of a batch has the same word and country as the others.
    const auto write_batch = [&](IndexWriter& writer, int number) {
        Sample sample = titled("batch" + std::to_string(number));
        sample.fields[FieldId::country] = {"C" + std::to_string(number % 7)};
        for (int i = 0; i < batch; ++i) put(writer, number * batch + i + 1, sample);
        writer.commit(number);
    };
    IndexWriter writer(path, IndexWriter::Open::existing_or_new);
    write_batch(writer, 0);
    const Searcher searcher(path);
    std::atomic<bool> done{false};
    std::atomic<int> answers{0}, torn{0};
    std::vector<std::thread> threads;
    for (int t = 0; t < 3; ++t)
        threads.emplace_back([&, t] {
            std::uint64_t newest = 0;
            while (!done) {
                Request request = words(t == 0 ? "common" : t == 1 ? "\"common text\"" : "");
                request.size = 5;
                try {
                    const Result result = searcher.search(request);
                    std::uint32_t counted = 0;
                    for (const FacetValue& value : result.facets.front().values) counted += value.count;
                    const bool whole = result.total == result.documents && result.total % batch == 0 &&
                                       counted == result.total && result.hits.size() == 5 &&
                                       result.generation >= newest;
                    newest = result.generation;
                    if (!whole) ++torn;
                    ++answers;
                } catch (const Error& e) { // a writer that never rests may outrun a reader, but says so
                    if (e.kind() != Error::Kind::unavailable) ++torn;
                }
            }
        });
    for (int number = 1; number <= 40; ++number) write_batch(writer, number);
    CHECK(eventually([&] { return searcher.state().documents == 41 * batch; }));
    done = true;
    for (std::thread& thread : threads) thread.join();
    CHECK(torn == 0);
    CHECK(answers > 0);
}
