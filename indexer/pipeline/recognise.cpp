#include "indexer/pipeline/recognise.hpp"

#include "common/error.hpp"
#include "indexer/describe/describe.hpp"
#include "indexer/ocr/choose_models.hpp"
#include "indexer/ocr/models.hpp"
#include "indexer/pipeline/page_readings.hpp"
#include "indexer/pipeline/recognised_pages.hpp"
#include "indexer/pipeline/stop_signal.hpp"
#include "indexer/pipeline/workbench.hpp"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <chrono>
#include <ostream>
#include <thread>

namespace rc {
namespace {

using Clock = std::chrono::steady_clock;

// Found words are put into the catalogue at least so often, and at the end of a document.
constexpr std::chrono::seconds between_commits{30};
constexpr std::chrono::milliseconds lock_patience{500};

// Children inherit both. The numbers are those of <linux/ioprio.h>, which in newer kernels' headers is not C++.
void take_lowest_priority() {
    constexpr int nicest = 19, this_process = 0;
    constexpr int who_process = 1, class_idle = 3, class_shift = 13;
    setpriority(PRIO_PROCESS, 0, nicest);
    syscall(SYS_ioprio_set, who_process, this_process, class_idle << class_shift);
}

// Of another writer, who is waited for.
bool is_of_other_writer(const Error& error) { return error.kind() == Error::Kind::conflict; }

class Recognition {
public:
    Recognition(const RecogniseOptions& options, std::ostream& progress)
        : options_(options), progress_(progress), installed_(installed_models()),
          catalogue_(options.data, Catalogue::Mode::read), taxonomy_(taxonomy_of(catalogue_, options.share)),
          describer_(taxonomy_, taxonomy_folder(options.share)) {
        if (installed_.empty())
            throw Error(Error::Kind::unavailable, "no model for recognition is installed",
                        "install libtesseract-dev and tesseract-ocr-* (scripts/packages, ocr), and build again");
    }

    RecogniseResult run() {
        for (const std::int64_t number : catalogue_.documents_with_scans()) {
            if (enough()) break;
            recognise_document(number);
        }
        result_.waiting = 0;
        for (const std::int64_t number : catalogue_.documents_with_scans())
            result_.waiting += waiting_pages(catalogue_.pages(number)).size();
        return result_;
    }

private:
    bool enough() const { return stop_requested() || (options_.most_pages > 0 && done() >= options_.most_pages); }
    std::uint64_t done() const { return result_.recognised + result_.empty + result_.failed; }

    void recognise_document(std::int64_t number) {
        const CatalogueDocument document = *catalogue_.find_number(number);
        std::vector<Page> pages = whole_pages(catalogue_, number);
        std::vector<PlacedPage> found;
        auto begun = Clock::now();
        for (const std::uint32_t page : waiting_pages(pages)) {
            if (enough()) break;
            pages[page - 1] = recognise_page(document, pages, page);
            found.push_back({page, pages[page - 1]});
            if (Clock::now() - begun < between_commits) continue;
            put(document, found, pages);
            found.clear();
            begun = Clock::now();
        }
        if (!found.empty()) put(document, found, pages);
        progress_ << document.id << ": " << done() << " pages looked at\n" << std::flush;
    }

    // Never throws for what is wrong with the page: that is marked on it, so that it is not tried again and again.
    Page recognise_page(const CatalogueDocument& document, const std::vector<Page>& pages, std::uint32_t position) {
        const Page& old = pages[position - 1];
        const bool has_text = old.reading.faults.has(Fault::lost_letters);
        const std::string expected =
            has_text ? written_language(old)
                     : language_near(pages, position, document.description.first(FieldId::language));
        try {
            Page found = recognise_in_language(recogniser_, catalogue_.file_path(document.sha256), position, expected,
                                               installed_, [&](const Page& page) { return tell(page, expected); });
            if (has_text) {
                ++result_.recognised;
                return completed(old, found);
            }
            std::vector<Page> alone{merged(old, std::move(found))};
            complete_readings(alone, std::string(recognised_method), expected);
            count(alone.front());
            return std::move(alone.front());
        } catch (const Error& error) {
            if (error.kind() == Error::Kind::internal) throw; // no child, no models: not the page's fault
            ++result_.failed;
            return unrecognised(old);
        }
    }

    // Where a language has two scripts, the models of both together read slower.
    static std::string written_language(const Page& page) {
        const std::string& language = page.reading.language;
        return language == "sr" || language == "cnr" ? language + '-' + page.reading.script : language;
    }

    std::string tell(const Page& page, const std::string& expected) const {
        std::vector<Page> alone{page};
        complete_readings(alone, std::string(recognised_method), expected);
        return alone.front().reading.language;
    }

    void count(const Page& page) {
        if (page.reading.faults.has(Fault::empty)) {
            ++result_.empty;
        } else {
            ++result_.recognised;
            result_.uncertain += page.reading.faults.has(Fault::uncertain);
        }
    }

    // What nobody gave is guessed anew, now that there are words.
    void put(const CatalogueDocument& document, const std::vector<PlacedPage>& found, const std::vector<Page>& pages) {
        with_writer([&](Workbench& bench) {
            const std::optional<CatalogueDocument> now = bench.catalogue.find_number(document.number);
            if (!now) return;
            bench.catalogue.put_pages(document.number, document.sha256, found,
                                      described_anew(now->description, {document.file_name, pages, true}, describer_));
            bench.follower.finish();
        });
    }

    template <typename Work> void with_writer(Work work) {
        for (;;) {
            try {
                Workbench bench(options_.data, options_.share);
                return work(bench);
            } catch (const Error& error) {
                if (!is_of_other_writer(error)) throw;
            }
            if (stop_requested()) return; // these pages wait for the next run
            std::this_thread::sleep_for(lock_patience);
        }
    }

    const RecogniseOptions& options_;
    std::ostream& progress_;
    std::vector<std::string> installed_;
    Catalogue catalogue_;
    Taxonomy taxonomy_;
    Describer describer_;
    Recogniser recogniser_;
    RecogniseResult result_;
};

} // namespace

RecogniseResult recognise(const RecogniseOptions& options, std::ostream& progress) {
    take_lowest_priority();
    return Recognition(options, progress).run();
}

} // namespace rc
