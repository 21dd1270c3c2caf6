#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/json/fields.hpp"
#include "core/markdown/formatted_text.hpp"
#include "core/model/timeline_item.hpp"
#include "core/timeline/delivery.hpp"
#include "core/timeline/feedback_view.hpp"
#include "core/timeline/words_cache.hpp"

/// Messages as they are drawn. In JSON the `MessageItem` of `js-glue/core/types.ts`.

namespace cossistant {

struct ImageView {
  std::string url;
  std::optional<std::string> filename;
  std::optional<std::int64_t> width;   // px
  std::optional<std::int64_t> height;  // px
  bool operator==(const ImageView&) const = default;
};

struct FileView {
  std::string url;
  std::optional<std::string> filename;
  std::optional<std::int64_t> size;  // bytes
  std::string mediaType;
  bool operator==(const FileView&) const = default;
};

/// A message that says nothing, such as one of pictures alone, has no words. Those of a review are its comment.
struct MessageView {
  std::string id;
  FormattedText words;
  std::string encodedWords;  // in place of `words`, when they come from a cache: their members as JSON
  std::optional<FeedbackView> feedback;
  std::vector<ImageView> images;
  std::vector<FileView> files;
  std::int64_t createdAtMs = 0;  // Unix time
  Delivery delivery = Delivery::Sent;
  bool operator==(const MessageView&) const = default;
};

/// The message in the language of `audience`. Images and files that may not be fetched (`isMediaUrl`) are left out.
/// Words are taken from `cache`, unless that is null. O(item).
[[nodiscard]] MessageView viewMessage(const TimelineItem& item, Delivery delivery, WordsCache* cache = nullptr,
                                      TranslationAudience audience = TranslationAudience::Visitor);

void describe(json::Fields& fields, ImageView& image);
void describe(json::Fields& fields, FileView& file);
void describe(json::Fields& fields, MessageView& message);

}  // namespace cossistant
