#include "core/runtime/flow/sounds.hpp"

#include "core/conversations/unread.hpp"
#include "core/strings/decimal.hpp"
#include "core/timeline/classify.hpp"

namespace cossistant::flow {

namespace {

constexpr std::string_view kYes = "true";

/// The newest message that is drawn and not by a visitor, or null. O(what the visitor wrote since).
const TimelineItem* newestOfOthers(const Timeline& timeline) {
  for (std::size_t i = timeline.size(); i > 0; --i) {
    const TimelineItem& item = timeline.item(i - 1);
    if (item.type == ItemType::Message && !item.visitorId && isShown(item)) return &item;
  }
  return nullptr;
}

SoundView soundView(const State& state) {
  SoundView view;
  const bool isOpen = isPanelOpen(state);
  if (isOpen) view.conversationId = conversationShown(state);
  if (const auto found = state.timelines.find(view.conversationId); found != state.timelines.end()) {
    view.isLoaded = found->second.newest.isLoaded;
    if (const TimelineItem* newest = newestOfOthers(found->second.timeline)) {
      view.newestId = newest->id;
      view.newestAt = newest->createdAt;
    }
  }
  view.isListed = state.list.isLoaded;
  for (const KnownConversation& known : state.conversations.list) {
    if (known.conversation.id == view.conversationId) continue;
    if (isUnread(known, state.identity.visitorId, state.seen)) ++view.unreadCount;
  }
  if (state.isPageVisible) {
    view.isTyping = isOpen ? !typistsIn(state.typing, view.conversationId, state.identity.visitorId).empty()
                           : isHumanTypingAnywhere(state.typing);
  }
  return view;
}

/// A function of its own, so that it is no part of every input.
[[gnu::noinline]] void listen(State& state, Turn& turn) {
  const bool isAudible = hasVisitor(state) && isHeardHere(state.sounds, state.isPageVisible, state.holdsLease);
  const SoundStep step = updateInPlace(state.sounds, SoundViewChanged{soundView(state), isAudible});
  if (step.playsMessage) turn.effect(effect::MessageSound{});
  if (step.typing) turn.effect(effect::TypingSound{*step.typing});
}

}  // namespace

void playSounds(State& state, Turn& turn) {
  if (!state.conversations.list.empty() || !state.timelines.empty()) return listen(state, turn);
  // Nobody has talked yet: what comes first is new, if it was not there when the list came.
  state.sounds.view.conversationId.clear();
  state.sounds.view.isListed = state.list.isLoaded;
}

void setMuted(State& state, Turn& turn, bool isMuted) {
  state.sounds.isMuted = isMuted;
  turn.effect(effect::StorageSet{std::string(kMutedKey), isMuted ? std::string(kYes) : "false"});
  turn.changed(Slice::Shell);
}

void tellLookedAt(State& state, Turn& turn) {
  if (!state.website.website) return;
  if (state.isPageVisible) {
    state.sounds.isElsewhere = false;
    // Only another value than before is an event for the other tabs.
    turn.effect(effect::StorageSet{std::string(kLookedAtKey), decimal(state.now.ms)});
  } else if (!state.sounds.isElsewhere) {
    turn.effect(effect::StorageRemove{std::string(kLookedAtKey)});
  }
}

bool restoreSounds(State& state, std::string_view key, std::string_view value) {
  if (key == kMutedKey) {
    state.sounds.isMuted = value == kYes;
  } else if (key == kLookedAtKey) {
    state.sounds.isElsewhere = true;
  } else {
    return false;
  }
  return true;
}

bool soundsChangedElsewhere(State& state, Turn& turn, const input::StorageChanged& changed) {
  if (changed.value) {
    if (changed.key == kMutedKey) turn.changed(Slice::Shell);
    return restoreSounds(state, changed.key, *changed.value);
  }
  if (changed.key != kLookedAtKey) return false;
  state.sounds.isElsewhere = false;
  if (state.isPageVisible) tellLookedAt(state, turn);
  return true;
}

}  // namespace cossistant::flow
