#include "core/timeline/contact_row.hpp"

#include "core/timeline/sender.hpp"

namespace cossistant {

ToolRowView viewContactRow(std::string_view conversationId, const RowContext& context) {
  TimelineItem item;
  item.id = "identification-" + std::string(conversationId);
  item.conversationId = conversationId;
  item.type = ItemType::Identification;
  item.visitorId = context.visitorId;
  item.createdAt = context.now;
  return {item.id, faceOfSender(senderOf(item), context.humans, context.ais, context.now, context.names),
          viewActivity(item, context)};
}

}  // namespace cossistant
