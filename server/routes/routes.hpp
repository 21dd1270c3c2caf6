#pragma once

#include <vector>

#include "server/http/router.hpp"

namespace cossistant::server {

[[nodiscard]] std::vector<Route> websiteRoutes();
[[nodiscard]] std::vector<Route> visitorRoutes();
[[nodiscard]] std::vector<Route> contactRoutes();
[[nodiscard]] std::vector<Route> conversationRoutes();
[[nodiscard]] std::vector<Route> conversationControlRoutes();
[[nodiscard]] std::vector<Route> conversationDetailRoutes();
[[nodiscard]] std::vector<Route> inboxRoutes();
[[nodiscard]] std::vector<Route> messageRoutes();
[[nodiscard]] std::vector<Route> feedbackRoutes();
[[nodiscard]] std::vector<Route> supportRoutes();
[[nodiscard]] std::vector<Route> uploadRoutes();
[[nodiscard]] std::vector<Route> webhookRoutes();
[[nodiscard]] std::vector<Route> aiAgentRoutes();

/// All of them, a list a resource.
[[nodiscard]] inline std::vector<std::vector<Route>> allRoutes() {
  return {websiteRoutes(),
          visitorRoutes(),
          contactRoutes(),
          conversationRoutes(),
          conversationControlRoutes(),
          conversationDetailRoutes(),
          inboxRoutes(),
          messageRoutes(),
          feedbackRoutes(),
          supportRoutes(),
          uploadRoutes(),
          webhookRoutes(),
          aiAgentRoutes()};
}

}  // namespace cossistant::server
