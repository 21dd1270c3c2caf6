#include "server/store/records.hpp"

namespace cossistant::server {

void describe(json::Fields& fields, ConversationRecord& record) {
  using json::Absence;
  describe(fields, record.conversation);
  fields.field("organizationId", record.organizationId);
  fields.field("resolvedAt", record.resolvedAt, Absence::Null);
  fields.field("resolvedByUserId", record.resolvedByUserId, Absence::Null);
  fields.field("resolutionTime", record.resolutionTime, Absence::Null);
  fields.field("firstResponseAt", record.firstResponseAt, Absence::Null);
  fields.field("lastMessageAt", record.lastMessageAt, Absence::Null);
}

}  // namespace cossistant::server
