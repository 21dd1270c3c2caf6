#include "server/websocket/routing.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/json/codec.hpp"
#include "core/result/overloaded.hpp"

namespace cossistant::server {
namespace {

bool isForVisitor(const TimelineItem& item) {
  // A tool item without a visibility reads as public, so the explicit word is all there is to ask for.
  return item.visibility == Visibility::Public;
}

/// What decides about the visitor in an event that has no struct of its own.
struct OtherPayload {
  std::optional<std::string> audience;
};

void describe(json::Fields& fields, OtherPayload& payload) {
  fields.field("audience", payload.audience, json::Absence::Omit);
}

bool isForVisitor(const OtherEvent& event) {
  constexpr std::array<std::string_view, 3> kForAudienceAll = {"aiAgentProcessingStarted", "aiAgentDecisionMade",
                                                               "aiAgentProcessingCompleted"};
  const auto payload = json::decode<OtherPayload>(event.payload.text);
  const std::string audience = payload.ok() ? payload.value().audience.value_or("") : "dashboard";
  if (audience == "dashboard") return false;
  if (event.type == "conversationEventCreated") return true;
  return audience == "all" &&
         std::find(kForAudienceAll.begin(), kForAudienceAll.end(), event.type) != kForAudienceAll.end();
}

}  // namespace

bool goesToDashboards(const RealtimeEvent&) { return true; }

bool goesToVisitor(const RealtimeEvent& event) {
  return std::visit(
      Overloaded{
          [](const TimelineItemCreated& created) { return isForVisitor(created.item); },
          [](const TimelineItemUpdated& updated) { return isForVisitor(updated.item); },
          [](const AiAgentProcessingProgress& progress) { return progress.processing.audience == EventAudience::All; },
          [](const AiAgentProcessingCompleted& completed) { return completed.audience == EventAudience::All; },
          [](const OtherEvent& other) { return isForVisitor(other); },
          [](const auto&) { return true; },
      },
      event);
}

}  // namespace cossistant::server
