#include "server/services/executor.hpp"

#include <gtest/gtest.h>

#include <future>

#include "server/websocket/bus.hpp"

namespace cossistant::server {
namespace {

/// A store whose commits fail while `failures` is above 0.
class FailingStore : public Store {
 public:
  int failures = 0;
  bool isBusy = false;  // fails as a database does that another program has locked
  int begun = 0;
  std::optional<Timestamp> newest = {};

  void begin() override { ++begun; }
  void commit() override {
    if (failures > 0) {
      --failures;
      throw StoreError("failed", isBusy ? StoreTrouble::Busy : StoreTrouble::Other);
    }
  }
  void rollback() noexcept override {}
  void nested(const std::function<void()>& work) override { work(); }

  void addWebsite(const WebsiteRecord&) override {}
  std::optional<WebsiteRecord> website(std::string_view) override { return {}; }
  std::vector<WebsiteRecord> websites() override { return {}; }
  void updateWebsite(const WebsiteRecord&) override {}
  void addKey(const ApiKeyRecord&) override {}
  std::optional<ApiKeyRecord> key(std::string_view) override { return {}; }
  std::optional<ApiKeyRecord> keyByHash(std::string_view) override { return {}; }
  std::vector<ApiKeyRecord> keys(std::string_view) override { return {}; }
  void revokeKey(std::string_view, Timestamp) override {}
  void touchKey(std::string_view, Timestamp) override {}
  std::optional<std::string> keySecretCheck() override { return {}; }
  void putKeySecretCheck(std::string_view) override {}
  void addHumanAgent(std::string_view, const HumanAgent&) override {}
  std::vector<HumanAgent> humanAgents(std::string_view) override { return {}; }
  std::optional<HumanAgent> humanAgent(std::string_view, std::string_view) override { return {}; }
  void updateHumanAgent(const HumanAgent&) override {}
  void removeHumanAgent(std::string_view) override {}
  void touchHumanAgent(std::string_view, Timestamp) override {}
  void addAiAgent(std::string_view, const AiAgent&) override {}
  std::vector<AiAgent> aiAgents(std::string_view) override { return {}; }
  void updateAiAgent(const AiAgent&) override {}
  void removeAiAgent(std::string_view) override {}
  std::optional<VisitorRecord> visitor(std::string_view) override { return {}; }
  void putVisitor(const VisitorRecord&) override {}
  void touchVisitor(std::string_view, Timestamp) override {}
  std::optional<Contact> contact(std::string_view) override { return {}; }
  std::optional<Contact> findContact(std::string_view, ContactField, std::string_view) override { return {}; }
  void putContact(const Contact&) override {}
  void putConversation(const ConversationRecord&) override {}
  std::optional<ConversationRecord> conversation(std::string_view) override { return {}; }
  std::vector<ConversationRecord> conversations(const ConversationQuery&) override { return {}; }
  std::int64_t countConversations(const ConversationQuery&) override { return 0; }
  std::optional<Timestamp> newestUpdate() override { return newest; }
  std::vector<ConversationRecord> inbox(const InboxQuery&) override { return {}; }
  void putSeen(std::string_view, const Actor&, Timestamp, std::string_view) override {}
  void removeSeen(std::string_view, const Actor&) override {}
  std::vector<ConversationSeen> seen(std::string_view) override { return {}; }
  std::optional<Timestamp> seenAt(std::string_view, const Actor&) override { return {}; }
  bool addParticipant(std::string_view, std::string_view, Timestamp) override { return false; }
  std::vector<Participant> participants(std::string_view) override { return {}; }
  void addItem(const TimelineItem&) override {}
  void updateItem(const TimelineItem&) override {}
  std::optional<TimelineItem> item(std::string_view) override { return {}; }
  std::vector<TimelineItem> items(std::string_view, const TimelineFilter&, const std::optional<Cursor>&,
                                  std::int64_t) override {
    return {};
  }
  void addFeedback(const Feedback&) override {}
  std::optional<Feedback> feedback(std::string_view) override { return {}; }
  std::vector<Feedback> feedbackList(const FeedbackQuery&) override { return {}; }
  RatingCounts ratingCounts(const FeedbackQuery&) override { return {}; }
  std::vector<std::string> featureFlags(std::string_view, const SupportTarget&) override { return {}; }
  void putFeatureFlags(std::string_view, const SupportTarget&, const std::vector<std::string>&) override {}
  std::vector<OnboardingStep> onboarding(std::string_view, const SupportTarget&) override { return {}; }
  void putOnboardingStep(std::string_view, const SupportTarget&, const OnboardingStep&) override {}
  void removeOnboarding(std::string_view, const SupportTarget&) override {}
  std::vector<std::string> visitorIdsOf(std::string_view, const SupportTarget&, std::int64_t) override { return {}; }
  ErasedVisitor eraseVisitor(std::string_view) override { return {}; }
  std::vector<EndedConversation> endedConversations(Timestamp, std::int64_t) override { return {}; }
  void eraseConversation(std::string_view) override {}
  void addErasedFolder(std::string_view) override {}
  std::vector<std::string> erasedFolders() override { return {}; }
  void removeErasedFolder(std::string_view) override {}
  void addWebhook(const WebhookRecord&) override {}
  std::optional<WebhookRecord> webhook(std::string_view) override { return {}; }
  std::vector<WebhookRecord> webhooks(std::string_view) override { return {}; }
  void removeWebhook(std::string_view) override {}
  void addDelivery(const DeliveryRecord&) override {}
  void putDelivery(const DeliveryRecord&) override {}
  std::optional<DeliveryRecord> delivery(std::string_view) override { return {}; }
  std::vector<DeliveryRecord> deliveries(std::string_view, std::int64_t, std::int64_t) override { return {}; }
  std::int64_t countDeliveries(std::string_view) override { return 0; }
  std::vector<DeliveryRecord> dueDeliveries(std::string_view, Timestamp, std::int64_t) override { return {}; }
  std::vector<WebhookRecord> webhooksWithDue(Timestamp) override { return {}; }
  std::optional<Timestamp> nextDelivery(Timestamp) override { return {}; }
  void removeDeliveries(std::string_view, Timestamp) override {}
  void putAccount(const AccountRecord&) override {}
  std::optional<AccountRecord> account(std::string_view) override { return {}; }
  std::optional<AccountRecord> accountByEmail(std::string_view) override { return {}; }
  void addSession(const SessionRecord&) override {}
  std::optional<SessionRecord> session(std::string_view) override { return {}; }
  void extendSession(std::string_view, Timestamp) override {}
  void removeSession(std::string_view) override {}
  void removeSessionsOf(std::string_view) override {}
  void removeSessionsBefore(Timestamp) override {}
};

class ExecutorTest : public ::testing::Test {
 protected:
  FailingStore store_;
  LocalBus bus_;

  /// Runs one unit of work and gives what its `done` got.
  std::exception_ptr runOne(const Executor::Work& work) {
    std::promise<std::exception_ptr> result;
    Executor executor(store_, bus_, [] { return Timestamp{1}; });
    EXPECT_TRUE(executor.submit(work, [&](std::exception_ptr failure) { result.set_value(failure); }));
    return result.get_future().get();
  }

  static void emitTyping(UnitOfWork& work) {
    ConversationTyping event;
    event.scope = {"site", "organization", "visitor", std::nullopt};
    work.emit(std::move(event));
  }
};

TEST_F(ExecutorTest, TimeGoesOnBehindTheNewestChangeOfTheStore) {
  store_.newest = Timestamp{1'000};
  Timestamp now;
  EXPECT_EQ(runOne([&](UnitOfWork& work) { now = work.now; }), nullptr);
  EXPECT_GT(now, Timestamp{1'000});
}

TEST_F(ExecutorTest, AnEventLeavesBeforeTheAnswer) {
  std::string order;
  bus_.subscribe([&](const std::vector<Envelope>&) { order += "event "; });
  std::promise<void> done;
  Executor executor(store_, bus_, [] { return Timestamp{1}; });
  ASSERT_TRUE(executor.submit(emitTyping, [&](std::exception_ptr) {
    order += "answer";
    done.set_value();
  }));
  done.get_future().get();
  EXPECT_EQ(order, "event answer");
}

TEST_F(ExecutorTest, AVisitorIsShownOutAfterTheEventsAndOnlyOnceThatIsStored) {
  std::string order;
  bus_.subscribe([&](const std::vector<Envelope>& envelopes) {
    for (const Envelope& envelope : envelopes) order += envelope.closeReason.empty() ? "event " : "out ";
  });
  const auto work = [](UnitOfWork& unit) {
    unit.expulsions.push_back({"site", "visitor", "You are out."});
    emitTyping(unit);
  };
  store_.failures = 1;
  EXPECT_EQ(runOne(work), nullptr);
  EXPECT_EQ(order, "event out ");
  store_.failures = 2;
  EXPECT_NE(runOne(work), nullptr);
  EXPECT_EQ(order, "event out ");
}

TEST_F(ExecutorTest, WhatFollowsACommitIsDoneOnceAndOnlyWhenItIsStored) {
  int done = 0;
  const auto work = [&](UnitOfWork& unit) { unit.afterCommit.emplace_back([&] { ++done; }); };
  store_.failures = 1;
  EXPECT_EQ(runOne(work), nullptr);
  EXPECT_EQ(done, 1);
  store_.failures = 2;
  EXPECT_NE(runOne(work), nullptr);
  EXPECT_EQ(done, 1);
}

TEST_F(ExecutorTest, ACommitThatFailsIsNotAcknowledgedAndSendsNoEvent) {
  int events = 0;
  bus_.subscribe([&](const std::vector<Envelope>& envelopes) { events += static_cast<int>(envelopes.size()); });
  store_.failures = 2;  // the batch, then the unit of work by itself
  EXPECT_THROW(std::rethrow_exception(runOne(emitTyping)), StoreError);
  EXPECT_EQ(events, 0);
}

TEST_F(ExecutorTest, WorkIsRunAgainWhenItsBatchFailed) {
  int events = 0;
  bus_.subscribe([&](const std::vector<Envelope>& envelopes) { events += static_cast<int>(envelopes.size()); });
  store_.failures = 1;
  EXPECT_EQ(runOne(emitTyping), nullptr);
  EXPECT_EQ(events, 1);
  EXPECT_EQ(store_.begun, 2);
}

TEST_F(ExecutorTest, ADatabaseThatIsLockedForAMomentIsWaitedFor) {
  store_.isBusy = true;
  store_.failures = 3;
  EXPECT_EQ(runOne(emitTyping), nullptr);
  EXPECT_EQ(store_.begun, 4);
}

TEST_F(ExecutorTest, WhatWorkThrowsIsHandedOnWithoutItsEvents) {
  int events = 0;
  bus_.subscribe([&](const std::vector<Envelope>& envelopes) { events += static_cast<int>(envelopes.size()); });
  const auto failure = runOne([](UnitOfWork& work) {
    emitTyping(work);
    throw std::invalid_argument("no");
  });
  EXPECT_THROW(std::rethrow_exception(failure), std::invalid_argument);
  EXPECT_EQ(events, 0);
}

TEST_F(ExecutorTest, StoppingFinishesWhatWasSubmittedAndRefusesMore) {
  int finished = 0;
  Executor executor(store_, bus_, [] { return Timestamp{1}; });
  for (int i = 0; i < 100; ++i) {
    ASSERT_TRUE(executor.submit([](UnitOfWork&) {}, [&](std::exception_ptr) { ++finished; }));
  }
  executor.stop();
  EXPECT_EQ(finished, 100);
  EXPECT_FALSE(executor.submit([](UnitOfWork&) {}, [](std::exception_ptr) {}));
}

}  // namespace
}  // namespace cossistant::server
