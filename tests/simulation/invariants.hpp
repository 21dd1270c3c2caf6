#pragma once

#include <set>
#include <string>
#include <vector>

#include "tests/simulation/host.hpp"
#include "tests/simulation/visitor.hpp"

/// What has to hold once everything has come to rest. Each function gives what does not.

namespace cossistant::simulation {

using Complaints = std::vector<std::string>;

/// The items that the server refused, as the pages have heard.
using Refusals = std::set<std::string>;

/// Every message is on the server once, in the order of sending, or its text is back in the composer.
[[nodiscard]] Complaints checkDelivery(const std::vector<SentMessage>& sent, const Server& server,
                                       const Refusals& refused, const Browser& browser);
/// Every file is in one message that it was picked for, and can be read there. A message goes without a file only when
/// that went with another one, from another tab.
[[nodiscard]] Complaints checkFiles(const std::vector<SentMessage>& sent, const Server& server);
/// A page has the bytes of the files that stand in its composers, `attached`, and of no others. Those of a message that
/// came back are uploaded.
[[nodiscard]] Complaints checkBytes(const Host& host, const std::set<std::string>& attached);
/// The rows of the conversation on screen are those that the server's items make, and are drawn as they are.
[[nodiscard]] Complaints checkRows(const std::string& conversationId, const Server& server, const Host& host,
                                   Timestamp now);
/// The rows as they are drawn, patch by patch, are the rows that there are.
[[nodiscard]] Complaints checkDrawnRows(Host& host);
/// The list of conversations is the server's.
[[nodiscard]] Complaints checkLists(const Server& server, Host& host);
/// One page was told of everything once, and of the start of a conversation before the first message in it.
[[nodiscard]] Complaints checkEvents(const std::vector<SupportEvent>& told);
/// Some page was told of every message that was sent, and none of the others: `told` has their ids.
[[nodiscard]] Complaints checkTold(const std::vector<SentMessage>& sent, const Server& server, const Refusals& refused,
                                   const Browser& browser, const std::set<std::string>& told);
/// Nothing is shown as loading.
[[nodiscard]] Complaints checkIdle(Host& host);

}  // namespace cossistant::simulation
