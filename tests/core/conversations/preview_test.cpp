#include "core/conversations/preview.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/json/codec.hpp"
#include "tests/core/samples.hpp"

namespace cossistant {
namespace {

using samples::humanMessage;
using samples::visitorMessage;
using testing::ElementsAre;

class Preview : public testing::Test {
 protected:
  KnownConversation known_ = titled("Delivery");
  std::vector<HumanAgent> humans_;
  std::vector<AiAgent> ais_;
  Seen seen_;

  static KnownConversation titled(std::optional<std::string> title) {
    KnownConversation known;
    known.conversation = samples::conversation("c1");
    known.conversation.title = std::move(title);
    return known;
  }

  PreviewContext context() const {
    return {.visitorId = "me",
            .humans = humans_,
            .ais = ais_,
            .seen = seen_,
            .now = Timestamp{0},
            .names = {},
            .untitled = "Conversation"};
  }

  ConversationPreview preview(const std::vector<TimelineItem>& items = {}) const {
    Timeline fetched;
    (void)fetched.merge(items);
    return previewConversation(known_, items.empty() ? nullptr : &fetched, false, context());
  }
};

TEST_F(Preview, TheTitleIsTheStoredOne) { EXPECT_EQ(preview().title, "Delivery"); }

TEST_F(Preview, WithoutATitleTheLastMessageIsTheTitleAboveItsSender) {
  known_ = titled(" ");
  known_.lastMessage = humanMessage("m1", 100, "Where is it?");
  EXPECT_EQ(preview().title, "Where is it?");
  EXPECT_EQ(preview().secondLine, SecondLine::Sender);
  EXPECT_EQ(preview().lastMessage, std::nullopt);
}

TEST_F(Preview, WithNeitherTitleNorMessageTheFallbackIsTheTitle) {
  known_ = titled(std::nullopt);
  EXPECT_EQ(preview().title, "Conversation");
}

TEST_F(Preview, TheLastMessageIsInOneLine) {
  known_.lastMessage = humanMessage("m1", 100, " On its\n\nway ");
  EXPECT_EQ(preview().secondLine, SecondLine::Message);
  EXPECT_EQ(preview().lastMessage, "On its way");
  EXPECT_EQ(preview().lastMessageAtMs, 100);
}

TEST_F(Preview, ALastMessageThatRepeatsTheTitleGivesWayToItsSender) {
  known_.conversation.title = " Where  is it? ";
  known_.lastMessage = visitorMessage("m1", 100, "Where is\nit?");
  EXPECT_EQ(preview().secondLine, SecondLine::Sender);
  EXPECT_EQ(preview().lastMessage, std::nullopt);
  EXPECT_EQ(preview().lastMessageAtMs, 100);
}

TEST_F(Preview, ABlankLastMessageIsLeftOut) {
  known_.lastMessage = humanMessage("m1", 100, " ");
  EXPECT_EQ(preview().secondLine, SecondLine::Nothing);
  EXPECT_EQ(preview().lastMessage, std::nullopt);
  known_ = titled(std::nullopt);
  known_.lastMessage = humanMessage("m1", 100, " ");
  EXPECT_EQ(preview().title, "Conversation");
  EXPECT_EQ(preview().secondLine, SecondLine::Nothing);
}

TEST_F(Preview, MarkdownIsTakenOut) {
  known_.lastMessage = humanMessage("m1", 100, "**On** its [way](https://example.com)");
  EXPECT_EQ(preview().lastMessage, "On its way");
}

TEST_F(Preview, FetchedItemsComeBeforeWhatTheConversationKnows) {
  known_.lastMessage = humanMessage("m1", 100, "old");
  EXPECT_EQ(preview({humanMessage("m1", 100, "old"), visitorMessage("m2", 200, "new")}).lastMessage, "new");
}

TEST_F(Preview, ALaterMessageThanTheFetchedOnesComesBeforeThem) {
  known_.lastMessage = humanMessage("m2", 200, "new");
  EXPECT_EQ(preview({humanMessage("m1", 100, "old")}).lastMessage, "new");
}

TEST_F(Preview, AMessageIsReadInTheVisitorsLanguage) {
  known_.lastMessage = humanMessage("m1", 100, "Bonjour");
  known_.lastMessage->parts.push_back(TranslationPart{"Hello", "fr", "en", TranslationAudience::Visitor, "auto", {}});
  EXPECT_EQ(preview().lastMessage, "Hello");
}

TEST_F(Preview, EventsPrivateAndDeletedMessagesAreNotTheLastMessage) {
  TimelineItem note = humanMessage("m2", 200, "note");
  note.visibility = Visibility::Private;
  TimelineItem deleted = humanMessage("m3", 300, "deleted");
  deleted.deletedAt = Timestamp{1};
  const TimelineItem event = samples::event("e1", 400, "assigned");
  EXPECT_EQ(preview({humanMessage("m1", 100, "seen"), note, deleted, event}).lastMessage, "seen");
}

TEST_F(Preview, OwnMessagesAreTold) {
  known_.lastMessage = visitorMessage("m1", 100);
  EXPECT_TRUE(preview().lastMessageIsOwn);
  EXPECT_EQ(preview().lastSenderName, "You");
}

TEST_F(Preview, TheSenderIsNamed) {
  humans_ = {HumanAgent{"u1", "Ada", {}, {}, {}}};
  known_.lastMessage = humanMessage("m1", 100);
  EXPECT_FALSE(preview().lastMessageIsOwn);
  EXPECT_EQ(preview().lastSenderName, "Ada");
}

TEST_F(Preview, ASenderWhoIsNotThereIsTheTeam) {
  known_.lastMessage = humanMessage("m1", 100);
  EXPECT_EQ(preview().lastSenderName, "Support team");
}

TEST_F(Preview, WithoutAMessageThereIsNoSender) {
  EXPECT_EQ(preview().lastSenderName, std::nullopt);
  EXPECT_EQ(preview().lastMessageAtMs, std::nullopt);
}

TEST_F(Preview, TheFaceIsOfTheAgentHeardLast) {
  humans_ = {HumanAgent{"u9", "Zoe", {}, {}, {}}, HumanAgent{"u1", "Ada", {}, {}, {}}};
  EXPECT_EQ(preview({humanMessage("m1", 100), visitorMessage("m2", 200)}).face.name, "Ada");
  known_.lastMessage = humanMessage("m1", 100);
  EXPECT_EQ(preview().face.name, "Ada");
}

TEST_F(Preview, TheFaceOfAnUnknownAgentIsTheTeamSeededByTheAgent) {
  EXPECT_EQ(preview({humanMessage("m1", 100)}).face.seed, "public:u1");
}

TEST_F(Preview, WithoutAnAgentHeardTheFaceIsOfWhoeverMayAnswer) {
  EXPECT_EQ(preview().face.seed, "public:support-fallback");
  ais_ = {AiAgent{"a1", "Robin", {}}};
  EXPECT_EQ(preview().face.name, "Robin");
  humans_ = {HumanAgent{"u1", "Ada", {}, {}, {}}};
  EXPECT_EQ(preview().face.name, "Ada");
}

TEST_F(Preview, UnreadTypingAndStatusArePassedOn) {
  known_.lastMessage = humanMessage("m1", 100);
  const ConversationPreview open = previewConversation(known_, nullptr, true, context());
  EXPECT_TRUE(open.isUnread);
  EXPECT_TRUE(open.isTyping);
  known_.conversation.status = ConversationStatus::Resolved;
  EXPECT_FALSE(preview().isUnread);
  EXPECT_EQ(preview().status, ConversationStatus::Resolved);
}

TEST_F(Preview, InJsonHasTheShapeThatTheComponentsDraw) {
  EXPECT_EQ(
      json::encode(preview()),
      R"({"id":"c1","title":"Delivery","secondLine":"nothing","lastMessage":null,"lastMessageIsOwn":false,"lastSenderName":null,)"
      R"("lastMessageAtMs":null,"lastMessageAgo":null,"isUnread":false,"isTyping":false,"status":"open","face":{"kind":"human",)"
      R"("name":"Support team","image":null,"seed":"public:support-fallback","presence":null}})");
}

TEST_F(Preview, AConversationWithATitleOrATextIsListed) {
  EXPECT_TRUE(isListed(titled("Delivery")));
  EXPECT_FALSE(isListed(titled(" ")));
  KnownConversation known = titled(std::nullopt);
  known.conversation.lastTimelineItem = humanMessage("m1", 100, " ");
  EXPECT_FALSE(isListed(known));
  known.conversation.lastTimelineItem = humanMessage("m1", 100);
  EXPECT_TRUE(isListed(known));
}

TEST_F(Preview, AnEventAfterTheOnlyMessageKeepsTheConversationListed) {
  KnownConversation known = titled(std::nullopt);
  known.conversation.lastTimelineItem = samples::event("e1", 200, "assigned");
  known.lastMessage = humanMessage("m1", 100);
  EXPECT_TRUE(isListed(known));
}

TEST_F(Preview, AConversationThatHasAFileAloneIsListed) {
  KnownConversation known;
  known.conversation.id = "c1";
  TimelineItem item;
  FilePart file;
  file.url = "https://files.example/a.pdf";
  item.parts.push_back(std::move(file));
  known.lastMessage = item;
  EXPECT_TRUE(isListed(known));
}

TEST_F(Preview, TheTitleIsReadInTheVisitorsLanguage) {
  KnownConversation known = titled("Delivery");
  known.conversation.visitorTitle = "Livraison";
  EXPECT_EQ(previewConversation(known, nullptr, false, context()).title, "Livraison");
  known.conversation.visitorTitle = " ";
  EXPECT_EQ(previewConversation(known, nullptr, false, context()).title, "Delivery");
}

TEST_F(Preview, AnArchivedConversationIsNotListed) {
  known_.conversation.deletedAt = Timestamp{1};
  EXPECT_FALSE(isListed(known_));
}

/// Conversations by id, with a title and `updatedAt`.
Conversations titledConversations(const std::vector<std::pair<std::string, std::int64_t>>& conversations) {
  Conversations state;
  for (const auto& [id, updatedAt] : conversations) {
    KnownConversation known;
    known.conversation = samples::conversation(id, updatedAt);
    known.conversation.title = id;
    state.list.push_back(std::move(known));
  }
  return state;
}

TEST(ListedConversations, AreThoseThatAreListedNewestFirst) {
  Conversations state = titledConversations({{"a", 1}, {"hidden", 9}, {"b", 3}, {"c", 2}});
  state.list[1].conversation.title.reset();
  std::vector<std::string> ids;
  for (const KnownConversation* known : listedConversations(state)) ids.push_back(known->conversation.id);
  EXPECT_THAT(ids, ElementsAre("b", "c", "a"));
}

TEST(ListedConversations, AreThoseOfUnsentMessagesToo) {
  Conversations state;
  state.list.resize(2);
  state.list[0].conversation.id = "waits";
  state.list[1].conversation.id = "empty";
  const std::vector<std::string> unsent{"waits"};
  ASSERT_EQ(listedConversations(state, unsent).size(), 1u);
  EXPECT_EQ(listedConversations(state, unsent).front()->conversation.id, "waits");
}

TEST(HighlightedConversation, IsTheFirstOpenOne) {
  Conversations state = titledConversations({{"a", 3}, {"b", 2}, {"c", 1}});
  state.list[0].conversation.status = ConversationStatus::Resolved;
  EXPECT_EQ(highlightedConversation(listedConversations(state))->conversation.id, "b");
}

TEST(HighlightedConversation, IsTheNewestWhenNoneIsOpen) {
  Conversations state = titledConversations({{"a", 1}, {"b", 2}});
  for (KnownConversation& known : state.list) known.conversation.status = ConversationStatus::Spam;
  EXPECT_EQ(highlightedConversation(listedConversations(state))->conversation.id, "b");
}

TEST(HighlightedConversation, IsNothingWhenNoneIsListed) { EXPECT_EQ(highlightedConversation({}), nullptr); }

}  // namespace
}  // namespace cossistant
