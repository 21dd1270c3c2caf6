#include "core/composer/outbox.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cossistant {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TimelineItem message(std::string id, std::string conversationId) {
  TimelineItem item;
  item.id = std::move(id);
  item.conversationId = std::move(conversationId);
  return item;
}

/// An outbox of these messages, none of which was tried yet.
Outbox queued(std::vector<TimelineItem> messages) {
  Outbox outbox;
  for (TimelineItem& item : messages) enqueue(outbox, std::move(item));
  return outbox;
}

void failTimes(Outbox& outbox, std::string_view id, int times) {
  for (int i = 0; i < times; ++i) markTransientFailure(outbox, id, Timestamp{0}, std::nullopt);
}

TEST(Outbox, AMessageIsDueAsSoonAsItIsQueued) {
  const Outbox outbox = queued({message("a", "c1")});
  EXPECT_THAT(dueEntries(outbox, Timestamp{0}, true), ElementsAre("a"));
}

TEST(Outbox, NothingIsDueWithoutANetwork) {
  const Outbox outbox = queued({message("a", "c1")});
  EXPECT_THAT(dueEntries(outbox, Timestamp{0}, false), IsEmpty());
}

TEST(Outbox, OneConversationSendsItsMessagesOneAfterAnother) {
  Outbox outbox = queued({message("a", "c1"), message("b", "c1")});
  EXPECT_THAT(dueEntries(outbox, Timestamp{0}, true), ElementsAre("a"));
  markInFlight(outbox, "a");
  EXPECT_THAT(dueEntries(outbox, Timestamp{0}, true), IsEmpty());
  removeEntry(outbox, "a");
  EXPECT_THAT(dueEntries(outbox, Timestamp{0}, true), ElementsAre("b"));
}

TEST(Outbox, ConversationsDoNotWaitForEachOther) {
  const Outbox outbox = queued({message("a", "c1"), message("b", "c2")});
  EXPECT_THAT(dueEntries(outbox, Timestamp{0}, true), ElementsAre("a", "b"));
}

TEST(Outbox, ATransientFailureMakesTheMessageWait) {
  Outbox outbox = queued({message("a", "c1")});
  markInFlight(outbox, "a");
  markTransientFailure(outbox, "a", Timestamp{5'000}, std::nullopt);
  EXPECT_THAT(dueEntries(outbox, Timestamp{5'999}, true), IsEmpty());
  EXPECT_THAT(dueEntries(outbox, Timestamp{6'000}, true), ElementsAre("a"));
  EXPECT_EQ(nextRetryAt(outbox), Timestamp{6'000});
}

TEST(Outbox, TheServersDelayIsKept) {
  Outbox outbox = queued({message("a", "c1")});
  markTransientFailure(outbox, "a", Timestamp{0}, 7'000);
  EXPECT_EQ(nextRetryAt(outbox), Timestamp{7'000});
}

TEST(Outbox, AfterFourFailuresInARowTheMessageWaitsForTheVisitor) {
  Outbox outbox = queued({message("a", "c1")});
  failTimes(outbox, "a", kTriesBeforeFailed);
  EXPECT_EQ(deliveryOf(outbox, "a", true), Delivery::Failed);
  EXPECT_THAT(dueEntries(outbox, Timestamp{1'000'000}, true), IsEmpty());
  EXPECT_EQ(nextRetryAt(outbox), std::nullopt);
}

TEST(Outbox, ARetryMakesAFailedMessageDueAtOnce) {
  Outbox outbox = queued({message("a", "c1")});
  failTimes(outbox, "a", kTriesBeforeFailed);
  retryEntry(outbox, "a");
  EXPECT_THAT(dueEntries(outbox, Timestamp{0}, true), ElementsAre("a"));
}

TEST(Outbox, AConnectionThatIsBackMakesEverythingDue) {
  Outbox outbox = queued({message("a", "c1"), message("b", "c2")});
  failTimes(outbox, "a", 1);
  failTimes(outbox, "b", kTriesBeforeFailed);
  retryAll(outbox);
  EXPECT_THAT(dueEntries(outbox, Timestamp{0}, true), ElementsAre("a", "b"));
}

TEST(Outbox, AConnectionThatIsBackDoesNotGoBeforeWhatTheServerAskedFor) {
  Outbox outbox = queued({message("a", "c1")});
  failTimes(outbox, "a", kTriesBeforeFailed - 1);
  markTransientFailure(outbox, "a", Timestamp{0}, 60'000);
  retryAll(outbox);
  EXPECT_THAT(dueEntries(outbox, Timestamp{59'999}, true), IsEmpty());
  EXPECT_EQ(deliveryOf(outbox, "a", true), Delivery::Waiting);
  EXPECT_EQ(nextRetryAt(outbox), Timestamp{60'000});
  EXPECT_THAT(dueEntries(outbox, Timestamp{60'000}, true), ElementsAre("a"));
}

TEST(Outbox, TheVisitorGoesBeforeWhatTheServerAskedFor) {
  Outbox outbox = queued({message("a", "c1")});
  markTransientFailure(outbox, "a", Timestamp{0}, 60'000);
  retryEntry(outbox, "a");
  EXPECT_THAT(dueEntries(outbox, Timestamp{0}, true), ElementsAre("a"));
}

TEST(Outbox, WhatTheServerAskedForIsOverWithTheNextTry) {
  Outbox outbox = queued({message("a", "c1")});
  markTransientFailure(outbox, "a", Timestamp{0}, 60'000);
  markInFlight(outbox, "a");
  markTransientFailure(outbox, "a", Timestamp{60'000}, std::nullopt);
  retryAll(outbox);
  EXPECT_THAT(dueEntries(outbox, Timestamp{60'000}, true), ElementsAre("a"));
}

TEST(Outbox, AMessageThatIsNotInItHasBeenSent) { EXPECT_EQ(deliveryOf({}, "a", true), Delivery::Sent); }

TEST(Outbox, AMessageIsShownAsSendingUntilItFailsAndAsWaitingOffline) {
  Outbox outbox = queued({message("a", "c1")});
  EXPECT_EQ(deliveryOf(outbox, "a", true), Delivery::Sending);
  EXPECT_EQ(deliveryOf(outbox, "a", false), Delivery::Waiting);
  markInFlight(outbox, "a");
  EXPECT_EQ(deliveryOf(outbox, "a", true), Delivery::Sending);
  failTimes(outbox, "a", 1);
  EXPECT_EQ(deliveryOf(outbox, "a", true), Delivery::Waiting);
}

TEST(Outbox, AMessageBehindOneThatHasToBeTriedAgainWaits) {
  Outbox outbox = queued({message("a", "c1"), message("b", "c1"), message("c", "c2")});
  EXPECT_EQ(deliveryOf(outbox, "b", true), Delivery::Sending);
  failTimes(outbox, "a", 1);
  EXPECT_EQ(deliveryOf(outbox, "b", true), Delivery::Waiting);
  failTimes(outbox, "a", kTriesBeforeFailed);
  EXPECT_EQ(deliveryOf(outbox, "b", true), Delivery::Waiting);
  EXPECT_EQ(deliveryOf(outbox, "c", true), Delivery::Sending);
  removeEntry(outbox, "a");
  EXPECT_EQ(deliveryOf(outbox, "b", true), Delivery::Sending);
}

struct OutcomeCase {
  std::string name;
  std::int64_t status;
  SendOutcome outcome;
};
class SendOutcomeOf : public testing::TestWithParam<OutcomeCase> {};
TEST_P(SendOutcomeOf, Status) { EXPECT_EQ(sendOutcome(GetParam().status), GetParam().outcome); }
INSTANTIATE_TEST_SUITE_P(, SendOutcomeOf,
                         testing::ValuesIn<OutcomeCase>({
                             {"Ok", 200, SendOutcome::Accepted},
                             {"Created", 201, SendOutcome::Accepted},
                             {"BadRequest", 400, SendOutcome::Rejected},
                             {"Forbidden", 403, SendOutcome::Rejected},
                             {"NotFound", 404, SendOutcome::Rejected},
                             {"Timeout", 408, SendOutcome::Transient},
                             {"Conflict", 409, SendOutcome::Rejected},
                             {"TooMany", 429, SendOutcome::Transient},
                             {"ServerError", 500, SendOutcome::Transient},
                             {"Unavailable", 503, SendOutcome::Transient},
                         }),
                         [](const auto& info) { return info.param.name; });

struct DelayCase {
  std::string name;
  int failures;
  std::optional<std::int64_t> asked;
  std::int64_t delayMs;
};
class RetryDelay : public testing::TestWithParam<DelayCase> {};
TEST_P(RetryDelay, Ms) { EXPECT_EQ(retryDelayMs(GetParam().failures, GetParam().asked), GetParam().delayMs); }
INSTANTIATE_TEST_SUITE_P(, RetryDelay,
                         testing::ValuesIn<DelayCase>({
                             {"First", 1, std::nullopt, 1'000},
                             {"Second", 2, std::nullopt, 2'000},
                             {"Fifth", 5, std::nullopt, 16'000},
                             {"SixthIsCapped", 6, std::nullopt, 30'000},
                             {"Thousandth", 1'000, std::nullopt, 30'000},
                             {"Asked", 1, 12'000, 12'000},
                             {"AskedForever", 1, 86'400'000, kLongestAskedDelayMs},
                             {"AskedForThePast", 1, -5, 0},
                         }),
                         [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace cossistant
