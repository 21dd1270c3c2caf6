#include "core/runtime/flow/sending.hpp"

#include <algorithm>
#include <utility>

#include "core/composer/optimistic.hpp"
#include "core/id/conversation_id.hpp"
#include "core/id/ulid.hpp"
#include "core/runtime/flow/composing.hpp"
#include "core/runtime/flow/conversations.hpp"
#include "core/runtime/flow/timelines.hpp"
#include "core/runtime/flow/unsent.hpp"
#include "core/runtime/flow/website.hpp"

namespace cossistant::flow {

namespace {

constexpr std::int64_t kForbidden = 403;

/// Makes the pending conversation one of this page: listed, on screen by its id, not yet on the server.
void startPendingConversation(State& state, Turn& turn, PendingConversation pending) {
  Route route;
  route.page = page::kConversation;
  route.conversationId = pending.id;
  updateInPlace(state.widget.navigation, Replace{std::move(route)});
  turn.changed(Slice::Navigation);
  listUncreated(state, turn, pending.id, std::move(pending.defaultItems));
  composerStarts(state, turn, pending.id);
  state.pending.reset();
}

void requestCreation(State& state, Turn& turn, const TimelineItem& item,
                     const std::vector<TimelineItem>& defaultItems) {
  CreateConversationRequest body;
  body.visitorId = state.identity.visitorId;
  body.conversationId = item.conversationId;
  const bool isAgain = std::exchange(bucketOf(state, item.conversationId).isCreationTried, true);
  for (const TimelineItem& before : defaultItems) body.defaultTimelineItems.push_back(toInput(before, true));
  body.defaultTimelineItems.push_back(toInput(item, false));
  send(turn, request::CreateConversation{item.conversationId, item.id, isAgain},
       createConversation(state.identity, body));
}

void requestMessage(State& state, Turn& turn, const TimelineItem& item) {
  send(turn, request::SendMessage{item.conversationId, item.id},
       cossistant::sendMessage(state.identity, {item.conversationId, toInput(item, false)}));
}

/// An answer or the socket says that the message that was sent as `sentId` is `item` on the server: under the same id,
/// unless the server made its own (runtime §10.3).
bool confirmAs(State& state, Turn& turn, const std::string& sentId, const TimelineItem& item) {
  // The echo of a first message comes before its conversation is confirmed, which the page hears of first.
  if (!findEntry(state.outbox, sentId) || isUncreated(state, item.conversationId)) return false;
  tellConfirmed(state, turn, sentId, item);
  messageSettled(state, turn, sentId, item);
  return true;
}

/// A conversation was made, and its first message goes by another id: it is the visitor's last one there. When there is
/// none, the message goes by itself.
void confirmUnnamed(State& state, Turn& turn, const std::string& sentId, std::span<const TimelineItem> items) {
  const OutboxEntry* entry = findEntry(state.outbox, sentId);
  if (!entry) return;
  const auto own = std::find_if(items.rbegin(), items.rend(), [&](const TimelineItem& item) {
    return item.visitorId == state.identity.visitorId && item.text == entry->item.text;
  });
  if (own == items.rend()) return markTransientFailure(state.outbox, sentId, state.now, 0);
  confirmAs(state, turn, sentId, *own);
}

void outboxTimer(State& state, Turn& turn) {
  const auto next = maySend(state) ? nextRetryAt(state.outbox) : std::nullopt;
  turn.keepTimer(TimerPurpose::OutboxRetry, state.outboxTimerAt, next);
}

/// Gives a message of this tab or of another back in all of them.
void giveUpMessage(State& state, Turn& turn, const TimelineItem& item, std::optional<Failure> reason) {
  // First the draft, then the last word: so the other tabs find the text there, and none puts it there a second time.
  giveBackMessage(state, turn, item, reason, false);
  tellReturned(state, turn, item, std::move(reason));
}

/// What did not get through: wait and try again, or give the text back.
void messageFailed(State& state, Turn& turn, const std::string& itemId, const HttpResult& result,
                   const RequestFailure& failure) {
  const OutboxEntry* entry = findEntry(state.outbox, itemId);
  if (!entry) return;  // confirmed by its echo, or discarded
  const TimelineItem item = entry->item;
  const SendOutcome outcome = result.status == 0 ? SendOutcome::Transient : sendOutcome(result.status);
  if (outcome == SendOutcome::Rejected) {
    giveUpMessage(state, turn, item, Failure{"message_send_failed", failure.message});
    turn.emitError(failure.code, failure.message, "message_send_failed");
    if (result.status == kForbidden) refreshWebsite(state, turn);  // which says whether the visitor has been blocked
    return;
  }
  // An accepted answer that cannot be read is asked for again: the same id makes no second message.
  markTransientFailure(state.outbox, itemId, state.now, result.retryAfterMs);
  if (deliveryOf(state.outbox, itemId, hasNetwork(state)) == Delivery::Failed) {
    turn.emitError(failure.code, failure.message, "message_send_failed");
  }
  keepMessage(state, turn, item);
  deliveryChanged(state, turn);
}

/// Whether others have been at work in the conversation already.
bool hasMoreThan(const Conversation& conversation, const std::vector<TimelineItem>& items) {
  if (conversation.status != ConversationStatus::Open || items.empty()) return true;
  return conversation.lastTimelineItem && conversation.lastTimelineItem->id != items.back().id;
}

void conversationCreated(State& state, Turn& turn, const request::CreateConversation& what,
                         CreateConversationResponse response) {
  const std::string id = response.conversation.id;
  const Stage before = stageOf(state, id);
  // Known by the socket or a list already, it may have moved on since this was said of it.
  if (isUncreated(state, id)) {
    TimelineBucket& bucket = bucketOf(state, id);
    if (!what.isAgain && !bucket.newest.isOutdated &&
        !hasMoreThan(response.conversation, response.initialTimelineItems)) {
      bucket.newest.isLoaded = true;
      bucket.completeUntil = response.initialTimelineItems.back().createdAt;
    }
    confirmConversation(state, turn, response.conversation);
    updateInPlace(state.conversations, ConversationReceived{std::move(response.conversation)});
    rowsMoved(state, turn, id, bucket.timeline.merge(response.initialTimelineItems));
  }
  for (const TimelineItem& item : response.initialTimelineItems) confirmMessage(state, turn, item);
  confirmUnnamed(state, turn, what.itemId, response.initialTimelineItems);
  announceEnd(state, turn, id, before);
  conversationsChanged(turn);
}

}  // namespace

void sendMessage(State& state, Turn& turn, std::string conversationId, std::string_view text,
                 std::span<const PickedFile> files) {
  if (state.pending && state.pending->id == conversationId) {
    startPendingConversation(state, turn, std::move(*state.pending));
  }
  TimelineItem item = makeOptimisticMessage(makeUlid(state.now, turn.entropy.ulid), conversationId,
                                            state.identity.visitorId, text, files, state.now);
  rowsMoved(state, turn, conversationId, bucketOf(state, conversationId).timeline.upsert(item));
  keepMessage(state, turn, item);
  enqueue(state.outbox, std::move(item));
  turn.changed(Slice::Composer);
}

void driveOutbox(State& state, Turn& turn) {
  for (const std::string& id : dueEntries(state.outbox, state.now, maySend(state))) {
    markInFlight(state.outbox, id);
    const TimelineItem& item = findEntry(state.outbox, id)->item;
    const auto uncreated = state.uncreated.find(item.conversationId);
    if (uncreated != state.uncreated.end()) {
      requestCreation(state, turn, item, uncreated->second);
    } else {
      requestMessage(state, turn, item);
    }
    rowOfItemChanged(state, turn, item.conversationId, id);
  }
  outboxTimer(state, turn);
}

void messageAnswered(State& state, Turn& turn, const request::SendMessage& what, const HttpResult& result) {
  SendMessageResponse response;
  if (const auto failure = result.read(response)) {
    messageFailed(state, turn, what.itemId, result, *failure);
  } else {
    confirmAs(state, turn, what.itemId, response.item);
  }
}

void creationAnswered(State& state, Turn& turn, const request::CreateConversation& what, const HttpResult& result) {
  CreateConversationResponse response;
  if (const auto failure = result.read(response)) {
    messageFailed(state, turn, what.itemId, result, *failure);
  } else {
    conversationCreated(state, turn, what, std::move(response));
  }
}

void confirmConversation(State& state, Turn& turn, const Conversation& conversation) {
  if (state.uncreated.erase(conversation.id) == 0) return;
  // It may have been looked for before it was made.
  Fetch& newest = bucketOf(state, conversation.id).newest;
  newest.failure.reset();
  newest.isOvertaken = newest.isOvertaken || newest.isLoading;
  turn.emit(event::ConversationStart{conversation.id, conversation});
  if (!state.holdsLease) return;  // the tab that sends keeps them, and may be done with some already
  for (const OutboxEntry& entry : state.outbox.entries) {
    if (entry.item.conversationId == conversation.id) keepMessage(state, turn, entry.item);
  }
}

void messageSettled(State& state, Turn& turn, const std::string& sentId, const TimelineItem& item) {
  removeEntry(state.outbox, sentId);
  TimelineBucket& bucket = bucketOf(state, item.conversationId);
  itemCame(bucket, item.id);
  rowsMoved(state, turn, item.conversationId, bucket.timeline.replace(sentId, item));
  rowOfItemChanged(state, turn, item.conversationId, item.id);
  if (state.announced.add(item.id)) turn.emit(event::MessageSent{item.conversationId, item});
  deliveryChanged(state, turn);
}

void giveBackMessage(State& state, Turn& turn, const TimelineItem& item, std::optional<Failure> reason,
                     bool isElsewhere) {
  removeEntry(state.outbox, item.id);
  TimelineBucket& bucket = bucketOf(state, item.conversationId);
  rowsMoved(state, turn, item.conversationId, bucket.timeline.erase(item.id));
  giveBackTo(state, turn, item, std::move(reason), isElsewhere);
  conversationsChanged(turn);
  deliveryChanged(state, turn);
}

bool confirmMessage(State& state, Turn& turn, const TimelineItem& item) {
  return confirmAs(state, turn, item.id, item);
}

void retryMessage(State& state, Turn& turn, const std::string& itemId) {
  const OutboxEntry* entry = findEntry(state.outbox, itemId);
  if (!entry) return;
  retryEntry(state.outbox, itemId);
  keepMessage(state, turn, entry->item);
  deliveryChanged(state, turn);
}

void discardMessage(State& state, Turn& turn, const std::string& itemId) {
  const OutboxEntry* entry = findEntry(state.outbox, itemId);
  if (!entry || entry->inFlight) return;  // one on its way may have arrived: it cannot be called back
  if (!state.holdsLease) return callBack(state, turn, entry->item);
  giveUpMessage(state, turn, TimelineItem(entry->item), std::nullopt);
}

void deliveryChanged(const State& state, Turn& turn) {
  for (const OutboxEntry& entry : state.outbox.entries) {
    rowOfItemChanged(state, turn, entry.item.conversationId, entry.item.id);
  }
}

void retryAllMessages(State& state, Turn& turn) {
  retryAll(state.outbox);
  deliveryChanged(state, turn);
}

}  // namespace cossistant::flow
