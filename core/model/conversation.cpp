#include "core/model/conversation.hpp"

namespace cossistant {

using enum json::Absence;

void describe(json::Fields& fields, Conversation& conversation) {
  fields.field("id", conversation.id);
  fields.field("title", conversation.title, Omit);
  fields.field("visitorTitle", conversation.visitorTitle, Null);
  fields.field("visitorTitleLanguage", conversation.visitorTitleLanguage, Null);
  fields.field("visitorLanguage", conversation.visitorLanguage, Null);
  fields.field("translationActivatedAt", conversation.translationActivatedAt, Null);
  fields.field("translationChargedAt", conversation.translationChargedAt, Null);
  fields.field("metadata", conversation.metadata, Null);
  fields.defaulted("createdAt", conversation.createdAt);
  fields.defaulted("updatedAt", conversation.updatedAt);
  fields.defaulted("visitorId", conversation.visitorId);
  fields.defaulted("websiteId", conversation.websiteId);
  fields.defaulted("channel", conversation.channel);
  fields.defaultedEnum("status", conversation.status);
  fields.field("visitorRating", conversation.visitorRating, Null);
  fields.field("visitorRatingAt", conversation.visitorRatingAt, Null);
  fields.field("deletedAt", conversation.deletedAt, Null);
  fields.lenientObject("lastTimelineItem", conversation.lastTimelineItem, Omit);
  fields.field("visitorLastSeenAt", conversation.visitorLastSeenAt, Null);
}

}  // namespace cossistant
