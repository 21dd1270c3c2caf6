#include "core/timeline/message_text.hpp"

#include <algorithm>
#include <utility>

#include "core/strings/whitespace.hpp"

namespace cossistant {
namespace {

std::string textOfParts(const TimelineItem& item) {
  std::string text;
  for (const Part& part : item.parts) {
    const auto* piece = std::get_if<TextPart>(&part);
    if (!piece || piece->text.empty()) continue;
    if (!text.empty()) text += '\n';
    text += piece->text;
  }
  return text;
}

const TranslationPart* translationOf(const TimelineItem& item, TranslationAudience audience) noexcept {
  for (const Part& part : item.parts) {
    const auto* translation = std::get_if<TranslationPart>(&part);
    if (translation && translation->audience == audience) return translation;
  }
  return nullptr;
}

}  // namespace

std::string messageTextOf(const TimelineItem& item, TranslationAudience audience) {
  if (const TranslationPart* translation = translationOf(item, audience)) return translation->text;
  if (item.text && !isBlank(*item.text)) return *item.text;
  return textOfParts(item);
}

bool hasMessageText(const TimelineItem& item) noexcept {
  if (const TranslationPart* translation = translationOf(item, TranslationAudience::Visitor))
    return !isBlank(translation->text);
  if (item.text && !isBlank(*item.text)) return true;
  return std::any_of(item.parts.begin(), item.parts.end(), [](const Part& part) {
    const auto* piece = std::get_if<TextPart>(&part);
    return piece && !isBlank(piece->text);
  });
}

void setPart(TimelineItem& item, std::size_t index, Part part) {
  const bool textFollowsParts = item.text && *item.text == textOfParts(item);
  if (index == item.parts.size()) {
    item.parts.push_back(std::move(part));
  } else {
    item.parts[index] = std::move(part);
  }
  if (textFollowsParts) item.text = textOfParts(item);
}

}  // namespace cossistant
