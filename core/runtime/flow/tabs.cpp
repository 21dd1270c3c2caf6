#include "core/runtime/flow/tabs.hpp"

#include <utility>

#include "core/composer/draft_store.hpp"
#include "core/runtime/flow/composing.hpp"
#include "core/runtime/flow/conversations.hpp"
#include "core/runtime/flow/screen.hpp"
#include "core/runtime/flow/sending.hpp"
#include "core/runtime/flow/sounds.hpp"
#include "core/runtime/flow/timelines.hpp"
#include "core/runtime/flow/unsent.hpp"
#include "core/runtime/flow/website.hpp"
#include "core/seen/seen_store.hpp"

namespace cossistant::flow {

namespace {

/// Another tab has the answer to a message: it stands in the timeline as sent, and its conversation is made.
void settledElsewhere(State& state, Turn& turn, const UnsentMessage& message) {
  if (!findEntry(state.outbox, message.item.id)) return;
  const Stage before = stageOf(state, message.item.conversationId);
  if (isUncreated(state, message.item.conversationId)) {
    if (!message.conversation) return;  // its start comes first, which the list or the answer to its creation tells of
    confirmConversation(state, turn, *message.conversation);
    updateInPlace(state.conversations, ConversationReceived{*message.conversation});
  }
  messageSettled(state, turn, message.item.id, *message.confirmed);
  announceEnd(state, turn, message.item.conversationId, before);
  conversationsChanged(turn);
}

/// An entry is gone. Its last word has been heard before, if there was one; else it was taken away by somebody who
/// knows nothing of its message, which is not sent by that. Whoever sends it keeps it again.
void entryGone(const State& state, Turn& turn, std::string_view itemId) {
  const OutboxEntry* entry = findEntry(state.outbox, itemId);
  if (entry && state.holdsLease) keepMessage(state, turn, entry->item);
}

/// The visitor wants a message back, in a tab that does not send.
void calledBack(State& state, Turn& turn, const OutboxEntry& entry) {
  if (!state.holdsLease) return;
  if (entry.inFlight) {
    keepMessage(state, turn, entry.item);
  } else {
    discardMessage(state, turn, std::string(entry.item.id));
  }
}

void messageKept(State& state, Turn& turn, UnsentMessage message) {
  const OutboxEntry* entry = findEntry(state.outbox, message.item.id);
  if (message.confirmed) {
    settledElsewhere(state, turn, message);
  } else if (message.isReturned) {
    // One on its way may have arrived: then its answer decides.
    if (entry && !entry->inFlight) giveBackMessage(state, turn, message.item, std::move(message.reason), true);
  } else if (entry && message.isCalledBack) {
    calledBack(state, turn, *entry);
  } else if (entry) {
    failuresKept(state, message);
    deliveryChanged(state, turn);
  } else {
    sentElsewhere(state, turn, message.item);
    adoptMessage(state, turn, std::move(message));
  }
}

/// Until it is known who the visitor is, what is kept for them waits, as what was found at the start does. An entry
/// that goes leaves its last word here, or else was taken away by somebody else.
void storedAnew(State& state, const input::StorageChanged& changed) {
  if (!changed.value) return;
  std::erase_if(state.storedOutbox, [&](const StoredValue& stored) { return stored.key == changed.key; });
  state.storedOutbox.push_back({changed.key, *changed.value});
}

}  // namespace

void tellSeen(const State& state, Turn& turn, const std::string& conversationId, Timestamp lastSeenAt) {
  StoredValue stored =
      storedValue(OwnSeen{state.config.publicKey, state.identity.visitorId, conversationId, lastSeenAt});
  turn.effect(effect::StorageSet{std::move(stored.key), std::move(stored.value)});
}

void storageChanged(State& state, Turn& turn, const input::StorageChanged& changed) {
  const std::string& visitorId = state.identity.visitorId;
  if (const std::string_view composer = conversationOfDraft(changed.key); !composer.empty()) {
    return draftChanged(state, turn, composer, changed.value.value_or(""));
  }
  if (soundsChangedElsewhere(state, turn, changed)) return;
  if (!state.website.website) return storedAnew(state, changed);
  if (!changed.value) {
    const std::string_view key = changed.key;
    if (key.starts_with(kOutboxKeyPrefix)) entryGone(state, turn, key.substr(kOutboxKeyPrefix.size()));
    return;
  }
  if (changed.key == kPackageManagerKey) {
    if (const auto chosen = packageManagerOf(*changed.value)) showPackageManager(state, turn, *chosen);
    return;
  }
  const StoredValue stored{changed.key, *changed.value};
  if (auto message = readUnsentMessage(stored, state.config.publicKey, visitorId)) {
    messageKept(state, turn, *std::move(message));
  } else if (const auto seen = readOwnSeen(stored, state.config.publicKey, visitorId)) {
    updateInPlace(state.seen, SeenMarked{seen->conversationId, {{ActorType::Visitor, visitorId}, seen->lastSeenAt}});
    conversationsChanged(turn);
  }
}

}  // namespace cossistant::flow
