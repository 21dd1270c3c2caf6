#include "tests/simulation/invariants.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/json/codec.hpp"
#include "core/timeline/row_view.hpp"

namespace cossistant::simulation {

namespace {

/// Whether the message may be missing on the server: taken back by the visitor or refused by the server.
bool mayBeMissing(const SentMessage& message, const Network& network) {
  return message.isDiscarded || network.rejectedItems.count(message.itemId) > 0;
}

std::size_t timesOnServer(const SentMessage& message, const Server& server) {
  std::size_t count = 0;
  for (const auto& [id, record] : server.records()) {
    count += static_cast<std::size_t>(std::count_if(record.items.begin(), record.items.end(), [&](const auto& item) {
      return item.text == message.text || item.id == message.itemId;
    }));
  }
  return count;
}

/// The rows that a fresh timeline makes of `items`, as JSON.
std::vector<std::string> freshRows(std::vector<TimelineItem> items, Timestamp now) {
  Timeline timeline;
  (void)timeline.merge(std::move(items));
  const Website website = Server::website();
  RowContext context;
  context.visitorId = kVisitorId;
  context.humans = website.availableHumanAgents;
  context.ais = website.availableAIAgents;
  context.now = now;
  context.today = localDay({}, now);
  std::vector<std::string> rows;
  for (std::size_t i = 0; i < timeline.rowCount(); ++i) rows.push_back(json::encode(viewRow(timeline, i, context)));
  return rows;
}

/// The rows of `rows` that are not in `others`.
std::string linesBeyond(const std::vector<std::string>& rows, const std::vector<std::string>& others) {
  std::string text;
  for (const std::string& row : rows) {
    if (std::find(others.begin(), others.end(), row) == others.end()) text += "\n    " + row;
  }
  return text;
}

/// Says how `rows` differ from `expected`, or nothing.
Complaints compareRows(const std::string& what, const std::vector<std::string>& rows,
                       const std::vector<std::string>& expected) {
  if (rows == expected) return {};
  return {what + " has" + linesBeyond(rows, expected) + "\n   instead of" + linesBeyond(expected, rows)};
}

}  // namespace

Complaints checkDelivery(const std::vector<SentMessage>& sent, const Server& server, const Network& network,
                         const Host& host) {
  Complaints complaints;
  std::map<std::string, Timestamp> lastOf;
  for (const SentMessage& message : sent) {
    const std::size_t times = timesOnServer(message, server);
    const bool mayMiss = mayBeMissing(message, network);
    const auto kept = host.drafts.find(message.conversationId);
    const bool isBack = kept != host.drafts.end() && kept->second.find(message.text) != std::string::npos;
    if (times > 1) complaints.push_back("on the server twice: " + message.text);
    if (times == 0 && !mayMiss) complaints.push_back("lost: " + message.text);
    if (mayMiss && !isBack && !message.isOfEarlierPage)
      complaints.push_back("refused or discarded, and not back in the composer: " + message.text);
    if (!mayMiss && isBack) complaints.push_back("sent, and back in the composer: " + message.text);
    if (times != 1 || mayMiss) continue;
    for (const TimelineItem& item : server.visibleItems(message.conversationId)) {
      if (item.id != message.itemId) continue;
      Timestamp& last = lastOf[message.conversationId];
      if (item.createdAt < last) complaints.push_back("overtook the one before: " + message.text);
      last = item.createdAt;
    }
  }
  return complaints;
}

Complaints checkRows(const std::string& conversationId, const Server& server, const Host& host, Timestamp now) {
  Complaints complaints;
  std::set<std::string> ids;
  for (const ShownRow& row : host.screen.rows()) {
    for (const ShownItem& item : row.items) {
      if (!ids.insert(item.id).second) complaints.push_back("shown twice: " + item.id);
    }
  }
  for (std::string& difference : compareRows("the timeline of " + conversationId, host.screen.rowTexts(),
                                             freshRows(server.visibleItems(conversationId), now))) {
    complaints.push_back(std::move(difference));
  }
  return complaints;
}

Complaints checkDrawnRows(Host& host) {
  host.screen.draw();
  std::vector<std::string> drawn;
  for (const auto& row : host.screen.drawnRows()) drawn.push_back(row.value_or("nothing"));
  return compareRows("the screen", drawn, host.screen.rowTexts());
}

Complaints checkEvents(const std::vector<SentMessage>& sent, const Network& network, const Host& host) {
  Complaints complaints;
  std::map<std::string, int> started;
  std::map<std::string, int> received;
  std::map<std::string, int> confirmed;
  for (const SupportEvent& told : host.events) {
    if (const auto* start = std::get_if<event::ConversationStart>(&told)) ++started[start->conversationId];
    if (const auto* message = std::get_if<event::MessageReceived>(&told)) ++received[message->message.id];
    if (const auto* message = std::get_if<event::MessageSent>(&told)) ++confirmed[message->message.id];
  }
  for (const auto* counts : {&started, &received, &confirmed}) {
    for (const auto& [id, count] : *counts) {
      if (count > 1) complaints.push_back("told of twice: " + id);
    }
  }
  for (const SentMessage& message : sent) {
    const bool isTold = confirmed.count(message.itemId) > 0;
    if (isTold == mayBeMissing(message, network)) {
      complaints.push_back((isTold ? "told of as sent, and given back: " : "not told of as sent: ") + message.text);
    }
  }
  return complaints;
}

Complaints checkIdle(Host& host) {
  Complaints complaints = host.screen.outdatedSlices();
  const ConversationView& view = host.screen.conversation();
  if (view.isLoading || view.isLoadingOlder) complaints.push_back("the conversation is shown as loading");
  if (host.screen.home().isLoading) complaints.push_back("the list is shown as loading");
  return complaints;
}

}  // namespace cossistant::simulation
