#include "server/store/records.hpp"

namespace cossistant::server {

void describe(json::Fields& fields, ConversationRecord& record) {
  using json::Absence;
  describe(fields, record.conversation);
  fields.field("organizationId", record.organizationId);
  fields.enumField("titleSource", record.titleSource, Absence::Null);
  fields.enumField("priority", record.priority);
  fields.enumField("sentiment", record.sentiment, Absence::Null);
  fields.field("escalatedAt", record.escalatedAt, Absence::Null);
  fields.field("escalationReason", record.escalationReason, Absence::Null);
  fields.field("escalationHandledAt", record.escalationHandledAt, Absence::Null);
  fields.field("escalationHandledByUserId", record.escalationHandledByUserId, Absence::Null);
  fields.field("aiPausedUntil", record.aiPausedUntil, Absence::Null);
  fields.field("resolvedAt", record.resolvedAt, Absence::Null);
  fields.field("resolvedByUserId", record.resolvedByUserId, Absence::Null);
  fields.field("resolutionTime", record.resolutionTime, Absence::Null);
  fields.field("firstResponseAt", record.firstResponseAt, Absence::Null);
  fields.field("lastMessageAt", record.lastMessageAt, Absence::Null);
}

void describe(json::Fields& fields, Participant& participant) {
  fields.field("userId", participant.userId);
  fields.field("joinedAt", participant.joinedAt);
}

}  // namespace cossistant::server

namespace cossistant::json {

template <>
std::span<const std::string_view> enumNames<server::ConversationPriority>() {
  static constexpr std::string_view names[] = {"low", "normal", "high", "urgent"};
  return names;
}

template <>
std::span<const std::string_view> enumNames<server::ConversationSentiment>() {
  static constexpr std::string_view names[] = {"positive", "negative", "neutral"};
  return names;
}

template <>
std::span<const std::string_view> enumNames<server::TitleSource>() {
  static constexpr std::string_view names[] = {"ai", "user"};
  return names;
}

}  // namespace cossistant::json
