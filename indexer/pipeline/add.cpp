#include "indexer/pipeline/add.hpp"

#include "indexer/describe/describe.hpp"
#include "indexer/pipeline/file_reader.hpp"
#include "indexer/pipeline/recorder.hpp"
#include "indexer/pipeline/run.hpp"
#include "indexer/pipeline/source_files.hpp"
#include "indexer/pipeline/stop_signal.hpp"
#include "indexer/pipeline/workbench.hpp"

#include <algorithm>
#include <atomic>
#include <memory>

namespace rc {

void add(const AddOptions& options, Report& report) {
    Workbench bench(options.data, options.share);
    const SourceFiles sources = find_source_files(options.paths, options.manifest, bench.taxonomy);
    for (const SourceFault& fault : sources.faults) report.failed({fault.source, fault.reason, fault.hint});

    const Describer describer(bench.taxonomy, taxonomy_folder(options.share));
    std::atomic<std::size_t> next = 0;
    std::vector<Reader> readers;
    for (std::size_t i = 0; i < std::min<std::size_t>(options.threads, sources.files.size()); ++i)
        readers.push_back([&, reader = std::make_shared<FileReader>(options.data, bench.taxonomy,
                                                                    describer)]() -> std::optional<Outcome> {
            const std::size_t position = next++;
            if (position >= sources.files.size()) return std::nullopt;
            return reader->read(sources.files[position]);
        });

    const auto all = static_cast<double>(sources.files.size());
    Recorder recorder(bench.catalogue, bench.follower, report);
    run(std::move(readers), recorder,
        [&] { report.progress(std::min(static_cast<double>(report.totals().done()) / all, 1.0)); });
    report.finish(stop_requested());
}

} // namespace rc
