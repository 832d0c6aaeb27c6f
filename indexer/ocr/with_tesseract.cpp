#include "common/error.hpp"
#include "common/text/utf8.hpp"
#include "indexer/extract/text/clean.hpp"
#include "indexer/ocr/page_reader.hpp"

#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>

namespace rc {
namespace {

constexpr double points_an_inch = 72;

// Specks and rules are read as punctuation, which says nothing of how well the words were.
bool has_sign(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return std::isalnum(byte) != 0 || byte >= 0x80;
    });
}

bool ends_with_hyphen(std::string_view text) {
    if (text.size() < 3 || !text.ends_with('-')) return false;
    const auto before = static_cast<unsigned char>(text[text.size() - 2]);
    return std::isalpha(before) != 0 || before >= 0x80;
}

// The Romanian model was trained on letters with cedilla in place of comma, the Greek one on the micro sign.
std::string in_the_right_letters(std::string word, const std::string& models) {
    struct Letter {
        std::string_view model, drawn, meant;
    };
    constexpr auto letters = std::to_array<Letter>(
        {{"ron", "ş", "ș"}, {"ron", "ţ", "ț"}, {"ron", "Ş", "Ș"}, {"ron", "Ţ", "Ț"}, {"ell", "\u00B5", "\u03BC"}});
    for (const Letter& letter : letters) {
        if (models != letter.model) continue;
        for (std::size_t at = 0; (at = word.find(letter.drawn, at)) != std::string::npos; at += letter.meant.size())
            word.replace(at, letter.drawn.size(), letter.meant);
    }
    return word;
}

// Lines of one size in print come out some pixels apart: all but titles are given the usual size.
void level_sizes(std::vector<pdf::Line>& lines) {
    constexpr double most_apart = 1.35;
    if (lines.empty()) return;
    std::vector<double> sizes;
    for (const pdf::Line& line : lines) sizes.push_back(line.size);
    std::nth_element(sizes.begin(), sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2), sizes.end());
    const double usual = sizes[sizes.size() / 2];
    for (pdf::Line& line : lines)
        if (line.size < usual * most_apart) line.size = usual;
}

// Walks through Tesseract's words and puts the lines together.
class Lines {
public:
    Lines(const std::string& models, double dpi) : models_(models), scale_(points_an_inch / dpi) {}

    void take(const tesseract::ResultIterator& at) {
        if (at.IsAtBeginningOf(tesseract::RIL_TEXTLINE)) end_line();
        const std::unique_ptr<char[]> found(at.GetUTF8Text(tesseract::RIL_WORD));
        const std::string word = found ? in_the_right_letters(clean_line(found.get()), models_) : std::string();
        if (word.empty()) return;
        const pdf::Box box = box_of(at, tesseract::RIL_WORD);
        const auto begin = static_cast<std::uint32_t>(line_.text.empty() ? 0 : line_.text.size() + 1);
        if (begin > 0) line_.text += ' ';
        line_.text += word;
        line_.words.push_back({begin, static_cast<std::uint32_t>(line_.text.size()), box});
        if (line_.words.size() == 1) {
            line_.box = box_of(at, tesseract::RIL_TEXTLINE);
            line_.size = line_.box.height();
        }
        if (has_sign(word)) weigh(at.Confidence(tesseract::RIL_WORD), static_cast<double>(word.size()));
    }

    RecognisedPage finish(const Raster& picture) {
        end_line();
        level_sizes(page_.lines.lines);
        page_.lines.width = picture.width * scale_;
        page_.lines.height = picture.height * scale_;
        if (weights_ > 0) page_.confidence = static_cast<unsigned>(std::clamp(confidences_ / weights_, 0.0, 100.0));
        return std::move(page_);
    }

private:
    void end_line() {
        if (line_.words.empty()) return;
        if (ends_with_hyphen(line_.text)) line_.hyphen = pdf::Line::Hyphen::perhaps;
        page_.lines.lines.push_back(std::move(line_));
        line_ = {};
    }

    void weigh(double confidence, double letters) {
        confidences_ += confidence * letters;
        weights_ += letters;
    }

    pdf::Box box_of(const tesseract::ResultIterator& at, tesseract::PageIteratorLevel level) const {
        int left = 0, top = 0, right = 0, bottom = 0;
        at.BoundingBox(level, &left, &top, &right, &bottom);
        return {left * scale_, top * scale_, right * scale_, bottom * scale_};
    }

    const std::string& models_;
    double scale_;
    pdf::Line line_;
    RecognisedPage page_;
    double confidences_ = 0, weights_ = 0;
};

} // namespace

struct PageReader::Impl {
    std::string models;
    tesseract::TessBaseAPI tesseract;
};

PageReader::PageReader(const std::string& models) : impl_(std::make_unique<Impl>()) {
    impl_->models = models;
    if (models.empty() || impl_->tesseract.Init(models_folder().c_str(), models.c_str(), tesseract::OEM_LSTM_ONLY) != 0)
        throw Error(Error::Kind::unavailable, "the models for recognition cannot be loaded: " + models,
                    "install the packages tesseract-ocr-* of these languages");
    impl_->tesseract.SetPageSegMode(tesseract::PSM_AUTO);
}

PageReader::~PageReader() = default;

RecognisedPage PageReader::read(const Raster& grey, double dpi) {
    constexpr int grey_bytes = 1;
    tesseract::TessBaseAPI& tesseract = impl_->tesseract;
    tesseract.SetImage(reinterpret_cast<const unsigned char*>(grey.pixels.data()), static_cast<int>(grey.width),
                       static_cast<int>(grey.height), grey_bytes, static_cast<int>(grey.width));
    tesseract.SetSourceResolution(static_cast<int>(dpi));
    Lines lines(impl_->models, dpi);
    if (tesseract.Recognize(nullptr) == 0)
        if (const std::unique_ptr<tesseract::ResultIterator> at(tesseract.GetIterator());
            at && !at->Empty(tesseract::RIL_WORD))
            do lines.take(*at);
            while (at->Next(tesseract::RIL_WORD));
    RecognisedPage page = lines.finish(grey);
    tesseract.Clear();
    return page;
}

std::string models_folder() {
    namespace fs = std::filesystem;
    std::error_code ignored;
    for (const char* folder :
         {"/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tesseract-ocr/4.00/tessdata", "/usr/share/tessdata"})
        if (fs::is_directory(folder, ignored)) return folder;
    return {};
}

} // namespace rc
