#include "core/composer/optimistic.hpp"

#include <gtest/gtest.h>

namespace cossistant {
namespace {

const std::vector<HumanAgent> kHumans = {{.id = "ada"}, {.id = "bob"}};
const std::vector<AiAgent> kAis = {{.id = "robin", .name = "Robin"}};

std::vector<TimelineItem> defaultItems(std::vector<DefaultMessage> messages, Timestamp now = Timestamp{10'000}) {
  return makeDefaultItems(messages, "CO1", kHumans, kAis, now);
}

TEST(OptimisticMessage, IsTheVisitorsAndNotConfirmed) {
  const TimelineItem item = makeOptimisticMessage("ID", "CO1", "V", "hello", {}, Timestamp{5});
  EXPECT_EQ(item.id, "ID");
  EXPECT_EQ(item.conversationId, "CO1");
  EXPECT_EQ(item.organizationId, "");
  EXPECT_EQ(item.visitorId, "V");
  EXPECT_EQ(item.text, "hello");
  ASSERT_EQ(item.parts.size(), 1u);
  EXPECT_EQ(std::get<TextPart>(item.parts[0]).text, "hello");
  EXPECT_EQ(item.createdAt, Timestamp{5});
}

TEST(OptimisticMessage, HasItsFilesAfterTheText) {
  const std::vector<PickedFile> files = {{"f", "oak.png", "image/png", 7, "https://files.test/oak.png"}};
  const TimelineItem item = makeOptimisticMessage("ID", "CO1", "V", "", files, Timestamp{5});
  ASSERT_EQ(item.parts.size(), 2u);
  EXPECT_EQ(std::get<TextPart>(item.parts[0]).text, "");
  EXPECT_EQ(std::get<ImagePart>(item.parts[1]).url, "https://files.test/oak.png");
}

TEST(DefaultItems, OfATeamMemberWithoutAnIdAreTheFirstHumans) {
  EXPECT_EQ(defaultItems({{"hi", SenderType::TeamMember, {}}})[0].userId, "ada");
}

TEST(DefaultItems, OfAnAiWithoutAnIdAreTheFirstAis) {
  EXPECT_EQ(defaultItems({{"hi", SenderType::Ai, {}}})[0].aiAgentId, "robin");
}

TEST(DefaultItems, KeepAGivenSender) {
  EXPECT_EQ(defaultItems({{"hi", SenderType::TeamMember, "bob"}})[0].userId, "bob");
}

TEST(DefaultItems, OfAVisitorHaveNoAgent) {
  const auto item = defaultItems({{"hi", SenderType::Visitor, {}}})[0];
  EXPECT_EQ(item.userId, std::nullopt);
  EXPECT_EQ(item.aiAgentId, std::nullopt);
}

TEST(DefaultItems, StandInOrderBeforeNow) {
  const auto items = defaultItems({{"one", SenderType::TeamMember, {}}, {"two", SenderType::TeamMember, {}}});
  EXPECT_LT(items[0].createdAt, items[1].createdAt);
  EXPECT_LT(items[1].createdAt, Timestamp{10'000});
}

TEST(DefaultItems, HaveTheSameIdsEachTimeAndDifferentOnesEach) {
  const std::vector<DefaultMessage> messages = {{"same", SenderType::Ai, {}}, {"same", SenderType::Ai, {}}};
  const auto items = defaultItems(messages);
  EXPECT_EQ(items, defaultItems(messages));
  EXPECT_NE(items[0].id, items[1].id);
}

TEST(DefaultItems, KeepTheirIdsAndTimesWhenOthersChange) {
  const std::vector<DefaultMessage> before{{"one", SenderType::Ai, std::nullopt}};
  const std::vector<DefaultMessage> after{{"one", SenderType::Ai, std::nullopt}, {"two", SenderType::Ai, std::nullopt}};
  const auto first = makeDefaultItems(before, "c1", {}, {}, Timestamp{50'000});
  const auto second = makeDefaultItems(after, "c1", {}, {}, Timestamp{50'000});
  EXPECT_EQ(first[0], second[0]);
}

TEST(ItemInput, LeavesTheTimeToTheServerUnlessAsked) {
  const TimelineItem item = makeOptimisticMessage("ID", "CO1", "V", "hello", {}, Timestamp{5});
  EXPECT_EQ(toInput(item, false).createdAt, std::nullopt);
  EXPECT_EQ(toInput(item, true).createdAt, Timestamp{5});
  EXPECT_EQ(toInput(item, false).id, "ID");
  EXPECT_EQ(toInput(item, false).text, "hello");
}

}  // namespace
}  // namespace cossistant
