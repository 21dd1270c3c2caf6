#include "core/conversations/conversations.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/samples.hpp"

namespace cossistant {
namespace {

using samples::conversation;
using samples::humanMessage;
using testing::ElementsAre;

ConversationPageReceived page(std::vector<Conversation> conversations, std::int64_t number = 1) {
  ListConversationsResponse response;
  response.conversations = std::move(conversations);
  response.pagination.page = number;
  return {std::move(response)};
}

std::vector<std::string> ids(const Conversations& state) {
  std::vector<std::string> ids;
  for (const KnownConversation& known : state.list) ids.push_back(known.conversation.id);
  return ids;
}

Conversation withLast(TimelineItem item) {
  Conversation value = conversation("c1");
  value.lastTimelineItem = std::move(item);
  return value;
}

/// `c1`, whose last item is the message `m1` at 100.
Conversations oneConversation() { return update({}, ConversationReceived{withLast(humanMessage("m1", 100))}); }

const KnownConversation& only(const Conversations& state) { return state.list.front(); }

TEST(Conversations, TheFirstPageComesFirstInItsOwnOrder) {
  Conversations state = update({}, page({conversation("a"), conversation("b"), conversation("c")}));
  state = update(std::move(state), page({conversation("c"), conversation("new"), conversation("a")}));
  EXPECT_THAT(ids(state), ElementsAre("c", "new", "a", "b"));
}

TEST(Conversations, ALaterPageGoesToTheEndAndMovesNothing) {
  Conversations state = update({}, page({conversation("a"), conversation("b")}));
  state = update(std::move(state), page({conversation("c"), conversation("a")}, 2));
  EXPECT_THAT(ids(state), ElementsAre("a", "b", "c"));
}

TEST(Conversations, AnEmptyPageLeavesTheOrder) {
  const Conversations state = update({}, page({conversation("a"), conversation("b")}));
  EXPECT_THAT(ids(update(state, page({}))), ElementsAre("a", "b"));
}

TEST(Conversations, AConversationTwiceInAPageIsThereOnce) {
  EXPECT_THAT(ids(update({}, page({conversation("a"), conversation("a")}))), ElementsAre("a"));
}

TEST(Conversations, AnUnknownConversationGoesToTheEnd) {
  Conversations state = update({}, page({conversation("a")}));
  EXPECT_THAT(ids(update(std::move(state), ConversationReceived{conversation("b")})), ElementsAre("a", "b"));
}

TEST(Conversations, AKnownConversationKeepsItsPlace) {
  Conversations state = update({}, page({conversation("a"), conversation("b")}));
  state = update(std::move(state), ConversationReceived{conversation("a", 500)});
  EXPECT_THAT(ids(state), ElementsAre("a", "b"));
  EXPECT_EQ(state.list[0].conversation.updatedAt, Timestamp{500});
}

TEST(Conversations, TheSamePageAgainChangesNothing) {
  const auto received = page({withLast(humanMessage("m1", 100)), conversation("b")});
  const Conversations state = update({}, received);
  EXPECT_EQ(update(state, received), state);
}

TEST(Conversations, AChangeOfAnyFieldCounts) {
  const Conversations state = update({}, ConversationReceived{conversation("a")});
  Conversation changed = conversation("a");
  changed.metadata = json::Raw{R"({"plan":"pro"})"};
  const Conversations after = update(state, ConversationReceived{changed});
  EXPECT_EQ(only(after).conversation.metadata, changed.metadata);
  EXPECT_GT(after.revision, state.revision);
}

TEST(Conversations, AnotherOrderOrPaginationIsAChange) {
  const Conversations state = update({}, page({conversation("a"), conversation("b")}));
  EXPECT_GT(update(state, page({conversation("b")})).revision, state.revision);
  ConversationPageReceived more = page({conversation("a"), conversation("b")});
  more.page.pagination.total = 9;
  EXPECT_GT(update(state, more).revision, state.revision);
}

TEST(Conversations, WhatAnAnswerLeavesOutIsKept) {
  Conversation full = withLast(humanMessage("m1", 100));
  full.visitorLastSeenAt = Timestamp{90};
  const Conversations state = update({}, ConversationReceived{full});
  EXPECT_EQ(update(state, ConversationReceived{conversation("c1")}), state);
}

TEST(Conversations, TheVisitorsMarkNeverMovesBack) {
  Conversation seen = conversation("c1");
  seen.visitorLastSeenAt = Timestamp{90};
  Conversation stale = seen;
  stale.visitorLastSeenAt = Timestamp{80};
  const Conversations state = update({}, ConversationReceived{seen});
  EXPECT_EQ(update(state, ConversationReceived{stale}), state);
}

TEST(Conversations, ANewItemIsTheLastOneAndMovesTheConversation) {
  const Conversations state = update(oneConversation(), ConversationItemCreated{humanMessage("m2", 200)});
  EXPECT_EQ(only(state).conversation.lastTimelineItem->id, "m2");
  EXPECT_EQ(only(state).conversation.updatedAt, Timestamp{200});
  EXPECT_EQ(only(state).lastMessage->id, "m2");
}

TEST(Conversations, AnEventIsTheLastItemButNotTheLastMessage) {
  const Conversations state =
      update(oneConversation(), ConversationItemCreated{samples::event("e1", 200, "participant_joined")});
  EXPECT_EQ(only(state).conversation.lastTimelineItem->id, "e1");
  EXPECT_EQ(only(state).lastMessage->id, "m1");
}

TEST(Conversations, AnItemThatComesLateDoesNotTakeThePlaceOfANewerOne) {
  const Conversations state = oneConversation();
  EXPECT_EQ(update(state, ConversationItemCreated{humanMessage("m0", 50)}), state);
}

TEST(Conversations, APageThatWasAskedForEarlierDoesNotTakeTheNewestMessage) {
  Conversations state = update(oneConversation(), ConversationItemCreated{humanMessage("m2", 200)});
  state = update(std::move(state), page({withLast(humanMessage("m1", 100))}));
  EXPECT_EQ(only(state).lastMessage->id, "m2");
}

TEST(Conversations, ANewestMessageThatAnUpToDatePageDoesNotTellWasDeleted) {
  Conversations state = update(oneConversation(), ConversationItemCreated{humanMessage("m2", 200)});
  ConversationPageReceived received = page({withLast(humanMessage("m1", 100))});
  received.isUpToDate = true;
  state = update(std::move(state), std::move(received));
  EXPECT_EQ(only(state).lastMessage->id, "m1");
}

TEST(Conversations, APrivateMessageIsNotTheLastMessage) {
  TimelineItem note = humanMessage("m2", 200);
  note.visibility = Visibility::Private;
  EXPECT_EQ(only(update(oneConversation(), ConversationItemCreated{note})).lastMessage->id, "m1");
}

TEST(Conversations, EventsResolveAndReopen) {
  Conversations state = update(oneConversation(), ConversationItemCreated{samples::event("e1", 200, "resolved")});
  EXPECT_EQ(only(state).conversation.status, ConversationStatus::Resolved);
  state = update(std::move(state), ConversationItemCreated{samples::event("e2", 300, "reopened")});
  EXPECT_EQ(only(state).conversation.status, ConversationStatus::Open);
}

TEST(Conversations, AnItemOfAnUnknownConversationChangesNothing) {
  EXPECT_EQ(update({}, ConversationItemCreated{humanMessage("m1", 1)}), Conversations{});
}

TEST(Conversations, AnUpdateOfTheLastItemRefreshesIt) {
  TimelineItem edited = humanMessage("m1", 100, "Edited");
  const Conversations state = update(oneConversation(), ConversationItemUpdated{edited, Timestamp{900}});
  EXPECT_EQ(only(state).conversation.lastTimelineItem, edited);
  EXPECT_EQ(only(state).lastMessage, edited);
  EXPECT_EQ(only(state).conversation.updatedAt, Timestamp{900});
}

TEST(Conversations, AnUpdateOfAnEarlierItemChangesNothing) {
  const Conversations state = oneConversation();
  EXPECT_EQ(update(state, ConversationItemUpdated{humanMessage("m0", 50), Timestamp{900}}), state);
}

TEST(Conversations, AnUpdateOfTheLastMessageBehindAnEventRefreshesOnlyTheMessage) {
  Conversations state = update(oneConversation(), ConversationItemCreated{samples::event("e1", 200, "assigned")});
  state = update(std::move(state), ConversationItemUpdated{humanMessage("m1", 100, "Edited"), Timestamp{900}});
  EXPECT_EQ(only(state).lastMessage->text, "Edited");
  EXPECT_EQ(only(state).conversation.updatedAt, Timestamp{200});
}

TEST(Conversations, ARatingIsKept) {
  const Conversations state = update(oneConversation(), ConversationRated{"c1", 4, Timestamp{7}});
  EXPECT_EQ(only(state).conversation.visitorRating, 4);
  EXPECT_EQ(only(state).conversation.visitorRatingAt, Timestamp{7});
}

TEST(Conversations, AreFoundById) {
  const Conversations state = oneConversation();
  EXPECT_EQ(findConversation(state, "c1"), &only(state));
  EXPECT_EQ(findConversation(state, "c9"), nullptr);
}

TEST(ConversationsRealtime, ACreatedConversationIsAdded) {
  EXPECT_THAT(ids(update({}, ConversationCreated{{}, "c1", conversation("c1")}, Timestamp{1})), ElementsAre("c1"));
}

TEST(ConversationsRealtime, ACreatedEventKeepsWhatItDoesNotCarry) {
  Conversation full = conversation("c1");
  full.metadata = json::Raw{R"({"plan":"pro"})"};
  full.visitorRating = 5;
  full.visitorLastSeenAt = Timestamp{90};
  Conversation reduced = conversation("c1", 300);
  reduced.title = "Delivery";
  full = only(update(update({}, ConversationReceived{full}), ConversationCreated{{}, "c1", reduced}, {})).conversation;
  EXPECT_EQ(full.title, "Delivery");
  EXPECT_EQ(full.updatedAt, Timestamp{300});
  EXPECT_EQ(full.visitorRating, 5);
  EXPECT_EQ(full.visitorLastSeenAt, Timestamp{90});
  EXPECT_NE(full.metadata, std::nullopt);
}

TEST(ConversationsRealtime, AnUpdateCopiesWhatIsPresentAndMovesTheConversation) {
  ConversationUpdated event;
  event.conversationId = "c1";
  event.updates.title.value = "Delivery";
  event.updates.status = ConversationStatus::Spam;
  event.updates.visitorRating = 4;
  event.updates.visitorRatingAt = Timestamp{6};
  event.updates.deletedAt.value = Timestamp{5};
  const Conversation after = only(update(oneConversation(), event, Timestamp{900})).conversation;
  EXPECT_EQ(after.title, "Delivery");
  EXPECT_EQ(after.status, ConversationStatus::Spam);
  EXPECT_EQ(after.visitorRating, 4);
  EXPECT_EQ(after.visitorRatingAt, Timestamp{6});
  EXPECT_EQ(after.deletedAt, Timestamp{5});
  EXPECT_EQ(after.updatedAt, Timestamp{900});
}

TEST(ConversationsRealtime, AnUpdateLeavesAloneWhatIsAbsent) {
  Conversation titled = conversation("c1");
  titled.title = "Delivery";
  ConversationUpdated event;
  event.conversationId = "c1";
  const Conversation after = only(update(update({}, ConversationReceived{titled}), event, Timestamp{9})).conversation;
  EXPECT_EQ(after.title, "Delivery");
  EXPECT_EQ(after.status, ConversationStatus::Open);
}

TEST(ConversationsRealtime, AnUpdateClearsATitleAndAnArchivalThatAreNull) {
  Conversation archived = conversation("c1");
  archived.title = "Delivery";
  archived.deletedAt = Timestamp{5};
  ConversationUpdated event;
  event.conversationId = "c1";
  event.updates.title.clears = true;
  event.updates.deletedAt.clears = true;
  const Conversation after = only(update(update({}, ConversationReceived{archived}), event, Timestamp{9})).conversation;
  EXPECT_EQ(after.title, std::nullopt);
  EXPECT_EQ(after.deletedAt, std::nullopt);
}

TEST(ConversationsRealtime, AnUpdateSetsAndClearsWhatIsOfTranslations) {
  Conversation translated = conversation("c1");
  translated.visitorTitle = "Livraison";
  translated.visitorTitleLanguage = "fr";
  ConversationUpdated event;
  event.conversationId = "c1";
  event.updates.visitorTitle.clears = true;
  event.updates.visitorTitleLanguage.clears = true;
  event.updates.visitorLanguage.value = "fr";
  event.updates.translationActivatedAt.value = Timestamp{7};
  event.updates.translationChargedAt.value = Timestamp{8};
  const Conversation after =
      only(update(update({}, ConversationReceived{translated}), event, Timestamp{9})).conversation;
  EXPECT_EQ(after.visitorTitle, std::nullopt);
  EXPECT_EQ(after.visitorTitleLanguage, std::nullopt);
  EXPECT_EQ(after.visitorLanguage, "fr");
  EXPECT_EQ(after.translationActivatedAt, Timestamp{7});
  EXPECT_EQ(after.translationChargedAt, Timestamp{8});
}

TEST(ConversationsRealtime, AnUpdateOfAnUnknownConversationIsIgnored) {
  ConversationUpdated event;
  event.conversationId = "c9";
  EXPECT_EQ(update(oneConversation(), event, Timestamp{9}), oneConversation());
}

TEST(ConversationsRealtime, ItemsActAsIfHandedInDirectly) {
  const TimelineItem item = humanMessage("m2", 200);
  EXPECT_EQ(update(oneConversation(), TimelineItemCreated{{}, "c1", item}, Timestamp{9}),
            update(oneConversation(), ConversationItemCreated{item}));
  const TimelineItem edited = humanMessage("m1", 100, "Edited");
  EXPECT_EQ(update(oneConversation(), TimelineItemUpdated{{}, "c1", edited}, Timestamp{9}),
            update(oneConversation(), ConversationItemUpdated{edited, Timestamp{9}}));
}

TEST(ConversationsRealtime, OtherEventsChangeNothing) {
  EXPECT_EQ(update(oneConversation(), VisitorIdentified{}, Timestamp{9}), oneConversation());
}

}  // namespace
}  // namespace cossistant
