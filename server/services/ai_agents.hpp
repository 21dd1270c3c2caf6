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

/// `PATCH /ai-agents/{id}`: what is not there stays. An empty image is none.
struct ChangeAiAgentRequest {
  std::optional<std::string> name;
  std::optional<std::string> image;
};

void describe(json::Fields& fields, ChangeAiAgentRequest& request);

/// The AI agent as it is from now on. Throws ApiError 400, and 404 when the website has none of that id.
[[nodiscard]] AiAgent changeAiAgent(const Caller& caller, const std::string& id, const ChangeAiAgentRequest& request,
                                    UnitOfWork& work);

/// Ends an AI agent, and returns what it was; what it said stays. Throws ApiError 404.
AiAgent removeAiAgent(const Caller& caller, const std::string& id, UnitOfWork& work);

/// Whether the website has an AI agent of that id.
[[nodiscard]] bool isAiAgent(const std::string& websiteId, const std::string& id, Store& store);

/// Throws ApiError 403 when the website has no AI agent of that id.
void checkAiAgent(const Caller& caller, const std::string& id, Store& store);

}  // namespace cossistant::server
