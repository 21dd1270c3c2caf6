#include "core/composer/outbox_store.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cossistant {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

UnsentMessage message(std::string id) {
  UnsentMessage message;
  message.publicKey = "pk";
  message.item.id = std::move(id);
  message.item.conversationId = "talk";
  message.item.visitorId = "ada";
  message.item.text = "hello";
  message.item.createdAt = Timestamp{1'790'000'000'000};
  return message;
}

std::vector<std::string> idsOf(const std::vector<StoredValue>& storage) {
  std::vector<std::string> ids;
  for (const UnsentMessage& chosen : chooseUnsentMessages(storage, "pk", "ada")) ids.push_back(chosen.item.id);
  return ids;
}

TEST(OutboxStore, AMessageComesBackAsItWasKept) {
  UnsentMessage kept = message("a");
  kept.startsConversation = true;
  kept.defaultItems = {message("welcome").item};
  kept.failures = 2;
  const auto chosen = chooseUnsentMessages(std::vector{storedValue(kept)}, "pk", "ada");
  ASSERT_EQ(chosen.size(), 1u);
  EXPECT_EQ(chosen[0].item, kept.item);
  EXPECT_TRUE(chosen[0].startsConversation);
  EXPECT_EQ(chosen[0].defaultItems, kept.defaultItems);
  EXPECT_EQ(chosen[0].failures, 2);
}

TEST(OutboxStore, EachMessageHasAnEntryOfItsOwn) {
  EXPECT_EQ(storedValue(message("a")).key, "cossistant_outbox_a");
  EXPECT_EQ(outboxKey("b"), "cossistant_outbox_b");
}

TEST(OutboxStore, MessagesComeInTheOrderInWhichTheyWereWritten) {
  EXPECT_THAT(idsOf({storedValue(message("b")), storedValue(message("c")), storedValue(message("a"))}),
              ElementsAre("a", "b", "c"));
}

TEST(OutboxStore, OtherVisitorsAndOtherWidgetsKeepTheirMessages) {
  UnsentMessage ofAnother = message("a");
  ofAnother.item.visitorId = "bob";
  UnsentMessage ofAnotherKey = message("b");
  ofAnotherKey.publicKey = "pk2";
  EXPECT_THAT(idsOf({storedValue(ofAnother), storedValue(ofAnotherKey)}), IsEmpty());
}

TEST(OutboxStore, EntriesThatAreNoMessagesArePassedOver) {
  EXPECT_THAT(idsOf({{"cossistant_outbox_a", "{"},
                     {"cossistant_outbox_b", "{}"},
                     {"cossistant-support-store", storedValue(message("c")).value},
                     storedValue(message("d"))}),
              ElementsAre("d"));
}

}  // namespace
}  // namespace cossistant
