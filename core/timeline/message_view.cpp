#include "core/timeline/message_view.hpp"

#include <utility>

#include "core/strings/whitespace.hpp"
#include "core/timeline/media_url.hpp"
#include "core/timeline/message_text.hpp"

namespace cossistant {
namespace {

/// The words of a message, or the comment of a review.
std::string wordsOf(const TimelineItem& item, const FeedbackPart* feedback, TranslationAudience audience) {
  std::string text = messageTextOf(item, audience);
  if (isBlank(text) || (feedback && isReviewSummary(text, feedback->rating))) text.clear();
  return text;
}

}  // namespace

MessageView viewMessage(const TimelineItem& item, Delivery delivery, WordsCache* cache, TranslationAudience audience) {
  MessageView view;
  view.id = item.id;
  view.createdAtMs = item.createdAt.ms;
  view.delivery = delivery;
  const FeedbackPart* feedback = feedbackPartOf(item);
  if (feedback) view.feedback = viewFeedback(*feedback);
  std::string words = wordsOf(item, feedback, audience);
  if (cache != nullptr) {
    view.encodedWords = cache->membersOf(item.id, words);
  } else {
    view.words = formatText(std::move(words));
  }
  for (const Part& part : item.parts) {
    if (const auto* image = std::get_if<ImagePart>(&part); image && isMediaUrl(image->url)) {
      view.images.push_back({image->url, image->filename, image->width, image->height});
    } else if (const auto* file = std::get_if<FilePart>(&part); file && isMediaUrl(file->url)) {
      view.files.push_back({file->url, file->filename, file->size, file->mediaType});
    }
  }
  return view;
}

void describe(json::Fields& fields, ImageView& image) {
  fields.field("url", image.url);
  fields.field("filename", image.filename, json::Absence::Null);
  fields.field("width", image.width, json::Absence::Null);
  fields.field("height", image.height, json::Absence::Null);
}

void describe(json::Fields& fields, FileView& file) {
  fields.field("url", file.url);
  fields.field("filename", file.filename, json::Absence::Null);
  fields.field("size", file.size, json::Absence::Null);
  fields.field("mediaType", file.mediaType);
}

void describe(json::Fields& fields, MessageView& message) {
  fields.field("id", message.id);
  if (message.encodedWords.empty()) {
    describe(fields, message.words);
  } else {
    fields.members(message.encodedWords);
  }
  fields.writtenObject("feedback", message.feedback, json::Absence::Null);
  fields.writtenList("images", message.images);
  fields.writtenList("files", message.files);
  fields.field("createdAtMs", message.createdAtMs);
  fields.enumField("delivery", message.delivery);
}

}  // namespace cossistant
