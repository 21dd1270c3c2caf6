#include "core/json/codec.hpp"
#include "core/runtime/slice/previews.hpp"
#include "core/runtime/slice/slices.hpp"
#include "core/timeline/classify.hpp"
#include "core/timeline/contact_row.hpp"

namespace cossistant {

namespace {

struct ConversationsSlice {
  std::vector<Conversation> conversations;
  std::optional<Conversation> lastOpenConversation;
  std::optional<Conversation> activeConversation;
};

void describe(json::Fields& fields, ConversationsSlice& slice) {
  fields.writtenList("conversations", slice.conversations);
  fields.writtenObject("lastOpenConversation", slice.lastOpenConversation, json::Absence::Null);
  fields.writtenObject("activeConversation", slice.activeConversation, json::Absence::Null);
}

struct ItemsSlice {
  std::vector<TimelineItem> items;
};

void describe(json::Fields& fields, ItemsSlice& slice) { fields.writtenList("items", slice.items); }

std::optional<Conversation> copyOf(const KnownConversation* known) {
  return known ? std::optional(known->conversation) : std::nullopt;
}

}  // namespace

std::string encodeConversations(const State& state) {
  ConversationsSlice slice;
  const auto conversations = listed(state);
  for (const KnownConversation* known : conversations) slice.conversations.push_back(known->conversation);
  slice.lastOpenConversation = copyOf(highlightedConversation(conversations));
  slice.activeConversation = copyOf(findConversation(state.conversations, conversationShown(state)));
  return json::encode(slice);
}

std::string encodeItems(const State& state) {
  ItemsSlice slice;
  if (const TimelineBucket* bucket = bucketShown(state)) {
    slice.items.reserve(bucket->timeline.size() + 1);
    for (std::size_t i = 0; i < bucket->timeline.size(); ++i) {
      const TimelineItem& item = bucket->timeline.item(i);
      if (isShown(item)) slice.items.push_back(item);
    }
    const std::string shown = conversationShown(state);
    if (state.contactRow.conversationId == shown)
      slice.items.push_back(contactItem(shown, state.identity.visitorId, state.now));
  }
  return json::encode(slice);
}

}  // namespace cossistant
