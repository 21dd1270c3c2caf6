#include "server/websocket/routing.hpp"

#include <gtest/gtest.h>

namespace cossistant::server {
namespace {

TimelineItemCreated created(Visibility visibility, ItemType type) {
  TimelineItemCreated event;
  event.item.visibility = visibility;
  event.item.type = type;
  return event;
}

OtherEvent other(const std::string& type, const std::string& payload = "{}") { return {{}, type, {payload}}; }

TEST(Routing, APrivateItemNeverReachesAVisitor) {
  EXPECT_TRUE(goesToVisitor(created(Visibility::Public, ItemType::Message)));
  EXPECT_FALSE(goesToVisitor(created(Visibility::Private, ItemType::Message)));
  EXPECT_FALSE(goesToVisitor(created(Visibility::Private, ItemType::Event)));
  TimelineItemUpdated updated;
  updated.item.visibility = Visibility::Private;
  EXPECT_FALSE(goesToVisitor(updated));
}

TEST(Routing, TheTeamGetsEverything) {
  EXPECT_TRUE(goesToDashboards(created(Visibility::Private, ItemType::Message)));
  EXPECT_TRUE(goesToDashboards(other("visitorConnected")));
}

TEST(Routing, ConversationEventsReachTheVisitor) {
  EXPECT_TRUE(goesToVisitor(ConversationCreated{}));
  EXPECT_TRUE(goesToVisitor(ConversationUpdated{}));
  EXPECT_TRUE(goesToVisitor(ConversationSeenEvent{}));
  EXPECT_TRUE(goesToVisitor(ConversationTyping{}));
  EXPECT_TRUE(goesToVisitor(VisitorIdentified{}));
  EXPECT_TRUE(goesToVisitor(SupportStateUpdated{}));
}

TEST(Routing, UpdatesOfAConversationReachTheVisitorIfTheyAreForIt) {
  const auto reaches = [](const std::string& updates) {
    return goesToVisitor(other("conversationUpdated", R"({"updates":)" + updates + "}"));
  };
  for (const char* shown : {R"({"title":"Bowls","titleSource":"user"})", R"({"title":null})",
                            R"({"status":"resolved","resolvedByUserId":"u"})", R"({"deletedAt":null})",
                            R"({"visitorRating":5,"visitorRatingAt":"2026-01-01T00:00:00.000Z"})"}) {
    EXPECT_TRUE(reaches(shown)) << shown;
  }
  for (const char* hidden :
       {R"({"aiPausedUntil":"2026-01-01T00:00:00.000Z"})", R"({"aiPausedUntil":null})",
        R"({"status":"open","aiPausedUntil":null})", R"({"title":"Bowls","activeClarification":{}})",
        R"({"title":"Bowls","activeClarification":null})", R"({"priority":"high"})", R"({"sentiment":null})",
        R"({"escalatedAt":null,"escalationReason":null})", "{}", "3", "null"}) {
    EXPECT_FALSE(reaches(hidden)) << hidden;
  }
  EXPECT_FALSE(goesToVisitor(other("conversationUpdated", R"({"audience":"dashboard","updates":{"title":"x"}})")));
}

TEST(Routing, PresenceIsForTheTeamAlone) {
  for (const char* type : {"userConnected", "userDisconnected", "userPresenceUpdate", "visitorConnected",
                           "visitorDisconnected", "visitorPresenceUpdate", "crawlStarted", "trainingFailed"}) {
    EXPECT_FALSE(goesToVisitor(other(type))) << type;
  }
}

TEST(Routing, ProcessingReachesTheVisitorOnlyForTheAudienceAll) {
  EXPECT_TRUE(goesToVisitor(other("aiAgentDecisionMade", R"({"audience":"all"})")));
  EXPECT_FALSE(goesToVisitor(other("aiAgentDecisionMade", R"({"audience":"dashboard"})")));
  EXPECT_FALSE(goesToVisitor(other("aiAgentDecisionMade")));
  EXPECT_TRUE(goesToVisitor(other("aiAgentProcessingCompleted", R"({"audience":"all"})")));
  AiAgentProcessingProgress progress;
  EXPECT_TRUE(goesToVisitor(progress));
  progress.processing.audience = EventAudience::Dashboard;
  EXPECT_FALSE(goesToVisitor(progress));
  AiAgentProcessingCompleted completed;
  EXPECT_TRUE(goesToVisitor(completed));
  completed.audience = EventAudience::Dashboard;
  EXPECT_FALSE(goesToVisitor(completed));
  EXPECT_FALSE(goesToVisitor(other("conversationEventCreated", R"({"audience":"dashboard"})")));
  EXPECT_TRUE(goesToVisitor(other("conversationEventCreated")));
}

}  // namespace
}  // namespace cossistant::server
