#include "core/processing/processing.hpp"

#include <algorithm>

namespace cossistant {

namespace {

bool isMeant(const ProcessingCleared& cleared, const AiProcessing& processing) {
  return processing.conversationId == cleared.conversationId &&
         (!cleared.workflowRunId || processing.workflowRunId == *cleared.workflowRunId) &&
         (!cleared.aiAgentId || processing.aiAgentId == *cleared.aiAgentId);
}

}  // namespace

void updateInPlace(Processing& state, ProcessingReported event) {
  const Timestamp expiresAt{event.now.ms + event.ttlMs};
  for (ProcessingEntry& entry : state.entries) {
    if (entry.processing.conversationId != event.processing.conversationId) continue;
    entry = {std::move(event.processing), event.now, expiresAt};
    return;
  }
  state.entries.push_back({std::move(event.processing), event.now, expiresAt});
}

void updateInPlace(Processing& state, const ProcessingCleared& event) {
  std::erase_if(state.entries, [&](const ProcessingEntry& entry) { return isMeant(event, entry.processing); });
}

void updateInPlace(Processing& state, const ProcessingExpired& event) {
  std::erase_if(state.entries, [&](const ProcessingEntry& entry) { return entry.expiresAt <= event.now; });
}

void updateInPlace(Processing& state, const RealtimeEvent& event, Timestamp now) {
  if (const auto* progress = std::get_if<AiAgentProcessingProgress>(&event)) {
    updateInPlace(state, ProcessingReported{progress->processing, now});
  } else if (const auto* completed = std::get_if<AiAgentProcessingCompleted>(&event)) {
    updateInPlace(state, ProcessingCleared{completed->conversationId, completed->workflowRunId, completed->aiAgentId});
  } else if (const auto* created = std::get_if<TimelineItemCreated>(&event)) {
    const TimelineItem& item = created->item;
    if (item.type != ItemType::Message || item.visibility != Visibility::Public || !item.aiAgentId) return;
    updateInPlace(state, ProcessingCleared{created->conversationId, std::nullopt, item.aiAgentId});
  }
}

std::optional<Timestamp> nextExpiry(const Processing& state) noexcept {
  std::optional<Timestamp> next;
  for (const ProcessingEntry& entry : state.entries) {
    if (!next || entry.expiresAt < *next) next = entry.expiresAt;
  }
  return next;
}

const ProcessingEntry* findProcessing(const Processing& state, std::string_view conversationId) noexcept {
  for (const ProcessingEntry& entry : state.entries) {
    if (entry.processing.conversationId == conversationId) return &entry;
  }
  return nullptr;
}

const ProcessingEntry* processingShown(const Processing& state, std::string_view conversationId) noexcept {
  const ProcessingEntry* entry = findProcessing(state, conversationId);
  return entry && entry->processing.audience == EventAudience::All ? entry : nullptr;
}

void describe(json::Fields& fields, ProcessingEntry& entry) {
  AiProcessing& processing = entry.processing;
  fields.field("workflowRunId", processing.workflowRunId);
  fields.field("aiAgentId", processing.aiAgentId);
  fields.field("phase", processing.phase);
  fields.field("message", processing.message, json::Absence::Null);
  fields.object("tool", processing.tool, json::Absence::Null);
  fields.field("updatedAtMs", entry.updatedAt.ms);
}

}  // namespace cossistant
