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

/// A function of its own, so that it is no part of the opening of a panel: somebody new has no conversations.
[[gnu::noinline]] void takeMore(State& state, Turn& turn, const ConversationPageReceived& received) {
  const std::vector<Conversation>& page = received.page.conversations;
  std::vector<Stage> before;
  for (const Conversation& listed : page) {
    before.push_back(stageOf(state, listed.id));
    confirmConversation(state, turn, listed);
  }
  updateInPlace(state.conversations, received);
  for (std::size_t i = 0; i < page.size(); ++i) announceEnd(state, turn, page[i].id, before[i]);
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
  // An event or a list that came first may be newer.
  if (findConversation(state.conversations, response.conversation.id)) return;
  updateInPlace(state.conversations, ConversationReceived{std::move(response.conversation)});
  conversationsChanged(turn);
}

void conversationsInView(State& state, Turn& turn) {
  if (state.list.isLoaded && state.connection.status != ConnectionStatus::Connected) reloadConversations(state, turn);
}

Stage stageOf(const State& state, std::string_view conversationId) noexcept {
  const KnownConversation* known = findConversation(state.conversations, conversationId);
  if (!known || known->conversation.deletedAt) return Stage::Deleted;
  return isOpen(known->conversation) ? Stage::Open : Stage::Closed;
}

void announceEnd(const State& state, Turn& turn, const std::string& conversationId, Stage before) {
  if (stageOf(state, conversationId) <= before) return;
  turn.emit(
      event::ConversationEnd{conversationId, findConversation(state.conversations, conversationId)->conversation});
}

void conversationsChanged(Turn& turn) {
  for (const Slice slice :
       {Slice::Shell, Slice::Home, Slice::History, Slice::Conversation, Slice::Composer, Slice::Conversations}) {
    turn.changed(slice);
  }
}

}  // namespace cossistant::flow
