#include "core/json/codec.hpp"
#include "core/runtime/slice/previews.hpp"
#include "core/runtime/slice/slices.hpp"
#include "core/strings/whitespace.hpp"

namespace cossistant {

namespace {

struct HomeSlice {
  bool isLoading = false;
  std::optional<Failure> error;
  std::optional<std::string> visitorName;
  std::vector<std::string> quickOptions;
  std::optional<ConversationPreview> highlighted;
  std::int64_t otherCount = 0;
};

void describe(json::Fields& fields, HomeSlice& home) {
  fields.field("isLoading", home.isLoading);
  fields.object("error", home.error, json::Absence::Null);
  fields.field("visitorName", home.visitorName, json::Absence::Null);
  fields.field("quickOptions", home.quickOptions);
  fields.writtenObject("highlighted", home.highlighted, json::Absence::Null);
  fields.field("otherCount", home.otherCount);
}

struct HistorySlice {
  bool isLoading = false;
  bool hasMore = false;
  bool isLoadingMore = false;
  std::optional<Failure> error;
  std::vector<ConversationPreview> conversations;
};

void describe(json::Fields& fields, HistorySlice& history) {
  fields.field("isLoading", history.isLoading);
  fields.field("hasMore", history.hasMore);
  fields.field("isLoadingMore", history.isLoadingMore);
  fields.object("error", history.error, json::Absence::Null);
  fields.writtenList("conversations", history.conversations);
}

/// Whom the greeting calls by name (api §2.7); nothing for a blank one.
std::optional<std::string> firstWord(const std::optional<std::string>& name) {
  const std::string words = collapseWhitespace(name.value_or(""));
  return words.empty() ? std::nullopt : std::optional(words.substr(0, words.find(' ')));
}

/// Loading is only shown while there is nothing else to show (runtime §22), and to who may have something.
bool showsLoading(const State& state) {
  return state.list.isLoading && !state.list.isLoaded && !state.isVisitorNew && state.conversations.list.empty();
}

[[gnu::noinline]] void highlight(const State& state, HomeSlice& home) {
  const auto conversations = listed(state);
  const KnownConversation* known = highlightedConversation(conversations);
  if (!known) return;
  home.highlighted = previewOf(state, *known);
  home.otherCount = static_cast<std::int64_t>(conversations.size()) - 1;
}

}  // namespace

/// A function of its own, so that the panel of somebody new opens without it.
[[gnu::noinline]] std::vector<const KnownConversation*> listed(const State& state) {
  return listedConversations(state.conversations, unsentConversations(state.outbox));
}

ConversationPreview previewOf(const State& state, const KnownConversation& known) {
  const PreviewContext context{state.identity.visitorId,
                               humansOf(state),
                               aisOf(state),
                               state.seen,
                               state.now,
                               state.clock,
                               fallbackNames(state),
                               sentenceOf(state.texts, "component.conversationButtonLink.fallbackTitle")};
  const auto fetched = state.timelines.find(known.conversation.id);
  const Timeline* timeline = fetched == state.timelines.end() ? nullptr : &fetched->second.timeline;
  return previewConversation(known, timeline, isHumanTyping(state.typing, known.conversation.id), context);
}

std::string encodeHome(const State& state) {
  HomeSlice home;
  home.isLoading = showsLoading(state);
  home.error = state.list.failure;
  if (state.website.website && state.website.website->visitor.contact) {
    home.visitorName = firstWord(state.website.website->visitor.contact->name);
  }
  home.quickOptions = state.config.quickOptions;
  if (!state.conversations.list.empty()) highlight(state, home);
  return json::encode(home);
}

std::string encodeHistory(const State& state) {
  HistorySlice history;
  history.isLoading = showsLoading(state);
  history.hasMore = state.conversations.pagination && state.conversations.pagination->hasMore;
  history.isLoadingMore = state.list.isLoading && history.hasMore;
  history.error = state.list.failure;
  if (!state.conversations.list.empty()) {
    for (const KnownConversation* known : listed(state)) history.conversations.push_back(previewOf(state, *known));
  }
  return json::encode(history);
}

}  // namespace cossistant
