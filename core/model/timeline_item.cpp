#include "core/model/timeline_item.hpp"

namespace cossistant {

using enum json::Absence;

void describe(json::Fields& fields, TimelineItem& item) {
  // Not `defaulted`: an id that is wrong must not be forgiven and stand for one that is still to be made.
  if (!fields.reading() || fields.has("id")) fields.field("id", item.id);
  fields.field("conversationId", item.conversationId);
  fields.defaulted("organizationId", item.organizationId);
  fields.defaultedEnum("visibility", item.visibility, Visibility::Private);
  fields.enumField("type", item.type, ItemType::Event);
  // A tool call shows only where it says that it may (runtime §11).
  if (fields.reading() && item.type == ItemType::Tool && !fields.has("visibility"))
    item.visibility = Visibility::Private;
  fields.field("text", item.text, Null);
  fields.field("tool", item.tool, Null);
  fields.defaultedLenientList("parts", item.parts);
  fields.field("userId", item.userId, Null);
  fields.field("aiAgentId", item.aiAgentId, Null);
  fields.field("visitorId", item.visitorId, Null);
  fields.defaulted("createdAt", item.createdAt);
  fields.field("deletedAt", item.deletedAt, Null);
}

void describe(json::Fields& fields, TimelineItemInput& input) {
  fields.field("id", input.id, Omit);
  fields.defaultedEnum("type", input.type);
  fields.field("text", input.text);
  fields.list("parts", input.parts, Omit);
  fields.defaultedEnum("visibility", input.visibility);
  if (fields.reading() && input.type == ItemType::Tool && !fields.has("visibility")) {
    input.visibility = Visibility::Private;
  }
  fields.field("tool", input.tool, Omit);
  fields.field("userId", input.userId, Omit);
  fields.field("aiAgentId", input.aiAgentId, Omit);
  fields.field("visitorId", input.visitorId, Omit);
  fields.field("createdAt", input.createdAt, Omit);
}

}  // namespace cossistant
