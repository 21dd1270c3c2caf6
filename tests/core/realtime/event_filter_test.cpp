#include "core/realtime/event_filter.hpp"

#include <gtest/gtest.h>

#include "core/json/codec.hpp"
#include "tests/core/samples.hpp"

namespace cossistant {
namespace {

const OwnIdentity kMe{"site", "me"};

EventScope scope(std::optional<std::string> visitorId) { return {"site", "org", std::move(visitorId), std::nullopt}; }

RealtimeEvent created(std::optional<std::string> target, TimelineItem item) {
  return TimelineItemCreated{scope(std::move(target)), "c1", std::move(item)};
}

TEST(EventFilter, EventsOfAnotherWebsiteAreDropped) {
  ConversationTyping typing;
  typing.scope = scope("me");
  EXPECT_TRUE(isForWidget(typing, kMe));
  typing.scope.websiteId = "other";
  EXPECT_FALSE(isForWidget(typing, kMe));
}

TEST(EventFilter, AnyWebsitePassesWhileTheOwnOneIsUnknown) {
  ConversationTyping typing;
  typing.scope = scope("me");
  EXPECT_TRUE(isForWidget(typing, OwnIdentity{"", "me"}));
}

TEST(EventFilter, PrivateItemsAreDropped) {
  TimelineItem item = samples::humanMessage("i1", 1);
  item.visibility = Visibility::Private;
  EXPECT_FALSE(isForWidget(created("me", item), kMe));
  EXPECT_FALSE(isForWidget(TimelineItemUpdated{scope("me"), "c1", item}, kMe));
}

TEST(EventFilter, AToolItemPassesOnlyIfItSaysThatItIsPublic) {
  const auto tool = [](std::string_view visibility) {
    return json::decode<TimelineItem>(R"({"id":"i1","conversationId":"c1","type":"tool",)" + std::string(visibility) +
                                      R"("text":null,"parts":[],"createdAt":"2026-01-01T00:00:00.000Z"})")
        .value();
  };
  EXPECT_TRUE(isForWidget(created("me", tool(R"("visibility":"public",)")), kMe));
  EXPECT_FALSE(isForWidget(created("me", tool("")), kMe));
}

TEST(EventFilter, EventsForAnotherVisitorAreDropped) {
  EXPECT_FALSE(isForWidget(created("somebody", samples::humanMessage("i1", 1)), kMe));
}

TEST(EventFilter, TheVisitorOfTheItemIsTheTargetWhenTheEventNamesNone) {
  TimelineItem item = samples::visitorMessage("i1", 1);
  EXPECT_TRUE(isForWidget(created(std::nullopt, item), kMe));
  EXPECT_TRUE(isForWidget(created("", item), kMe));
  item.visitorId = "somebody";
  EXPECT_FALSE(isForWidget(created("", item), kMe));
}

TEST(EventFilter, TheVisitorOfTheEventCountsBeforeThatOfTheItem) {
  TimelineItem item = samples::visitorMessage("i1", 1);
  item.visitorId = "somebody";
  EXPECT_TRUE(isForWidget(created("me", item), kMe));
}

TEST(EventFilter, AnEventForNobodyPasses) {
  EXPECT_TRUE(isForWidget(created(std::nullopt, samples::humanMessage("i1", 1)), kMe));
}

TEST(EventFilter, WithoutAnOwnVisitorOnlyTheWebsiteCounts) {
  TimelineItem item = samples::humanMessage("i1", 1);
  item.visibility = Visibility::Private;
  EXPECT_TRUE(isForWidget(created("somebody", item), OwnIdentity{"site", ""}));
}

}  // namespace
}  // namespace cossistant
