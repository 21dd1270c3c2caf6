#include "core/text/content.hpp"

#include <utility>

#include "core/text/locale_chain.hpp"

namespace cossistant {

namespace {

/// A region also serves its base language: `fr-CA` a chain that comes to `fr`.
bool serves(const Override& override, std::string_view tag, bool asRegion) {
  return asRegion ? override.locale != tag && baseLanguage(override.locale) == tag : override.locale == tag;
}

const Override* find(std::span<const Override> content, std::string_view key, std::string_view tag, bool asRegion) {
  for (const Override& each : content) {
    if (each.key == key && serves(each, tag, asRegion)) return &each;
  }
  return nullptr;
}

}  // namespace

void describe(json::Fields& fields, Override& override) {
  fields.field("key", override.key);
  fields.defaulted("locale", override.locale);
  fields.field("text", override.text, json::Absence::Omit);
  fields.field("function", override.function, json::Absence::Omit);
}

std::vector<Override> acceptContent(std::vector<Override> content) {
  std::vector<Override> accepted;
  for (Override& each : content) {
    if (!each.function && (!each.text || each.text->empty())) continue;
    each.locale = normalTag(each.locale);
    accepted.push_back(std::move(each));
  }
  return accepted;
}

const Override* chooseOverride(std::span<const Override> content, std::string_view key,
                               std::span<const std::string> chain) noexcept {
  if (content.empty()) return nullptr;
  for (const std::string& tag : chain) {
    for (const bool asRegion : {false, true}) {
      if (const Override* found = find(content, key, tag, asRegion)) return found;
    }
  }
  return find(content, key, {}, false);
}

}  // namespace cossistant
