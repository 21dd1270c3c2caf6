#include "core/composer/composer.hpp"

#include <utility>

#include "core/strings/decimal.hpp"
#include "core/strings/whitespace.hpp"

namespace cossistant {

std::optional<Failure> refusalOf(std::string_view text) {
  const std::string_view content = trim(text);
  if (content.empty()) return Failure{"message_empty", "a message needs some text"};
  if (content.size() > kLongestMessageBytes) {
    return Failure{"message_too_long", "a message has at most " + decimal(kLongestMessageBytes) + " bytes, this has " +
                                           decimal(content.size())};
  }
  return std::nullopt;
}

void giveBack(Composer& composer, RestoredText restored, std::optional<Failure> reason) {
  composer.restored.push_back(std::move(restored));
  composer.error = std::move(reason);
}

void textChanged(Composer& composer) { composer.error.reset(); }

void describe(json::Fields& fields, Failure& failure) {
  fields.field("code", failure.code);
  fields.field("message", failure.message);
}

void describe(json::Fields& fields, RestoredText& restored) {
  fields.field("text", restored.text);
  fields.field("revision", restored.revision);
}

}  // namespace cossistant
