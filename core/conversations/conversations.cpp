#include "core/conversations/conversations.hpp"

#include <algorithm>
#include <utility>

#include "core/result/overloaded.hpp"

namespace cossistant {

namespace {

using List = std::vector<KnownConversation>;

List::iterator find(List& list, std::string_view id) noexcept {
  return std::find_if(list.begin(), list.end(), [&](const auto& known) { return known.conversation.id == id; });
}

bool isPublicMessage(const TimelineItem& item) noexcept {
  return item.type == ItemType::Message && item.visibility == Visibility::Public;
}

/// Takes `item` as the newest message if it is one, and no older than the one that is there.
void offerLastMessage(KnownConversation& known, const TimelineItem& item) {
  if (!isPublicMessage(item)) return;
  if (known.lastMessage && known.lastMessage->createdAt > item.createdAt) return;
  known.lastMessage = TimelineItem(item);
}

/// The conversation as it comes from the server, with what that answer left out taken from before: not
/// every route gives the last item and the visitor's mark, and neither ever goes away. A list that is up to
/// date does give the last item: what was newer than that has been deleted.
KnownConversation mergedInto(KnownConversation known, const Conversation& incoming, bool isUpToDate) {
  Conversation old = std::exchange(known.conversation, Conversation(incoming));
  Conversation& merged = known.conversation;
  const auto& last = incoming.lastTimelineItem;
  if (isUpToDate && (!last || isPublicMessage(*last))) known.lastMessage.reset();
  if (!last && !isUpToDate) merged.lastTimelineItem = std::move(old.lastTimelineItem);
  if (old.visitorLastSeenAt && (!merged.visitorLastSeenAt || *merged.visitorLastSeenAt < *old.visitorLastSeenAt)) {
    merged.visitorLastSeenAt = old.visitorLastSeenAt;
  }
  if (merged.lastTimelineItem) offerLastMessage(known, *merged.lastTimelineItem);
  return known;
}

/// The event `conversationCreated` carries few fields of a conversation; the others stay as they were.
Conversation createdOver(Conversation known, const Conversation& created) {
  known.title = created.title;
  known.createdAt = created.createdAt;
  known.updatedAt = created.updatedAt;
  known.visitorId = created.visitorId;
  known.websiteId = created.websiteId;
  known.status = created.status;
  known.deletedAt = created.deletedAt;
  if (created.lastTimelineItem) known.lastTimelineItem = TimelineItem(*created.lastTimelineItem);
  return known;
}

/// What the event part of `item` does to its conversation, if anything.
std::optional<ConversationStatus> statusAfter(const TimelineItem& item) noexcept {
  if (item.type != ItemType::Event) return std::nullopt;
  for (const Part& part : item.parts) {
    const auto* event = std::get_if<EventPart>(&part);
    if (!event) continue;
    if (event->eventType == "resolved") return ConversationStatus::Resolved;
    if (event->eventType == "reopened") return ConversationStatus::Open;
  }
  return std::nullopt;
}

/// The steps that events are made of. Counts the revision up once, if anything changed.
class Transition {
 public:
  explicit Transition(Conversations& state) : state_(state) {}

  ~Transition() {
    if (isChanged_) ++state_.revision;
  }
  Transition(const Transition&) = delete;
  Transition& operator=(const Transition&) = delete;

  void on(const ConversationPageReceived& received) {
    const auto& incoming = received.page.conversations;
    for (const Conversation& conversation : incoming) ingest(conversation, received.isUpToDate);
    if (received.page.pagination.page <= 1) moveToFront(incoming);
    if (state_.pagination == received.page.pagination) return;
    state_.pagination = received.page.pagination;
    isChanged_ = true;
  }

  void on(const ConversationReceived& received) { ingest(received.conversation); }

  void on(const ConversationItemCreated& created) { onItemCreated(created.item); }

  void on(const ConversationItemUpdated& updated) { onItemUpdated(updated.item, updated.now); }

  void onItemCreated(const TimelineItem& item) {
    edit(item.conversationId, [&](KnownConversation& known) {
      if (const auto status = statusAfter(item)) known.conversation.status = *status;
      offerLastMessage(known, item);
      auto& last = known.conversation.lastTimelineItem;
      if (last && last->createdAt > item.createdAt) return;
      last = TimelineItem(item);
      known.conversation.updatedAt = item.createdAt;
    });
  }

  void onItemUpdated(const TimelineItem& item, Timestamp now) {
    edit(item.conversationId, [&](KnownConversation& known) {
      if (known.lastMessage && known.lastMessage->id == item.id) known.lastMessage = TimelineItem(item);
      auto& last = known.conversation.lastTimelineItem;
      if (!last || last->id != item.id) return;
      last = TimelineItem(item);
      known.conversation.updatedAt = now;
    });
  }

  void on(const ConversationRated& rated) {
    edit(rated.conversationId, [&](KnownConversation& known) {
      known.conversation.visitorRating = rated.rating;
      known.conversation.visitorRatingAt = rated.ratedAt;
    });
  }

  void onCreated(const ConversationCreated& created) {
    const KnownConversation* known = findConversation(state_, created.conversation.id);
    ingest(known ? createdOver(known->conversation, created.conversation) : created.conversation);
  }

  void onUpdated(const ConversationUpdated& updated, Timestamp now) {
    const ConversationUpdates& updates = updated.updates;
    edit(updated.conversationId, [&](KnownConversation& known) {
      Conversation& conversation = known.conversation;
      updates.title.applyTo(conversation.title);
      updates.visitorTitle.applyTo(conversation.visitorTitle);
      updates.visitorTitleLanguage.applyTo(conversation.visitorTitleLanguage);
      updates.visitorLanguage.applyTo(conversation.visitorLanguage);
      updates.translationActivatedAt.applyTo(conversation.translationActivatedAt);
      updates.translationChargedAt.applyTo(conversation.translationChargedAt);
      if (updates.status) conversation.status = *updates.status;
      if (updates.visitorRating) conversation.visitorRating = updates.visitorRating;
      if (updates.visitorRatingAt) conversation.visitorRatingAt = updates.visitorRatingAt;
      updates.deletedAt.applyTo(conversation.deletedAt);
      conversation.updatedAt = now;
    });
  }

 private:
  void ingest(const Conversation& incoming, bool isUpToDate = false) {
    const auto found = find(state_.list, incoming.id);
    if (found == state_.list.end()) {
      state_.list.push_back(mergedInto({}, incoming, isUpToDate));
      isChanged_ = true;
    } else {
      replace(*found, mergedInto(*found, incoming, isUpToDate));
    }
  }

  template <class Change>
  void edit(std::string_view id, Change change) {
    const auto found = find(state_.list, id);
    if (found == state_.list.end()) return;
    KnownConversation changed = *found;
    change(changed);
    replace(*found, std::move(changed));
  }

  void replace(KnownConversation& place, KnownConversation value) {
    if (place == value) return;
    place = std::move(value);
    isChanged_ = true;
  }

  /// Puts these known conversations first, in this order; the others keep theirs.
  void moveToFront(const std::vector<Conversation>& order) {
    auto front = state_.list.begin();
    for (const Conversation& conversation : order) {
      const auto found = std::find_if(front, state_.list.end(), [&](const KnownConversation& known) {
        return known.conversation.id == conversation.id;
      });
      if (found == state_.list.end()) continue;  // twice in one page
      if (found != front) isChanged_ = true;
      std::rotate(front, found, std::next(found));
      ++front;
    }
  }

  Conversations& state_;
  bool isChanged_ = false;
};

}  // namespace

void updateInPlace(Conversations& state, const ConversationPageReceived& event) { Transition(state).on(event); }
void updateInPlace(Conversations& state, const ConversationReceived& event) { Transition(state).on(event); }
void updateInPlace(Conversations& state, const ConversationItemCreated& event) { Transition(state).on(event); }
void updateInPlace(Conversations& state, const ConversationItemUpdated& event) { Transition(state).on(event); }
void updateInPlace(Conversations& state, const ConversationRated& event) { Transition(state).on(event); }

void updateInPlace(Conversations& state, const RealtimeEvent& event, Timestamp now) {
  Transition transition(state);
  std::visit(Overloaded{
                 [&](const ConversationCreated& created) { transition.onCreated(created); },
                 [&](const ConversationUpdated& updated) { transition.onUpdated(updated, now); },
                 [&](const TimelineItemCreated& created) { transition.onItemCreated(created.item); },
                 [&](const TimelineItemUpdated& updated) { transition.onItemUpdated(updated.item, now); },
                 [](const auto&) {},
             },
             event);
}

bool isOpen(const Conversation& conversation) noexcept {
  return conversation.status == ConversationStatus::Open && !conversation.deletedAt;
}

const KnownConversation* findConversation(const Conversations& state, std::string_view id) noexcept {
  const auto found = std::find_if(state.list.begin(), state.list.end(),
                                  [&](const KnownConversation& known) { return known.conversation.id == id; });
  return found == state.list.end() ? nullptr : &*found;
}

}  // namespace cossistant
