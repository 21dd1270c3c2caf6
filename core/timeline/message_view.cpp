#include "core/timeline/message_view.hpp"

#include <utility>

#include "core/markdown/parse.hpp"
#include "core/strings/prefix.hpp"
#include "core/strings/whitespace.hpp"
#include "core/timeline/message_text.hpp"

namespace cossistant {
namespace {

constexpr std::string_view kMediaSchemes[] = {"https://", "http://", "blob:"};

}  // namespace

bool isMediaUrl(std::string_view url) noexcept {
  for (const std::string_view scheme : kMediaSchemes) {
    if (startsWithIgnoringCase(url, scheme)) return url.size() > scheme.size();
  }
  return false;
}

MessageView viewMessage(const TimelineItem& item, Delivery delivery) {
  MessageView view;
  view.id = item.id;
  view.createdAtMs = item.createdAt.ms;
  view.delivery = delivery;
  std::string text = messageTextOf(item);
  if (!isBlank(text)) {
    view.nodes = parseMarkdown(text);
    if (!view.nodes) view.text = std::move(text);
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
  fields.field("text", message.text, json::Absence::Null);
  fields.writtenList("nodes", message.nodes, json::Absence::Null);
  fields.writtenList("images", message.images);
  fields.writtenList("files", message.files);
  fields.field("createdAtMs", message.createdAtMs);
  fields.enumField("delivery", message.delivery);
}

}  // namespace cossistant
