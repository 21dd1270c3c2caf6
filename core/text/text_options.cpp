#include "core/text/text_options.hpp"

namespace cossistant {

void describe(json::Fields& fields, TextOptions& options) {
  fields.defaulted("locale", options.locale);
  fields.defaulted("languages", options.languages);
  fields.defaulted("localesUrl", options.localesUrl);
  fields.defaultedList("files", options.files);
  // What an override leaves out is not that of the one before in its place.
  if (fields.reading() && fields.has("content")) options.content.clear();
  fields.defaultedList("content", options.content);
}

}  // namespace cossistant
