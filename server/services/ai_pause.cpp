#include "server/services/ai_pause.hpp"

#include "server/services/items.hpp"
#include "server/services/team_updates.hpp"

namespace cossistant::server {
namespace {

void setPause(const std::optional<Timestamp>& until, ConversationRecord& record, const std::string& actorUserId,
              UnitOfWork& work) {
  const bool wasPaused = isAiPaused(record, work.now);
  record.aiPausedUntil = until;
  if (wasPaused != until.has_value()) {
    const std::string eventType = until ? "ai_paused" : "ai_resumed";
    addItem(makeEvent(eventType, Visibility::Private, actorUserId, record, work.now, work.now), record, work);
  }
  work.store.putConversation(record);
  TeamUpdates updates;
  updates.aiPausedUntil = changeTo(record.aiPausedUntil);
  announceUpdates(record, updates, actorUserId, work);
}

}  // namespace

void describe(json::Fields& fields, PauseAiRequest& request) {
  fields.field("durationMinutes", request.durationMinutes, json::Absence::Omit);
  const std::int64_t minutes = request.durationMinutes.value_or(1);
  if (fields.reading() && (minutes < 1 || minutes > kMaxPauseMinutes)) {
    fields.reject("durationMinutes", "expected 1 to 52560000");
  }
}

bool isAiPaused(const ConversationRecord& record, Timestamp now) noexcept {
  return record.aiPausedUntil && *record.aiPausedUntil > now;
}

ConversationRecord pauseAi(ConversationRecord record, const PauseAiRequest& request, const std::string& actorUserId,
                           UnitOfWork& work) {
  const std::int64_t minutes = request.durationMinutes.value_or(kMaxPauseMinutes);
  setPause(Timestamp{work.now.ms + minutes * 60'000}, record, actorUserId, work);
  return record;
}

ConversationRecord resumeAi(ConversationRecord record, const std::string& actorUserId, UnitOfWork& work) {
  if (record.aiPausedUntil) setPause(std::nullopt, record, actorUserId, work);
  return record;
}

}  // namespace cossistant::server
