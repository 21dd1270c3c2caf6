#include "server/services/message_changes.hpp"

#include "server/http/errors.hpp"
#include "server/services/items.hpp"
#include "server/services/linkify.hpp"

namespace cossistant::server {
namespace {

using json::Absence;

/// Whether the first part is the text of the item, as it is in messages.
bool hasTextPart(const TimelineItem& item) {
  return item.type == ItemType::Message && !item.parts.empty() && std::holds_alternative<TextPart>(item.parts[0]);
}

TimelineItem changed(TimelineItem item, const ChangeMessageRequest& request) {
  TextPart* text = hasTextPart(item) ? &std::get<TextPart>(item.parts[0]) : nullptr;
  if (request.text) {
    item.text = text != nullptr ? linkifyUrls(*request.text) : *request.text;
    if (text != nullptr) text->text = *item.text;
  }
  if (request.state) {
    if (text == nullptr) throw badRequest("state is of a message's text, and this has none.");
    text->state = request.state;
  }
  if (request.parts) {
    item.parts.resize(text != nullptr ? 1 : 0);
    addParts(item, *request.parts);
  }
  return item;
}

/// The one part that differs; nothing when there are more, or other things do.
std::optional<std::size_t> onlyChange(const TimelineItem& before, const TimelineItem& after) {
  if (before.parts.size() != after.parts.size() || before.tool != after.tool) return std::nullopt;
  std::optional<std::size_t> only;
  for (std::size_t i = 0; i < after.parts.size(); ++i) {
    if (before.parts[i] == after.parts[i]) continue;
    if (only) return std::nullopt;
    only = i;
  }
  return only;
}

/// Whether an update of one part says everything, and is not the last: that one has the whole item, for whoever missed
/// a part.
bool isStep(const TimelineItem& before, const TimelineItem& after) {
  if (!hasTextPart(after)) return before.text == after.text;
  return std::get<TextPart>(after.parts[0]).state == TextState::Streaming;
}

void announce(const TimelineItem& before, const TimelineItem& after, EventScope scope, UnitOfWork& work) {
  const auto part = onlyChange(before, after);
  if (part && isStep(before, after)) {
    work.emit(TimelineItemPartUpdated{std::move(scope), after.conversationId, after.id,
                                      static_cast<std::int64_t>(*part), after.parts[*part]});
  } else {
    work.emit(TimelineItemUpdated{std::move(scope), after.conversationId, after});
  }
}

}  // namespace

void describe(json::Fields& fields, ChangeMessageRequest& request) {
  fields.field("text", request.text, Absence::Omit);
  fields.enumField("state", request.state, Absence::Omit);
  fields.list("parts", request.parts, Absence::Omit);
}

TimelineItem changeMessage(const Caller& caller, const std::string& itemId, const ChangeMessageRequest& request,
                           UnitOfWork& work) {
  const auto before = work.store.item(itemId);
  const auto record = before ? work.store.conversation(before->conversationId) : std::nullopt;
  if (!record || record->conversation.websiteId != caller.website.id || before->deletedAt) {
    throw notFound("There is no such message.");
  }
  const bool isChangeable = before->type == ItemType::Message || before->type == ItemType::Tool;
  if (!before->aiAgentId || before->userId || !isChangeable) {
    throw plainError(403, "Only a message or a tool row of an AI agent can be changed.");
  }
  TimelineItem after = changed(*before, request);
  if (after == *before) return after;
  work.store.updateItem(after);
  EventScope scope = scopeOf(*record);
  // Without the visitor it goes to the team alone: the event of a part does not say whether its item is private.
  if (after.visibility == Visibility::Private) scope.visitorId.reset();
  announce(*before, after, std::move(scope), work);
  return after;
}

}  // namespace cossistant::server
