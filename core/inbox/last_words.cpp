#include "core/inbox/last_words.hpp"

#include <algorithm>

#include "core/markdown/plain_text.hpp"
#include "core/strings/decimal.hpp"
#include "core/timeline/message_text.hpp"

namespace cossistant {
namespace {

template <class Kind>
std::int64_t countOf(const TimelineItem& message) noexcept {
  return std::count_if(message.parts.begin(), message.parts.end(),
                       [](const Part& part) { return std::holds_alternative<Kind>(part); });
}

std::string attachmentWords(const TimelineItem& message) {
  const std::int64_t images = countOf<ImagePart>(message);
  const std::int64_t files = countOf<FilePart>(message);
  if (images + files == 0) return "An empty message";
  if (images + files == 1) return images == 1 ? "An image" : "A file";
  return decimal(images + files) + (files == 0 ? " images" : " files");
}

}  // namespace

LastWords lastWords(const TimelineItem& message) {
  std::string text = plainText(messageTextOf(message, TranslationAudience::Team));
  if (text.empty()) text = attachmentWords(message);
  return {std::move(text), message.visibility == Visibility::Private};
}

void describe(json::Fields& fields, LastWords& words) {
  fields.field("text", words.text);
  fields.field("isNote", words.isNote);
}

}  // namespace cossistant
