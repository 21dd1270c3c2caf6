#include "server/websocket/routing.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/json/codec.hpp"
#include "core/result/overloaded.hpp"

namespace cossistant::server {
namespace {

constexpr std::array kHiddenUpdates = {"aiPausedUntil", "activeClarification"};
/// All else that a conversation has, such as its sentiment, is the team's.
constexpr std::array kShownUpdates = {"title",           "visitorTitle",           "visitorTitleLanguage",
                                      "visitorLanguage", "translationActivatedAt", "translationChargedAt",
                                      "status",          "visitorRating",          "visitorRatingAt",
                                      "deletedAt"};

bool isForVisitor(const TimelineItem& item) {
  // A tool item without a visibility reads as public, so the explicit word is all there is to ask for.
  return item.visibility == Visibility::Public;
}

/// Of the updates of a conversation, those that decide whether the visitor may have them.
struct UpdateNames {
  bool areHidden = false;  // one is among them that the visitor must not have, whatever else is there
  bool areShown = false;   // one is among them that is of any use to the visitor
};

void describe(json::Fields& fields, UpdateNames& names) {
  const auto isAny = [&](const auto& of) {
    return std::any_of(of.begin(), of.end(),
                       [&](const char* name) { return fields.has(name) || fields.hasNull(name); });
  };
  names.areHidden = isAny(kHiddenUpdates);
  names.areShown = isAny(kShownUpdates);
}

/// What decides about the visitor in an event that has no struct of its own.
struct OtherPayload {
  std::optional<std::string> audience;
  std::optional<UpdateNames> updates;
};

void describe(json::Fields& fields, OtherPayload& payload) {
  fields.field("audience", payload.audience, json::Absence::Omit);
  fields.lenientObject("updates", payload.updates, json::Absence::Omit);
}

bool isForVisitor(const OtherEvent& event) {
  constexpr std::array<std::string_view, 3> kForAudienceAll = {"aiAgentProcessingStarted", "aiAgentDecisionMade",
                                                               "aiAgentProcessingCompleted"};
  const auto payload = json::decode<OtherPayload>(event.payload.text);
  const std::string audience = payload.ok() ? payload.value().audience.value_or("") : "dashboard";
  if (audience == "dashboard") return false;
  if (event.type == "conversationUpdated") {
    const auto& updates = payload.value().updates;
    return updates && updates->areShown && !updates->areHidden;
  }
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
