#include <algorithm>

#include "core/id/ulid.hpp"
#include "core/json/codec.hpp"
#include "tests/simulation/server.hpp"

/// What the team does on the server, and how the server tells of it.

namespace cossistant::simulation {

namespace {

EventScope scope() { return {std::string(kWebsiteId), std::string(kOrganizationId), std::string(kVisitorId), {}}; }

void setText(TimelineItem& item, std::string_view text) {
  item.text = std::string(text);
  item.parts = {TextPart{std::string(text), std::nullopt}};
}

/// The item that the team may change, or null: one of its own that is still there.
TimelineItem* changeable(Server::Record* record, std::size_t index) {
  if (!record || record->items.empty()) return nullptr;
  TimelineItem& item = record->items[index % record->items.size()];
  return item.type == ItemType::Message && !item.visitorId && !item.deletedAt ? &item : nullptr;
}

}  // namespace

std::string Server::teamStarts(std::string_view text, Timestamp now) {
  Record& record = makeRecord("CO" + nextId(now).substr(11), now);
  const TimelineItem& item = addItem(record, teamItem(record, text, false), now);
  tellItem(item, true);
  ConversationCreated event{scope(), record.conversation.id, record.conversation};
  event.conversation.lastTimelineItem = item;
  tell(event);
  return record.conversation.id;
}

void Server::teamWrites(const std::string& conversationId, std::string_view text, bool isAi, Timestamp now) {
  Record* record = find(conversationId);
  if (record) tellItem(addItem(*record, teamItem(*record, text, isAi), now), true);
}

void Server::teamNotes(const std::string& conversationId, Timestamp now) {
  Record* record = find(conversationId);
  if (!record) return;
  TimelineItem note = teamItem(*record, "between us", false);
  note.visibility = Visibility::Private;
  addItem(*record, std::move(note), now);  // told to the team alone
}

void Server::teamEdits(const std::string& conversationId, std::size_t index, std::string_view text) {
  TimelineItem* item = changeable(find(conversationId), index);
  if (!item) return;
  setText(*item, text);
  tellItem(*item, false);
}

void Server::teamEditsPart(const std::string& conversationId, std::size_t index, std::string_view text) {
  TimelineItem* item = changeable(find(conversationId), index);
  if (!item || item->visibility != Visibility::Public) return;
  setText(*item, text);
  tell(TimelineItemPartUpdated{scope(), conversationId, item->id, 0, item->parts[0]});
}

void Server::teamDeletes(const std::string& conversationId, std::size_t index, Timestamp now) {
  TimelineItem* item = changeable(find(conversationId), index);
  if (!item) return;
  item->deletedAt = now;
  tellItem(*item, false);
}

void Server::teamSetsStatus(const std::string& conversationId, ConversationStatus status, Timestamp now) {
  Record* record = find(conversationId);
  if (!record || record->conversation.status == status) return;
  record->conversation.status = status;
  record->conversation.updatedAt = std::max(now, record->conversation.updatedAt);
  ConversationUpdated event{scope(), conversationId, std::nullopt, {}};
  event.updates.status = status;
  tell(event);
  if (status == ConversationStatus::Spam) return;
  TimelineItem item;
  item.id = nextId(now);
  item.type = ItemType::Event;
  item.userId = "ada";
  EventPart part;
  part.eventType = status == ConversationStatus::Resolved ? "resolved" : "reopened";
  part.actorUserId = "ada";
  item.parts.push_back(std::move(part));
  tellItem(addItem(*record, std::move(item), now), true);
}

void Server::teamRenames(const std::string& conversationId, std::optional<std::string> title, Timestamp now) {
  Record* record = find(conversationId);
  if (!record) return;
  record->conversation.title = title;
  record->conversation.updatedAt = std::max(now, record->conversation.updatedAt);
  ConversationUpdated event{scope(), conversationId, std::nullopt, {}};
  event.updates.title = {title, !title};
  tell(event);
}

void Server::teamTypes(const std::string& conversationId, bool isTyping) {
  if (!find(conversationId)) return;
  ConversationTyping event{.scope = scope(), .conversationId = conversationId, .isTyping = isTyping};
  event.scope.userId = "ada";
  tell(event);
}

void Server::visitorTypes(std::string_view frame, Timestamp) {
  EventFrame read;
  if (json::decodeInto(read, frame)) return;
  auto* typing = std::get_if<ConversationTyping>(&read.event);
  if (!typing) return;
  typing->scope = scope();
  tell(*typing);
}

std::string Server::seedConversation(std::size_t count, Timestamp now) {
  Record& record = makeRecord("CO" + nextId(now).substr(11), now);
  for (std::size_t i = 0; i < count; ++i) {
    const std::string text = "before " + std::to_string(i);
    addItem(record, teamItem(record, text, i % 3 == 0), now);
  }
  return record.conversation.id;
}

TimelineItem Server::teamItem(const Record& record, std::string_view text, bool isAi) {
  TimelineItem item;
  item.id = nextId(record.conversation.createdAt);
  setText(item, text);
  (isAi ? item.aiAgentId : item.userId) = isAi ? "robin" : "ada";
  return item;
}

void Server::tellItem(const TimelineItem& item, bool isNew) {
  if (item.visibility != Visibility::Public) return;
  if (isNew) {
    tell(TimelineItemCreated{scope(), item.conversationId, item});
  } else {
    tell(TimelineItemUpdated{scope(), item.conversationId, item});
  }
}

void Server::tell(const RealtimeEvent& event) {
  RealtimeEvent told = event;
  std::visit(
      [](auto& any) {
        any.scope.websiteId = kWebsiteId;
        any.scope.organizationId = kOrganizationId;
      },
      told);
  frames_.push_back(json::encode(EventFrame{std::move(told)}));
}

std::string Server::nextId(Timestamp now) {
  std::array<std::uint8_t, 10> bytes{};
  const std::uint32_t number = ++ids_ * 0x9E3779B1u;  // ids of one instant come in no order
  for (std::size_t i = 0; i < 4; ++i) bytes[6 + i] = static_cast<std::uint8_t>(number >> (8 * i));
  return makeUlid(now, bytes);
}

}  // namespace cossistant::simulation
