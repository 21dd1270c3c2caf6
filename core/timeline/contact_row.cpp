#include "core/timeline/contact_row.hpp"

#include "core/timeline/sender.hpp"

namespace cossistant {

TimelineItem contactItem(std::string_view conversationId, std::string_view visitorId, Timestamp now) {
  TimelineItem item;
  item.id = "identification-" + std::string(conversationId);
  item.conversationId = conversationId;
  item.type = ItemType::Identification;
  item.tool = "identification";
  item.visitorId = visitorId;
  item.createdAt = now;
  return item;
}

ToolRowView viewContactRow(std::string_view conversationId, const RowContext& context) {
  const TimelineItem item = contactItem(conversationId, context.visitorId, context.now);
  return {item.id, faceOfSender(senderOf(item), context.humans, context.ais, context.now, context.names),
          viewActivity(item, context)};
}

}  // namespace cossistant
