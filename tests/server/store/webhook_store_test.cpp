#include "server/store/webhook_store.hpp"

#include <gmock/gmock.h>

#include "tests/server/store/store_suite.hpp"

namespace cossistant::server {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class WebhookStoreTest : public testing::StoreSuite {
 protected:
  WebhookRecord addWebhook(const std::string& id) {
    WebhookRecord webhook{
        id, "site", "https://bot.example/" + id, {"messageCreated", "conversationCreated"}, "secret", true, {5}};
    store_->addWebhook(webhook);
    return webhook;
  }

  DeliveryRecord addDelivery(const std::string& id, const std::string& conversationId, std::int64_t dueAt,
                             std::int64_t attempts = 0, const std::string& webhookId = "hook") {
    DeliveryRecord delivery;
    delivery.id = id;
    delivery.webhookId = webhookId;
    delivery.conversationId = conversationId;
    delivery.type = "messageCreated";
    delivery.body = "{}";
    delivery.attempts = attempts;
    delivery.nextAttemptAt = Timestamp{dueAt};
    delivery.createdAt = {1};
    store_->addDelivery(delivery);
    return delivery;
  }

  std::vector<std::string> due(std::int64_t now) {
    std::vector<std::string> ids;
    for (const DeliveryRecord& delivery : store_->dueDeliveries("hook", {now}, 10)) ids.push_back(delivery.id);
    return ids;
  }
};

TEST_P(WebhookStoreTest, AWebhookIsKeptAsItIs) {
  const WebhookRecord webhook = addWebhook("hook");
  EXPECT_EQ(store_->webhook("hook"), webhook);
  EXPECT_THAT(store_->webhooks("site"), ElementsAre(webhook));
  EXPECT_THAT(store_->webhooks("other"), IsEmpty());
  EXPECT_EQ(store_->webhook("missing"), std::nullopt);
}

TEST_P(WebhookStoreTest, ARemovedWebhookTakesItsDeliveriesAlong) {
  addWebhook("hook");
  addDelivery("one", "talk", 10);
  store_->removeWebhook("hook");
  EXPECT_EQ(store_->webhook("hook"), std::nullopt);
  EXPECT_EQ(store_->delivery("one"), std::nullopt);
}

TEST_P(WebhookStoreTest, ADeliveryKeepsHowItsAttemptsEnded) {
  addWebhook("hook");
  DeliveryRecord delivery = addDelivery("one", "talk", 10);
  EXPECT_EQ(store_->delivery("one"), delivery);
  delivery.status = DeliveryStatus::Failed;
  delivery.attempts = 3;
  delivery.nextAttemptAt.reset();
  delivery.lastStatus = 500;
  delivery.lastError = "no";
  delivery.finishedAt = Timestamp{20};
  store_->putDelivery(delivery);
  EXPECT_EQ(store_->delivery("one"), delivery);
}

TEST_P(WebhookStoreTest, DeliveriesAreListedNewestFirst) {
  addWebhook("hook");
  const DeliveryRecord one = addDelivery("one", "talk", 10);
  const DeliveryRecord two = addDelivery("two", "talk", 10);
  EXPECT_THAT(store_->deliveries("hook", 0, 10), ElementsAre(two, one));
  EXPECT_THAT(store_->deliveries("hook", 1, 1), ElementsAre(one));
  EXPECT_EQ(store_->countDeliveries("hook"), 2);
}

TEST_P(WebhookStoreTest, WhatWasNeverTriedWaitsForTheEarlierOfItsConversation) {
  addWebhook("hook");
  addDelivery("again", "talk", 10, 1);
  addDelivery("first", "talk", 10);
  addDelivery("second", "talk", 10);
  addDelivery("elsewhere", "other", 10);
  EXPECT_THAT(due(10), ElementsAre("again", "first", "elsewhere"));
  EXPECT_THAT(due(9), IsEmpty());
}

TEST_P(WebhookStoreTest, WebhooksWithSomethingDueAreFound) {
  const WebhookRecord hook = addWebhook("hook");
  addWebhook("idle");
  addDelivery("one", "talk", 10);
  EXPECT_THAT(store_->webhooksWithDue({10}), ElementsAre(hook));
  EXPECT_THAT(store_->webhooksWithDue({9}), IsEmpty());
}

TEST_P(WebhookStoreTest, TheNextDeliveryIsTheFirstThatIsNotDueYet) {
  addWebhook("hook");
  addWebhook("other");
  EXPECT_EQ(store_->nextDelivery({0}), std::nullopt);
  addDelivery("one", "talk", 10);
  addDelivery("two", "talk", 30);
  addDelivery("three", "talk", 20, 0, "other");
  EXPECT_EQ(store_->nextDelivery({10}), Timestamp{20});
}

TEST_P(WebhookStoreTest, OldDeliveriesAreForgottenOnceTheyEnded) {
  addWebhook("hook");
  addDelivery("pending", "talk", 10);
  DeliveryRecord ended = addDelivery("ended", "talk", 10);
  ended.finishedAt = Timestamp{20};
  store_->putDelivery(ended);
  store_->removeDeliveries("hook", {20});
  EXPECT_TRUE(store_->delivery("ended").has_value());
  store_->removeDeliveries("hook", {21});
  EXPECT_FALSE(store_->delivery("ended").has_value());
  EXPECT_TRUE(store_->delivery("pending").has_value());
}

INSTANTIATE_TEST_SUITE_P(Sqlite, WebhookStoreTest, testing::kStores);

}  // namespace
}  // namespace cossistant::server
