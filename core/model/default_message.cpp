#include "core/model/default_message.hpp"

namespace cossistant {

void describe(json::Fields& fields, DefaultMessage& message) {
  fields.field("content", message.content);
  fields.enumField("senderType", message.senderType);
  fields.field("senderId", message.senderId, json::Absence::Omit);
}

}  // namespace cossistant
