#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/time/timestamp.hpp"

/// What is to be heard: a sound for new messages, and one for as long as somebody types (runtime §21, ui §7.9).

namespace cossistant {

/// The entry of local storage that keeps whether the visitor wants no sounds: `true`, or anything else.
inline constexpr std::string_view kMutedKey = "cossistant:muted";
/// The entry that is there while a tab is looked at.
inline constexpr std::string_view kLookedAtKey = "cossistant:looked-at";

/// What there is to hear of.
struct SoundView {
  std::string conversationId;  // on screen in an open panel; empty when none is
  bool isLoaded = false;       // whether its newest items have been fetched
  std::string newestId;        // of its newest message that is drawn and by somebody else; empty for none
  Timestamp newestAt;
  bool isListed = false;         // whether the conversations have been fetched
  std::int64_t unreadCount = 0;  // of the conversations that are not on screen
  bool isTyping = false;         // whether somebody types where this screen shows it
  bool operator==(const SoundView&) const = default;
};

struct Sounds {
  bool isMuted = false;        // by the visitor
  bool isElsewhere = false;    // another tab is looked at
  bool isTypingHeard = false;  // the sound of typing goes on
  SoundView view;
};

/// What there is to hear of is this by now. Unless it `isAudible` all of it passes in silence, for good.
struct SoundViewChanged {
  SoundView view;
  bool isAudible = true;
};

struct SoundStep {
  bool playsMessage = false;
  std::optional<bool> typing;  // whether the sound of typing begins, or ends
};

/// Brings the state from before `event` to after it. However many messages came, they sound once; what was there
/// when a conversation came on screen, or when it or the list was fetched first, does not.
[[nodiscard]] SoundStep updateInPlace(Sounds& state, SoundViewChanged event);

/// Whether this tab is the one that sounds: of several the one that is looked at; when none is, the one that holds
/// the lease.
[[nodiscard]] bool isHeardHere(const Sounds& state, bool isPageVisible, bool holdsLease) noexcept;

}  // namespace cossistant
