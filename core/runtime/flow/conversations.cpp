#include "core/runtime/flow/conversations.hpp"

#include <utility>
#include <vector>

#include "core/runtime/flow/sending.hpp"
#include "core/runtime/flow/timelines.hpp"

namespace cossistant::flow {

namespace {

void request(State& state, Turn& turn, std::int64_t page) {
  state.list.isLoading = true;
  send(turn, request::ListConversations{page}, listConversations(state.identity, page));
  conversationsChanged(turn);
}

/// Which of the conversations that `page` tells of are open, as far as is known.
std::vector<std::string> openAmong(const State& state, const ListConversationsResponse& page) {
  std::vector<std::string> open;
  for (const Conversation& listed : page.conversations) {
    const KnownConversation* known = findConversation(state.conversations, listed.id);
    if (known && isOpen(known->conversation)) open.push_back(listed.id);
  }
  return open;
}

/// A function of its own, so that it is no part of the opening of a panel: somebody new has no conversations.
[[gnu::noinline]] void takeMore(State& state, Turn& turn, const ConversationPageReceived& received) {
  const std::vector<std::string> open = openAmong(state, received.page);
  for (const Conversation& listed : received.page.conversations) confirmConversation(state, turn, listed);
  updateInPlace(state.conversations, received);
  for (const std::string& id : open) announceEnd(state, turn, id, true);
}

void take(State& state, Turn& turn, const ConversationPageReceived& received) {
  if (!state.conversations.list.empty()) return takeMore(state, turn, received);
  updateInPlace(state.conversations, received);
}

}  // namespace

void loadConversations(State& state, Turn& turn) {
  if (state.list.isLoading || state.identity.visitorId.empty() || isVisitorBlocked(state.website)) return;
  state.list.isOvertaken = false;
  request(state, turn, 1);
}

void reloadConversations(State& state, Turn& turn) {
  state.list.isOvertaken = true;
  loadConversations(state, turn);
}

void loadMoreConversations(State& state, Turn& turn) {
  const auto& last = state.conversations.pagination;
  if (state.list.isLoading || !last || !last->hasMore || !hasVisitor(state)) return;
  request(state, turn, last->page + 1);
}

void conversationsAnswered(State& state, Turn& turn, const request::ListConversations& what, const HttpResult& result) {
  state.list.isLoading = false;
  state.list.failure.reset();
  ConversationPageReceived received;
  if (const auto failure = result.read(received.page)) {
    state.list.failure = toFailure(*failure);
  } else if (what.page > 1) {
    take(state, turn, received);
  } else if (!state.list.isLoaded || !state.list.isOvertaken) {
    state.list.isLoaded = true;
    received.isUpToDate = !state.list.isOvertaken;
    take(state, turn, received);
  }
  if (state.list.isOvertaken) loadConversations(state, turn);
  conversationsChanged(turn);
}

void loadShownConversation(State& state, Turn& turn) {
  const std::string shown = conversationShown(state);
  if (state.list.isLoading || !hasVisitor(state) || !isOnServer(state, shown)) return;
  if (findConversation(state.conversations, shown)) return;
  TimelineBucket& bucket = bucketOf(state, shown);
  if (std::exchange(bucket.isConversationAskedFor, true)) return;
  send(turn, request::LoadConversation{}, getConversation(state.identity, shown));
}

void conversationAnswered(State& state, Turn& turn, const HttpResult& result) {
  ConversationResponse response;
  // Its timeline fails as well, and that is what the visitor is told.
  if (result.read(response)) return;
  updateInPlace(state.conversations, ConversationReceived{std::move(response.conversation)});
  conversationsChanged(turn);
}

void conversationsInView(State& state, Turn& turn) {
  if (state.list.isLoaded && state.connection.status != ConnectionStatus::Connected) reloadConversations(state, turn);
}

void announceEnd(const State& state, Turn& turn, const std::string& conversationId, bool wasOpen) {
  const KnownConversation* known = findConversation(state.conversations, conversationId);
  if (!wasOpen || !known || isOpen(known->conversation)) return;
  turn.emit(event::ConversationEnd{conversationId, known->conversation});
}

void conversationsChanged(Turn& turn) {
  for (const Slice slice :
       {Slice::Shell, Slice::Home, Slice::History, Slice::Conversation, Slice::Composer, Slice::Conversations}) {
    turn.changed(slice);
  }
}

}  // namespace cossistant::flow
