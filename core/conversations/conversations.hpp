#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/conversation.hpp"
#include "core/model/realtime_event.hpp"
#include "core/model/requests.hpp"
#include "core/result/reducer.hpp"

/// The conversations of this visitor, as far as they are known (runtime §2, §10.5).

namespace cossistant {

struct KnownConversation {
  Conversation conversation;
  /// The newest message known, which `conversation.lastTimelineItem` stops being when an event follows it
  /// (runtime §25).
  std::optional<TimelineItem> lastMessage;
  bool operator==(const KnownConversation&) const = default;
};

struct Conversations {
  std::vector<KnownConversation> list;   // in display order
  std::optional<Pagination> pagination;  // of the last page that was fetched
  std::uint64_t revision = 0;            // grows with each real change, and only then
  bool operator==(const Conversations&) const = default;
};

/// A page of `GET /conversations`. The first page goes to the front in its own order; of a later one,
/// unknown conversations go to the end and known ones stay where they are.
struct ConversationPageReceived {
  ListConversationsResponse page;
  bool isUpToDate = false;  // nothing has happened since it was asked for: what it does not tell is gone
};
/// One conversation, wherever it comes from: unknown at the end, known in its place.
struct ConversationReceived {
  Conversation conversation;
};
/// An item was created: the conversation's new last item, unless it is older than that. Resolves and reopens
/// by its event part. Does nothing for an unknown conversation.
struct ConversationItemCreated {
  TimelineItem item;
};
/// An item changed: refreshes it where it is the last one.
struct ConversationItemUpdated {
  TimelineItem item;
  Timestamp now;
};
/// The visitor rated a conversation.
struct ConversationRated {
  std::string conversationId;
  std::int64_t rating = 0;
  Timestamp ratedAt;
};

/// Brings the state from before `event` to after it. O(conversations), and no more than a comparison where nothing
/// changes.
void updateInPlace(Conversations& state, const ConversationPageReceived& event);
void updateInPlace(Conversations& state, const ConversationReceived& event);
void updateInPlace(Conversations& state, const ConversationItemCreated& event);
void updateInPlace(Conversations& state, const ConversationItemUpdated& event);
void updateInPlace(Conversations& state, const ConversationRated& event);
template <class Event>
requires ReducedBy<Conversations, Event>
[[nodiscard]] Conversations update(Conversations state, Event event) {
  updateInPlace(state, std::move(event));
  return state;
}

/// The same for an event of the socket; those that concern no conversation as a whole change nothing.
void updateInPlace(Conversations& state, const RealtimeEvent& event, Timestamp now);
[[nodiscard]] inline Conversations update(Conversations state, const RealtimeEvent& event, Timestamp now) {
  updateInPlace(state, event, now);
  return state;
}

/// Whether it can be written to.
[[nodiscard]] bool isOpen(const Conversation& conversation) noexcept;

/// The conversation of that id, or null. O(conversations).
[[nodiscard]] const KnownConversation* findConversation(const Conversations& state, std::string_view id) noexcept;

}  // namespace cossistant
