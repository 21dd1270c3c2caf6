#include "server/services/conversation_details.hpp"

#include "core/strings/whitespace.hpp"
#include "server/http/errors.hpp"
#include "server/services/items.hpp"
#include "server/services/metadata.hpp"
#include "server/services/team_updates.hpp"

namespace cossistant::server {
namespace {

using json::Absence;

/// A body that means to take a value away says null; one that is empty was meant otherwise.
void requireName(json::Fields& fields, const char* name) {
  if (fields.reading() && !fields.has(name) && !fields.hasNull(name)) fields.reject(name, "is missing");
}

}  // namespace

void describe(json::Fields& fields, TitleRequest& request) {
  requireName(fields, "title");
  fields.field("title", request.title, Absence::Null);
}

void describe(json::Fields& fields, ConversationMetadataRequest& request) {
  fields.field("metadata", request.metadata);
  if (fields.reading() && !request.metadata.text.starts_with('{')) fields.reject("metadata", "expected an object");
}

void describe(json::Fields& fields, PriorityRequest& request) { fields.enumField("priority", request.priority); }

void describe(json::Fields& fields, SentimentRequest& request) {
  requireName(fields, "sentiment");
  fields.enumField("sentiment", request.sentiment, Absence::Null);
}

ConversationRecord setTitle(ConversationRecord record, const TitleRequest& request,
                            const std::optional<std::string>& actorUserId, UnitOfWork& work) {
  const auto title = trimmedText(request.title);
  if (title && isLongerThan(*title, kMaxTitle)) throw badRequest("title is over 255 characters.");
  if (record.conversation.title == title) return record;
  record.conversation.title = title;
  record.titleSource = TitleSource::User;
  work.store.putConversation(record);
  TeamUpdates updates;
  updates.shown.title = changeTo(title);
  updates.titleSource = record.titleSource;
  announceUpdates(record, updates, actorUserId, work);
  return record;
}

ConversationRecord mergeConversationMetadata(ConversationRecord record, const json::Raw& metadata, UnitOfWork& work) {
  checkIsFlat("metadata", metadata);
  json::Raw merged = mergeMetadata(record.conversation.metadata, metadata);
  if (record.conversation.metadata == merged) return record;
  record.conversation.metadata = std::move(merged);
  work.store.putConversation(record);
  return record;
}

ConversationRecord setPriority(ConversationRecord record, ConversationPriority priority, const std::string& actorUserId,
                               UnitOfWork& work) {
  if (record.priority == priority) return record;
  record.priority = priority;
  addItem(makeEvent("priority_changed", Visibility::Private, actorUserId, record, work.now, work.now), record, work);
  work.store.putConversation(record);
  TeamUpdates updates;
  updates.priority = priority;
  announceUpdates(record, updates, actorUserId, work);
  return record;
}

ConversationRecord setSentiment(ConversationRecord record, std::optional<ConversationSentiment> sentiment,
                                const std::string& actorUserId, UnitOfWork& work) {
  if (record.sentiment == sentiment) return record;
  record.sentiment = sentiment;
  work.store.putConversation(record);
  TeamUpdates updates;
  updates.sentiment = changeTo(sentiment);
  announceUpdates(record, updates, actorUserId, work);
  return record;
}

}  // namespace cossistant::server
