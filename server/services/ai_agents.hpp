#pragma once

#include "server/auth/caller.hpp"
#include "server/services/unit_of_work.hpp"

/// The AI agents that speak for a website. Their minds are elsewhere: they hear by webhook and answer with a private
/// key.

namespace cossistant::server {

inline constexpr std::size_t kMaxAiAgents = 20;  // of a website
inline constexpr std::size_t kMaxAiAgentName = 80;

/// `POST /ai-agents`.
struct CreateAiAgentRequest {
  std::string name;
  std::optional<std::string> image;
};

void describe(json::Fields& fields, CreateAiAgentRequest& request);

/// A new AI agent of the caller's website. Throws ApiError 400.
[[nodiscard]] AiAgent createAiAgent(const Caller& caller, const CreateAiAgentRequest& request, UnitOfWork& work);

/// Whether the website has an AI agent of that id.
[[nodiscard]] bool isAiAgent(const std::string& websiteId, const std::string& id, Store& store);

/// Throws ApiError 403 when the website has no AI agent of that id.
void checkAiAgent(const Caller& caller, const std::string& id, Store& store);

}  // namespace cossistant::server
