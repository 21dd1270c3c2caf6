#include "core/runtime/flow/unsent.hpp"

#include <algorithm>
#include <utility>

#include "core/runtime/flow/composing.hpp"
#include "core/runtime/flow/conversations.hpp"
#include "core/runtime/flow/sending.hpp"
#include "core/runtime/flow/timelines.hpp"
#include "core/runtime/flow/website.hpp"

namespace cossistant::flow {

namespace {

UnsentMessage unsentMessage(const State& state, const TimelineItem& item) {
  UnsentMessage message;
  message.publicKey = state.config.publicKey;
  message.item = TimelineItem(item);
  const auto uncreated = state.uncreated.find(item.conversationId);
  message.startsConversation = uncreated != state.uncreated.end();
  if (message.startsConversation) message.defaultItems = std::vector(uncreated->second);
  if (const OutboxEntry* entry = findEntry(state.outbox, item.id)) {
    message.failures = entry->failures;
    if (entry->isRetryAsked) message.retryAt = entry->retryAt;
  }
  return message;
}

void keep(Turn& turn, const UnsentMessage& message) {
  StoredValue stored = storedValue(message);
  turn.effect(effect::StorageSet{std::move(stored.key), std::move(stored.value)});
}

void forget(Turn& turn, std::string_view itemId) { turn.effect(effect::StorageRemove{outboxKey(itemId)}); }

/// The last word on a message is out: its entry may go.
void close(Turn& turn, const UnsentMessage& lastWord) {
  keep(turn, lastWord);
  forget(turn, lastWord.item.id);
}

/// A function of its own, so that the panel of somebody new opens without it.
[[gnu::noinline]] void restoreAll(State& state, Turn& turn) {
  for (UnsentMessage& message :
       chooseUnsentMessages(state.storedOutbox, state.config.publicKey, state.identity.visitorId)) {
    if (!message.isReturned && !message.confirmed) {
      adoptMessage(state, turn, std::move(message));
      continue;
    }
    // The page went away between the last word on it and its end.
    if (message.isReturned) giveBackTo(state, turn, message.item, std::move(message.reason), true);
    forget(turn, message.item.id);
  }
}

}  // namespace

void listUncreated(State& state, Turn& turn, const std::string& id, std::vector<TimelineItem> defaultItems) {
  Conversation conversation;
  conversation.id = id;
  conversation.visitorId = state.identity.visitorId;
  conversation.websiteId = state.website.website->id;
  conversation.createdAt = state.now;
  conversation.updatedAt = state.now;
  updateInPlace(state.conversations, ConversationReceived{std::move(conversation)});
  state.uncreated.emplace(id, std::move(defaultItems));
  conversationsChanged(turn);
}

void keepMessage(const State& state, Turn& turn, const TimelineItem& item) { keep(turn, unsentMessage(state, item)); }

void tellReturned(const State& state, Turn& turn, const TimelineItem& item, std::optional<Failure> reason) {
  UnsentMessage message = unsentMessage(state, item);
  message.isReturned = true;
  message.reason = std::move(reason);
  close(turn, message);
}

void tellConfirmed(const State& state, Turn& turn, const std::string& sentId, const TimelineItem& item) {
  UnsentMessage message;
  message.publicKey = state.config.publicKey;
  message.item.id = sentId;
  message.item.conversationId = item.conversationId;
  message.item.visitorId = state.identity.visitorId;
  message.confirmed = TimelineItem(item);
  const KnownConversation* known = findConversation(state.conversations, item.conversationId);
  if (known) message.conversation = Conversation(known->conversation);
  close(turn, message);
}

void callBack(const State& state, Turn& turn, const TimelineItem& item) {
  UnsentMessage message = unsentMessage(state, item);
  message.isCalledBack = true;
  keep(turn, message);
}

void adoptMessage(State& state, Turn& turn, UnsentMessage message) {
  if (findEntry(state.outbox, message.item.id)) return;
  const std::string id = message.item.conversationId;
  TimelineBucket& bucket = bucketOf(state, id);
  if (message.startsConversation && !findConversation(state.conversations, id)) {
    listUncreated(state, turn, id, std::move(message.defaultItems));
    bucket.isCreationTried = true;  // maybe: on another page
    bucket.newest.failure.reset();  // it was looked for before this was known
    rowsMoved(state, turn, id, bucket.timeline.merge(std::vector(state.uncreated.find(id)->second)));
  }
  // The server has it: it was kept by a tab that had not heard of that yet, or its page went away before the answer.
  const TimelineItem* sent = bucket.timeline.find(message.item.id);
  if (sent && findConversation(state.conversations, id) && !isUncreated(state, id)) {
    const TimelineItem item = *sent;
    tellConfirmed(state, turn, item.id, item);
    return messageSettled(state, turn, item.id, item);
  }
  rowsMoved(state, turn, id, bucket.timeline.upsert(TimelineItem(message.item)));
  enqueue(state.outbox, TimelineItem(message.item));
  failuresKept(state, message);
}

void failuresKept(State& state, const UnsentMessage& message) {
  std::optional<Timestamp> retryAt = message.retryAt;
  // The clock may have been set back since.
  if (retryAt) retryAt->ms = std::min(retryAt->ms, state.now.ms + kLongestAskedDelayMs);
  markFailures(state.outbox, message.item.id, static_cast<int>(message.failures), retryAt);
}

void restoreMessages(State& state, Turn& turn) {
  const auto isUnsent = [](const StoredValue& stored) { return stored.key.starts_with(kOutboxKeyPrefix); };
  if (std::any_of(state.storedOutbox.begin(), state.storedOutbox.end(), isUnsent)) restoreAll(state, turn);
  state.storedOutbox.clear();
}

}  // namespace cossistant::flow
