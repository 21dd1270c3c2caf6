#include "core/sound/sounds.hpp"

#include <utility>

namespace cossistant {

namespace {

bool hasNewMessage(const SoundView& before, const SoundView& now) {
  const bool isNew = now.newestId != before.newestId && now.newestAt > before.newestAt;
  return before.isLoaded && now.isLoaded && isNew;
}

bool hasNewUnread(const SoundView& before, const SoundView& now) {
  return before.isListed && now.isListed && now.unreadCount > before.unreadCount;
}

}  // namespace

SoundStep updateInPlace(Sounds& state, SoundViewChanged event) {
  const SoundView before = std::exchange(state.view, std::move(event.view));
  const SoundView& now = state.view;
  SoundStep step;
  // What comes on screen or leaves it takes its unread messages along.
  if (event.isAudible && now.conversationId == before.conversationId) {
    step.playsMessage = hasNewMessage(before, now) || hasNewUnread(before, now);
  }
  const bool isTypingHeard = event.isAudible && now.isTyping;
  if (std::exchange(state.isTypingHeard, isTypingHeard) != isTypingHeard) step.typing = isTypingHeard;
  return step;
}

bool isHeardHere(const Sounds& state, bool isPageVisible, bool holdsLease) noexcept {
  return !state.isMuted && !state.isElsewhere && (isPageVisible || holdsLease);
}

}  // namespace cossistant
