#include "common/document.hpp"

#include "common/error.hpp"

#include <utility>

namespace rc {
namespace {
constexpr std::array<std::string_view, 4> origin_names{"staff", "given", "embedded", "guessed"};
} // namespace

std::string_view name_of(Origin origin) { return origin_names[static_cast<std::size_t>(origin)]; }

Origin origin_named(std::string_view name) {
    for (std::size_t i = 0; i < origin_names.size(); ++i)
        if (origin_names[i] == name) return static_cast<Origin>(i);
    throw Error(Error::Kind::internal, "unknown origin '" + std::string(name) + "'");
}

const std::string& Description::first(FieldId id) const {
    static const std::string none;
    return has(id) ? all(id).front() : none;
}

void Description::set(FieldId id, std::vector<std::string> values, Origin origin) {
    if (values.empty())
        entries_[index(id)] = {};
    else
        entries_[index(id)] = {std::move(values), origin};
}

void Description::set(FieldId id, std::string value, Origin origin) {
    std::vector<std::string> values;
    if (!value.empty()) values.push_back(std::move(value));
    set(id, std::move(values), origin);
}

void Description::complete_from(const Description& other) {
    for (const Field& f : fields)
        if (other.has(f.id) && (!has(f.id) || other.origin(f.id) < origin(f.id)))
            entries_[index(f.id)] = other.entries_[index(f.id)];
}

void set_derived_fields(Description& description, std::string_view added) {
    constexpr std::size_t digits_of_year = 4;
    description.set(FieldId::year, description.first(FieldId::published).substr(0, digits_of_year),
                    description.origin(FieldId::published));
    if (!added.empty()) description.set(FieldId::added, std::string(added), Origin::given);
}

} // namespace rc
