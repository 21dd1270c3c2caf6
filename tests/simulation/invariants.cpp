#include "tests/simulation/invariants.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/json/codec.hpp"
#include "core/timeline/row_view.hpp"

namespace cossistant::simulation {

namespace {

std::size_t timesOnServer(const SentMessage& message, const Server& server) {
  std::size_t count = 0;
  for (const auto& [id, record] : server.records()) {
    count += static_cast<std::size_t>(std::count_if(record.items.begin(), record.items.end(), [&](const auto& item) {
      return item.text == message.text || item.id == message.itemId;
    }));
  }
  return count;
}

/// Whether the text was handed back to the composer.
bool isBack(const SentMessage& message, const Browser& browser) {
  // What waited for its files may have stood where its conversation was still to be started.
  if (message.waitedForFiles) {
    return std::any_of(browser.drafts.begin(), browser.drafts.end(),
                       [&](const auto& kept) { return kept.second.find(message.text) != std::string::npos; });
  }
  const auto kept = browser.drafts.find(message.conversationId);
  return kept != browser.drafts.end() && kept->second.find(message.text) != std::string::npos;
}

/// Whether the message may be missing on the server: taken back by the visitor, refused by the server, or left in its
/// composer because of a file.
bool mayBeMissing(const SentMessage& message, const Server& server, const Refusals& refused, const Browser& browser) {
  if (message.itemId.empty() || message.isDiscarded || refused.count(message.itemId) > 0) return true;
  if (!message.isCalledBack) return false;
  // While it waited for its files, its text was the draft.
  return (!message.waitedForFiles && isBack(message, browser)) || timesOnServer(message, server) == 0;
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

/// Rows without their names, which tell where they came from.
std::vector<std::string> unnamed(std::vector<std::string> rows) {
  constexpr std::string_view kKey = R"("key":")";
  for (std::string& row : rows) {
    const auto at = row.find(kKey);
    if (at != std::string::npos) row.erase(at, row.find('"', at + kKey.size()) + 2 - at);
  }
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

Complaints checkDelivery(const std::vector<SentMessage>& sent, const Server& server, const Refusals& refused,
                         const Browser& browser) {
  Complaints complaints;
  std::map<std::string, Timestamp> lastOf;
  for (const SentMessage& message : sent) {
    const std::size_t times = timesOnServer(message, server);
    const bool mayMiss = mayBeMissing(message, server, refused, browser);
    const bool wasBack = isBack(message, browser);
    if (times > 1) complaints.push_back("on the server twice: " + message.text);
    if (times == 0 && !mayMiss) complaints.push_back("lost: " + message.text);
    if (mayMiss && !wasBack)
      complaints.push_back("refused or discarded, and not back in the composer: " + message.text);
    if (!mayMiss && wasBack && !message.waitedForFiles)
      complaints.push_back("sent, and back in the composer: " + message.text);
    if (times != 1 || mayMiss || message.waitedForFiles) continue;
    for (const TimelineItem& item : server.visibleItems(message.conversationId)) {
      if (item.id != message.itemId) continue;
      Timestamp& last = lastOf[message.conversationId];
      if (item.createdAt < last) complaints.push_back("overtook the one before: " + message.text);
      last = item.createdAt;
    }
  }
  return complaints;
}

Complaints checkFiles(const std::vector<SentMessage>& sent, const Server& server) {
  Complaints complaints;
  std::set<std::string> placed;
  std::map<std::string, const SentMessage*> byText;
  for (const SentMessage& message : sent) byText[message.text] = &message;
  for (const auto& [id, record] : server.records()) {
    for (const TimelineItem& item : record.items) {
      const auto found = byText.find(item.text.value_or(""));
      if (found == byText.end()) continue;
      for (const PickedFile& file : pickedFilesOf(item)) {
        const auto& files = found->second->files;
        if (std::find(files.begin(), files.end(), file.name) == files.end()) {
          complaints.push_back(file.name + " is in " + *item.text + ", which it was not picked for");
        }
        if (!placed.insert(file.name).second) complaints.push_back("sent twice: " + file.name);
        const auto bytes = server.files.bytesAt(file.url);
        if (!bytes || !file.name.starts_with(*bytes + '.')) complaints.push_back("cannot be read: " + file.name);
      }
    }
  }
  for (const SentMessage& message : sent) {
    if (timesOnServer(message, server) == 0) continue;
    for (const std::string& file : message.files) {
      if (placed.count(file) == 0) complaints.push_back("lost from its message: " + file);
    }
  }
  return complaints;
}

Complaints checkBytes(const Host& host, const std::set<std::string>& attached) {
  Complaints complaints;
  for (const std::string& id : host.held) {
    if (attached.count(id) == 0) complaints.push_back("kept for nobody: " + id);
  }
  for (const std::string& id : attached) {
    if (id.find(':') == std::string::npos && host.held.count(id) == 0) complaints.push_back("without bytes: " + id);
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
  for (std::string& difference : compareRows("the timeline of " + conversationId, unnamed(host.screen.rowTexts()),
                                             unnamed(freshRows(server.visibleItems(conversationId), now)))) {
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

Complaints checkLists(const Server& server, Host& host) {
  std::vector<std::string> listed;
  for (const ListedConversation& each : host.screen.history().conversations) {
    listed.push_back(each.id + ' ' + each.status + ' ' + each.title);
  }
  std::vector<std::string> expected;
  for (const auto& [id, record] : server.records()) {
    const TimelineItem* last = lastMessageOf(record);
    const auto& title = record.conversation.title;
    if (!title && !last) continue;
    const auto status = json::enumNames<ConversationStatus>()[static_cast<std::size_t>(record.conversation.status)];
    expected.push_back(id + ' ' + std::string(status) + ' ' + (title ? *title : last->text.value_or("")));
  }
  std::sort(listed.begin(), listed.end());  // each by its own clock, the order may differ
  Complaints complaints = compareRows("the list", listed, expected);
  const Lists& home = host.screen.home();
  const std::size_t onHome = home.highlighted ? static_cast<std::size_t>(home.otherCount) + 1 : 0;
  if (onHome != listed.size()) complaints.push_back("the home page does not count what is listed");
  return complaints;
}

Complaints checkEvents(const std::vector<SupportEvent>& told) {
  Complaints complaints;
  std::set<std::string> started;
  std::set<std::string> received;
  std::set<std::string> confirmed;
  std::set<std::string> talkedIn;
  const auto once = [&](std::set<std::string>& ids, const std::string& id) {
    if (!ids.insert(id).second) complaints.push_back("told of twice: " + id);
  };
  for (const SupportEvent& each : told) {
    if (const auto* start = std::get_if<event::ConversationStart>(&each)) {
      once(started, start->conversationId);
      if (talkedIn.count(start->conversationId) > 0) complaints.push_back("began late: " + start->conversationId);
    } else if (const auto* message = std::get_if<event::MessageReceived>(&each)) {
      once(received, message->message.id);
    } else if (const auto* message = std::get_if<event::MessageSent>(&each)) {
      once(confirmed, message->message.id);
      talkedIn.insert(message->conversationId);
      if (message->message.organizationId.empty()) complaints.push_back("not the server's: " + message->message.id);
    }
  }
  return complaints;
}

Complaints checkTold(const std::vector<SentMessage>& sent, const Server& server, const Refusals& refused,
                     const Browser& browser, const std::set<std::string>& told) {
  Complaints complaints;
  for (const SentMessage& message : sent) {
    const bool isTold = told.count(message.itemId) > 0;
    if (isTold == mayBeMissing(message, server, refused, browser)) {
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
