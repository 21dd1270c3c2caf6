#pragma once

#include <string>
#include <vector>

#include "tests/simulation/host.hpp"
#include "tests/simulation/visitor.hpp"

/// What has to hold once everything has come to rest. Each function gives what does not.

namespace cossistant::simulation {

using Complaints = std::vector<std::string>;

/// Every message is on the server once, in the order of sending, or its text is back in the composer.
[[nodiscard]] Complaints checkDelivery(const std::vector<SentMessage>& sent, const Server& server,
                                       const Network& network, const Host& host);
/// The rows of the conversation on screen are those that the server's items make, and are drawn as they are.
[[nodiscard]] Complaints checkRows(const std::string& conversationId, const Server& server, const Host& host,
                                   Timestamp now);
/// The rows as they are drawn, patch by patch, are the rows that there are.
[[nodiscard]] Complaints checkDrawnRows(Host& host);
/// The page was told of everything once.
[[nodiscard]] Complaints checkEvents(const std::vector<SentMessage>& sent, const Network& network, const Host& host);
/// Nothing is shown as loading.
[[nodiscard]] Complaints checkIdle(Host& host);

}  // namespace cossistant::simulation
