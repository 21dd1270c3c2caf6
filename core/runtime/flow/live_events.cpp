#include "core/runtime/flow/live_events.hpp"

#include <algorithm>

#include "core/json/codec.hpp"
#include "core/result/overloaded.hpp"
#include "core/runtime/flow/conversations.hpp"
#include "core/runtime/flow/receipts.hpp"
#include "core/runtime/flow/sending.hpp"
#include "core/runtime/flow/support_state.hpp"
#include "core/runtime/flow/timelines.hpp"
#include "core/runtime/flow/website.hpp"
#include "core/timeline/classify.hpp"

namespace cossistant::flow {

namespace {

/// Which conversation an event changes as a whole; empty for other events.
std::string concernedConversation(const RealtimeEvent& event) {
  if (const auto* updated = std::get_if<ConversationUpdated>(&event)) return updated->conversationId;
  if (const auto* created = std::get_if<ConversationCreated>(&event)) return created->conversation.id;
  if (const auto* created = std::get_if<TimelineItemCreated>(&event)) return created->conversationId;
  return {};
}

/// Whether a list of conversations that was on its way meanwhile may know nothing of the event. Of words that
/// are still being written it need not know.
bool overtakesList(const RealtimeEvent& event) {
  return std::holds_alternative<ConversationCreated>(event) || std::holds_alternative<ConversationUpdated>(event) ||
         std::holds_alternative<TimelineItemCreated>(event) || std::holds_alternative<TimelineItemUpdated>(event);
}

/// Whether it may move anything that `conversationsChanged` tells of. A part comes for each word of a reply that
/// streams in, and says itself what it moved; that the visitor types comes back every second while they do.
bool concernsConversations(const RealtimeEvent& event, bool isOwnTyping) {
  return !std::holds_alternative<TimelineItemPartUpdated>(event) && !std::holds_alternative<OtherEvent>(event) &&
         !isOwnTyping;
}

/// Whether the newest message of a conversation was deleted: which one is the newest then, only the list can say.
bool takesLastMessage(const State& state, const RealtimeEvent& event) {
  const auto* updated = std::get_if<TimelineItemUpdated>(&event);
  if (!updated || !updated->item.deletedAt) return false;
  const KnownConversation* known = findConversation(state.conversations, updated->conversationId);
  return known && known->lastMessage && known->lastMessage->id == updated->item.id;
}

/// `messageReceived`, once for each message of the team.
void announceMessage(State& state, Turn& turn, const TimelineItem& item) {
  const bool isFromTeam = item.type == ItemType::Message && item.visibility == Visibility::Public && !item.visitorId &&
                          (item.userId || item.aiAgentId);
  if (!isFromTeam || !state.announced.add(item.id)) return;
  turn.emit(event::MessageReceived{item.conversationId, item});
}

/// Puts an item into its timeline, if that timeline is on the page at all.
void upsertItem(State& state, Turn& turn, const TimelineItem& item) {
  const auto found = state.timelines.find(item.conversationId);
  if (found == state.timelines.end()) return;
  itemCame(found->second, item.id);
  rowsMoved(state, turn, item.conversationId, found->second.timeline.upsert(item));
}

/// What the server says of the visitor has changed.
bool isAboutBlocking(const TimelineItem& item) {
  const EventPart* part = eventPartOf(item);
  return part && (part->eventType == "visitor_blocked" || part->eventType == "visitor_unblocked");
}

void itemCreated(State& state, Turn& turn, const TimelineItem& item) {
  if (findEntry(state.outbox, item.id)) {
    confirmMessage(state, turn, item);
  } else {
    upsertItem(state, turn, item);
  }
  const auto bucket = state.timelines.find(item.conversationId);
  if (bucket != state.timelines.end() && !bucket->second.newest.isOutdated) {
    bucket->second.completeUntil = std::max(bucket->second.completeUntil, item.createdAt);
  }
  announceMessage(state, turn, item);
  if (isAboutBlocking(item)) refreshWebsite(state, turn);
}

void itemUpdated(State& state, Turn& turn, const TimelineItem& item) {
  // What changes is on the server. A page or an answer on its way, which confirms it too, may be older than this.
  if (!confirmMessage(state, turn, item)) upsertItem(state, turn, item);
}

void partUpdated(State& state, Turn& turn, const TimelineItemPartUpdated& event) {
  const auto found = state.timelines.find(event.conversationId);
  if (found == state.timelines.end()) return;
  TimelineBucket& bucket = found->second;
  itemCame(bucket, event.timelineItemId);
  // Of an item that is still to come from the server, what is on its way has the part as it was before.
  const bool isKnown = bucket.timeline.find(event.timelineItemId) && !findEntry(state.outbox, event.timelineItemId);
  if (!isKnown) bucket.newest.isOvertaken = true;
  rowsMoved(state, turn, event.conversationId,
            bucket.timeline.updatePart(event.timelineItemId, event.partIndex, event.part));
  // A list shows how the last message begins.
  turn.changed(Slice::Home);
  turn.changed(Slice::History);
}

void visitorIdentified(State& state, Turn& turn, const VisitorIdentified& event) {
  PublicVisitor visitor;
  if (const auto error = json::decodeInto(visitor, event.visitor.text, {}, &turn.diagnostics())) {
    return json::note(turn.diagnostics(), json::DiagnosticKind::Ignored, "payload.visitor: " + error->message);
  }
  if (!visitor.contact) return;
  updateInPlace(state.website, WebsiteContactKnown{*std::move(visitor.contact)});
  for (const Slice slice : {Slice::Home, Slice::Text, Slice::Visitor}) turn.changed(slice);
}

}  // namespace

void applyEvent(State& state, Turn& turn, const RealtimeEvent& event) {
  const std::string conversationId = concernedConversation(event);
  const Stage before = stageOf(state, conversationId);
  updateInPlace(state.conversations, event, state.now);
  const auto typing = typingEvent(event, state.identity.visitorId, state.now);
  if (typing) updateInPlace(state.typing, *typing);
  updateInPlace(state.processing, event, state.now);
  std::visit(Overloaded{
                 [&](const ConversationCreated& created) { confirmConversation(state, turn, created.conversation); },
                 [&](const TimelineItemCreated& created) { itemCreated(state, turn, created.item); },
                 [&](const TimelineItemUpdated& updated) { itemUpdated(state, turn, updated.item); },
                 [&](const TimelineItemPartUpdated& updated) { partUpdated(state, turn, updated); },
                 [&](const ConversationSeenEvent& seen) {
                   if (const auto mark = seenEvent(seen, state.identity.visitorId)) otherHasSeen(state, turn, *mark);
                 },
                 [&](const VisitorIdentified& identified) { visitorIdentified(state, turn, identified); },
                 [](const ConversationUpdated&) {},
                 [](const ConversationTyping&) {},
                 [&](const SupportStateUpdated& updated) { supportStateUpdated(state, turn, updated.state); },
                 [](const AiAgentProcessingProgress&) {},
                 [](const AiAgentProcessingCompleted&) {},
                 [](const OtherEvent&) {},
             },
             event);
  if (overtakesList(event)) state.list.isOvertaken = true;
  if (takesLastMessage(state, event)) reloadConversations(state, turn);
  announceEnd(state, turn, conversationId, before);
  const bool isOwnTyping = std::holds_alternative<ConversationTyping>(event) && !typing;
  if (concernsConversations(event, isOwnTyping)) conversationsChanged(turn);
}

}  // namespace cossistant::flow
