#pragma once

#include <string>
#include <vector>

#include "core/json/fields.hpp"
#include "core/storage/stored_value.hpp"
#include "core/text/content.hpp"

namespace cossistant {

/// What the page says of texts, when it mounts the widget or later. In JSON the `TextOptions` of
/// `js-glue/core/types.ts`; what is left out keeps the value that it has.
struct TextOptions {
  std::string locale;                  // the language that the page wants, before all others; empty for none
  std::vector<std::string> languages;  // the browser's, the one wanted most first
  std::string localesUrl;              // the folder of the locale files, with a slash; empty when there is none
  std::vector<StoredValue> files;      // locale files that the page brings itself, by language tag
  std::vector<Override> content;
};

void describe(json::Fields& fields, TextOptions& options);

}  // namespace cossistant
