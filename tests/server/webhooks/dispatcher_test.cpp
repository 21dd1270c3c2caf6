#include "server/webhooks/dispatcher.hpp"

#include <gtest/gtest.h>

#include <future>
#include <memory>

#include "server/store/sqlite/sqlite_store.hpp"
#include "server/websocket/bus.hpp"
#include "tests/server/support/receiver.hpp"

namespace cossistant::server::testing {
namespace {

using namespace std::chrono_literals;

/// A store with one site, an executor whose clock the test sets, and a dispatcher.
class DispatcherTest : public ::testing::Test {
 protected:
  DispatcherTest() {
    WebsiteRecord website;
    website.id = "site";
    website.name = "Shop";
    run([&](UnitOfWork& work) { work.store.addWebsite(website); });
    begin();
  }
  ~DispatcherTest() override {
    dispatcher_.reset();
    executor_.stop();
  }

  void begin() { dispatcher_ = std::make_unique<Dispatcher>(executor_, WebhookPolicy{false}); }

  void run(const Executor::Work& work) {
    std::promise<std::exception_ptr> ended;
    ASSERT_TRUE(executor_.submit(work, [&](std::exception_ptr failure) { ended.set_value(failure); }));
    ASSERT_EQ(ended.get_future().get(), nullptr);
  }

  void addWebhook(const std::string& id, const std::string& url, bool isTest = true) {
    run([&](UnitOfWork& work) {
      work.store.addWebhook({id, "site", url, {"messageCreated"}, "secret of " + id, isTest, work.now});
    });
  }

  /// The id is the body too.
  void addDelivery(const std::string& id, const std::string& webhookId, const std::string& conversationId = "talk") {
    run([&](UnitOfWork& work) {
      DeliveryRecord delivery;
      delivery.id = id;
      delivery.webhookId = webhookId;
      delivery.conversationId = conversationId;
      delivery.type = "messageCreated";
      delivery.body = "\"" + id + "\"";
      delivery.nextAttemptAt = work.now;
      delivery.createdAt = work.now;
      work.store.addDelivery(delivery);
    });
    dispatcher_->wake();
  }

  DeliveryRecord delivery(const std::string& id) {
    DeliveryRecord record;
    run([&](UnitOfWork& work) { record = work.store.delivery(id).value(); });
    return record;
  }

  /// Waits until that many attempts are noted.
  DeliveryRecord afterAttempts(const std::string& id, std::int64_t attempts) {
    for (int i = 0; i < 2000; ++i) {
      DeliveryRecord record = delivery(id);
      if (record.attempts >= attempts) return record;
      std::this_thread::sleep_for(5ms);
    }
    ADD_FAILURE() << id << " was not attempted " << attempts << " times";
    return {};
  }

  void passTime(std::chrono::milliseconds time) {
    now_ += time.count();
    dispatcher_->wake();
  }

  Receiver receiver_;
  std::atomic<std::int64_t> now_ = 1'700'000'000'000;
  SqliteStore store_{":memory:"};
  LocalBus bus_;
  Executor executor_{store_, bus_, [this] { return Timestamp{now_.load()}; }};
  std::unique_ptr<Dispatcher> dispatcher_;
};

TEST_F(DispatcherTest, WhatIsTakenIsDeliveredOnceAndItsBodyForgotten) {
  addWebhook("hook", receiver_.url());
  addDelivery("one", "hook");
  EXPECT_EQ(receiver_.next().body, "\"one\"");
  const DeliveryRecord record = afterAttempts("one", 1);
  EXPECT_EQ(record.status, DeliveryStatus::Delivered);
  EXPECT_EQ(record.lastStatus, 200);
  EXPECT_EQ(record.body, "");
  passTime(48h);
  addDelivery("two", "hook");
  EXPECT_EQ(receiver_.next().body, "\"two\"");
}

TEST_F(DispatcherTest, AfterA500ItIsTriedAgainWhenItsTimeHasCome) {
  addWebhook("hook", receiver_.url());
  receiver_.answerWith(500);
  addDelivery("one", "hook");
  static_cast<void>(receiver_.next());
  const DeliveryRecord failed = afterAttempts("one", 1);
  EXPECT_EQ(failed.status, DeliveryStatus::Pending);
  EXPECT_EQ(failed.lastError, "the endpoint answered 500");
  EXPECT_EQ(failed.nextAttemptAt, Timestamp{now_ + 10'000});

  receiver_.answerWith(204);
  passTime(9s);
  addDelivery("two", "hook");
  EXPECT_EQ(receiver_.next().body, "\"two\"");
  passTime(1s);
  EXPECT_EQ(receiver_.next().body, "\"one\"");
  EXPECT_EQ(afterAttempts("one", 2).status, DeliveryStatus::Delivered);
}

TEST_F(DispatcherTest, AfterADayOfFailuresItIsKeptAsFailed) {
  addWebhook("hook", receiver_.url());
  receiver_.answerWith(503);
  addDelivery("one", "hook");
  for (int attempt = 1; attempt <= 11; ++attempt) {
    static_cast<void>(receiver_.next());
    static_cast<void>(afterAttempts("one", attempt));
    passTime(8h);
  }
  const DeliveryRecord record = delivery("one");
  EXPECT_EQ(record.status, DeliveryStatus::Failed);
  EXPECT_EQ(record.attempts, 11);
  EXPECT_FALSE(record.nextAttemptAt.has_value());
  EXPECT_TRUE(record.finishedAt.has_value());
}

TEST_F(DispatcherTest, FirstAttemptsOfAConversationComeInOrder) {
  addWebhook("hook", receiver_.url());
  receiver_.hold();
  for (const char* id : {"one", "two", "three"}) addDelivery(id, "hook");
  EXPECT_EQ(receiver_.next().body, "\"one\"");
  EXPECT_EQ(receiver_.waiting(), 0u);
  receiver_.release();
  EXPECT_EQ(receiver_.next().body, "\"two\"");
  EXPECT_EQ(receiver_.next().body, "\"three\"");
}

TEST_F(DispatcherTest, ASlowEndpointDelaysNoOther) {
  Receiver slow;
  slow.hold();
  addWebhook("slow", slow.url());
  addWebhook("hook", receiver_.url());
  for (int i = 0; i < 10; ++i) addDelivery("slow" + std::to_string(i), "slow", "talk" + std::to_string(i));
  addDelivery("one", "hook");
  EXPECT_EQ(receiver_.next().body, "\"one\"");
  for (std::size_t i = 0; i < kMaxDeliveriesAtOnce; ++i) static_cast<void>(slow.next());
  EXPECT_EQ(slow.waiting(), 0u);
}

TEST_F(DispatcherTest, WhatWasBeingSentIsSentAgainByTheNextOne) {
  addWebhook("hook", receiver_.url());
  receiver_.hold();
  addDelivery("one", "hook");
  EXPECT_EQ(receiver_.next().body, "\"one\"");
  dispatcher_.reset();
  receiver_.release();
  begin();
  EXPECT_EQ(receiver_.next().body, "\"one\"");
  EXPECT_EQ(afterAttempts("one", 1).status, DeliveryStatus::Delivered);
}

TEST_F(DispatcherTest, ANameThatLeadsToThisMachineIsRefusedWhenItIsConnectedTo) {
  // As if the name had led elsewhere when the webhook was made.
  addWebhook("live", receiver_.url(), false);
  addDelivery("one", "live");
  EXPECT_EQ(afterAttempts("one", 1).lastError, "the address is not of the public internet");
  EXPECT_EQ(receiver_.waiting(), 0u);
}

TEST_F(DispatcherTest, ARedirectIsNotFollowed) {
  Receiver elsewhere;
  receiver_.answerWith(302, "Location", elsewhere.url());
  addWebhook("hook", receiver_.url());
  addDelivery("one", "hook");
  EXPECT_EQ(afterAttempts("one", 1).lastError, "the endpoint answered 302");
  EXPECT_EQ(elsewhere.waiting(), 0u);
}

TEST_F(DispatcherTest, AnEndpointThatIsNotThereIsAFailureWithoutAStatus) {
  addWebhook("hook", "http://localhost:1/");
  addDelivery("one", "hook");
  const DeliveryRecord record = afterAttempts("one", 1);
  EXPECT_FALSE(record.lastStatus.has_value());
  EXPECT_FALSE(record.lastError.value_or("").empty());
}

TEST_F(DispatcherTest, AWebhookThatIsGoneGetsNothingMore) {
  addWebhook("hook", receiver_.url());
  receiver_.answerWith(500);
  addDelivery("one", "hook");
  static_cast<void>(receiver_.next());
  static_cast<void>(afterAttempts("one", 1));
  run([](UnitOfWork& work) { work.store.removeWebhook("hook"); });
  passTime(48h);
  addWebhook("other", receiver_.url());
  addDelivery("two", "other");
  EXPECT_EQ(receiver_.next().body, "\"two\"");
}

}  // namespace
}  // namespace cossistant::server::testing
