#include "core/runtime/state.hpp"

#include "core/id/conversation_id.hpp"

namespace cossistant {

std::string conversationShown(const State& state) {
  const auto onScreen = conversationOnScreen(state.widget.navigation);
  if (!onScreen) return {};
  if (*onScreen != kPendingConversationId) return *onScreen;
  return state.pending ? state.pending->id : std::string{};
}

const TimelineBucket* bucketShown(const State& state) {
  const std::string shown = conversationShown(state);
  const auto found = state.timelines.find(shown);
  return shown.empty() || found == state.timelines.end() ? nullptr : &found->second;
}

bool isPanelOpen(const State& state) noexcept {
  if (state.config.mode == SupportMode::Responsive) return true;
  return state.config.openControl ? state.config.openControl->isOpen : state.widget.isOpen;
}

std::string composerShownId(const State& state) {
  return conversationOnScreen(state.widget.navigation).value_or(std::string{});
}

std::string conversationOfComposer(const State& state, const std::string& composerId) {
  if (composerId != kPendingConversationId) return composerId;
  return state.pending ? state.pending->id : std::string{};
}

bool isUncreated(const State& state, std::string_view conversationId) noexcept {
  return state.uncreated.find(conversationId) != state.uncreated.end();
}

std::size_t rowsOf(const State& state, std::string_view conversationId, const Timeline& timeline) noexcept {
  return timeline.rowCount() + (state.contactRow.conversationId == conversationId ? 1 : 0);
}

bool hasVisitor(const State& state) noexcept { return state.website.website && !isVisitorBlocked(state.website); }

bool isIdentified(const State& state) noexcept {
  return state.website.website && state.website.website->visitor.contact.has_value();
}

bool hasNetwork(const State& state) noexcept { return state.connection.isBrowserOnline; }

bool maySend(const State& state) noexcept {
  return hasNetwork(state) && state.holdsLease && !isVisitorBlocked(state.website);
}

VisitorView visitorView(const State& state) noexcept {
  VisitorView view;
  view.isFresh = state.website.status != LoadStatus::Loading;
  if (!state.website.website) return view;
  view.isKnown = true;
  const auto& contact = state.website.website->visitor.contact;
  if (contact) view.contact = &*contact;
  return view;
}

std::span<const HumanAgent> humansOf(const State& state) noexcept {
  if (!state.website.website) return {};
  return state.website.website->availableHumanAgents;
}

std::span<const AiAgent> aisOf(const State& state) noexcept {
  if (!state.website.website) return {};
  return state.website.website->availableAIAgents;
}

FallbackNames fallbackNames(const State& state) {
  return {sentenceOf(state.texts, "common.fallbacks.supportTeam"),
          sentenceOf(state.texts, "common.fallbacks.aiAssistant"), sentenceOf(state.texts, "common.fallbacks.you"),
          sentenceOf(state.texts, "common.fallbacks.someone")};
}

}  // namespace cossistant
