#include "core/text/content.hpp"

#include "core/text/locale_chain.hpp"

namespace cossistant {

namespace {

/// The first that says `key` in `tag`; with `asRegion` in one of its regions, as `fr-CA` also serves `fr`.
const Override* find(std::span<const Override> content, std::string_view key, std::string_view tag, bool asRegion) {
  for (const Override& each : content) {
    if (each.key != key || (each.text.empty() && !each.isFunction())) continue;
    if ((asRegion ? baseLanguage(each.locale) : std::string_view(each.locale)) == tag) return &each;
  }
  return nullptr;
}

}  // namespace

void describe(json::Fields& fields, Override& override) {
  fields.field("key", override.key);
  fields.defaulted("locale", override.locale);
  fields.defaulted("text", override.text);
  fields.defaulted("function", override.function);
  if (fields.reading()) override.locale = normalTag(override.locale);
}

const Override* chooseOverride(std::span<const Override> content, std::string_view key,
                               std::span<const std::string> chain) noexcept {
  for (const std::string& tag : chain) {
    for (const bool asRegion : {false, true}) {
      if (const Override* found = find(content, key, tag, asRegion)) return found;
    }
  }
  return find(content, key, {}, false);
}

}  // namespace cossistant
