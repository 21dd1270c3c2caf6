#pragma once

#include "server/auth/caller.hpp"
#include "server/services/unit_of_work.hpp"

/// What an AI agent is at, told to the sockets and not stored (protocol §14.6).

namespace cossistant::server {

inline constexpr std::size_t kMaxPhase = 64;
inline constexpr std::size_t kMaxProgressMessage = 500;

/// `POST /conversations/{id}/ai/progress`.
struct ProgressRequest {
  std::string aiAgentId;
  std::string workflowRunId;
  std::string phase;
  std::optional<std::string> message;
  std::optional<ProcessingTool> tool;
  EventAudience audience = EventAudience::All;
};

/// `POST /conversations/{id}/ai/typing`.
struct AiTypingRequest {
  std::string aiAgentId;
  bool isTyping = false;
};

enum class RunStatus : std::uint8_t { Success, Skipped, Cancelled, Error };

/// `POST /conversations/{id}/ai/completed`.
struct CompletedRequest {
  std::string aiAgentId;
  std::string workflowRunId;
  RunStatus status = RunStatus::Success;
  std::optional<std::string> action;
  std::optional<std::string> reason;
  EventAudience audience = EventAudience::All;
};

void describe(json::Fields& fields, ProgressRequest& request);
void describe(json::Fields& fields, AiTypingRequest& request);
void describe(json::Fields& fields, CompletedRequest& request);

/// Emits `aiAgentProcessingProgress`. Throws ApiError 400 or 403.
void announceProgress(const Caller& caller, const ConversationRecord& conversation, const ProgressRequest& request,
                      UnitOfWork& work);

/// Emits `conversationTyping`. Throws ApiError 403.
void announceAiTyping(const Caller& caller, const ConversationRecord& conversation, const AiTypingRequest& request,
                      UnitOfWork& work);

/// Emits `aiAgentProcessingCompleted`. Throws ApiError 400 or 403.
void announceCompletion(const Caller& caller, const ConversationRecord& conversation, const CompletedRequest& request,
                        UnitOfWork& work);

}  // namespace cossistant::server

namespace cossistant::json {
template <>
std::span<const std::string_view> enumNames<server::RunStatus>();
}  // namespace cossistant::json
