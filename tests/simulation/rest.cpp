#include <algorithm>
#include <set>

#include "tests/simulation/scenario.hpp"

/// How a scenario comes to rest, and what is looked at then.

namespace cossistant::simulation {

namespace {

constexpr int kRoundsToRest = 40;
constexpr std::int64_t kRoundMs = 20'000;

}  // namespace

/// Everything is good from now on; waits until nothing is left to be done.
void Scenario::comeToRest() {
  log("all becomes good");
  for (Tab& tab : tabs_) {
    tab.network.weather = {};
    tab.network.setReachable(true, now_);
    if (tab.host && !isOnline_) tab.host->handle(input::ConnectivityChanged{true}, now_);
  }
  isOnline_ = true;
  for (int round = 0; round < kRoundsToRest; ++round) {
    pass(kRoundMs);
    if (isAtRest()) return lookAtEverything();
  }
  complaints_.push_back("does not come to rest");
}

/// Whether nobody had anything left to do. Repairs what can be repaired.
bool Scenario::isAtRest() {
  bool isRestless = false;
  for (std::size_t tab = 0; tab < kTabs; ++tab) {
    const Network& network = tabs_[tab].network;
    isRestless = isRestless || network.isBusy() || (tabs_[tab].host && (!network.isConnected() || browser_.next(tab)));
  }
  for (std::size_t tab = 0; tab < kTabs; ++tab) {
    if (!tabs_[tab].host) continue;
    turnTo(tab);
    visitor_.lookAtUnsent(now_);
    isRestless = visitor_.repair(now_) || isRestless;
  }
  pass(1'000);
  return !isRestless;
}

/// What went out after its files has an id, and maybe a conversation, that were not known when it was sent.
void Scenario::nameMessages() {
  for (SentMessage& message : visitor_.sent) {
    if (!message.itemId.empty()) continue;
    for (const Tab& tab : tabs_) {
      const auto found = tab.network.itemIds.find(message.text);
      if (found != tab.network.itemIds.end()) message.itemId = found->second;
    }
    for (const auto& [id, record] : server_.records()) {
      for (const TimelineItem& item : record.items) {
        if (item.text == message.text) message.conversationId = id;
      }
    }
  }
}

void Scenario::lookAtEverything() {
  nameMessages();
  const bool isUnreadKnown =
      std::none_of(tabs_.begin(), tabs_.end(), [](const Tab& tab) { return tab.network.hasLostSeenAnswer; });
  for (Tab& tab : tabs_) {
    if (!tab.host) continue;
    collect(checkIdle(*tab.host));
    collect(checkDrawnRows(*tab.host));
    const std::int64_t unread = tab.host->screen.shell().unreadCount;
    if (isUnreadKnown && unread != server_.unreadCount()) {
      collect({"unread are " + std::to_string(unread) + " but should be " + std::to_string(server_.unreadCount())});
    }
  }
  for (const auto& [id, record] : server_.records()) {
    // What could not be marked as seen waits for the next change of the view (runtime §20).
    host().act(action::GoHome{}, now_);
    visitor_.look(id, now_);
    pass(3'000);
    for (int round = 0; round < kRoundsToRest && visitor_.repair(now_); ++round) pass(3'000);
    collect(checkRows(id, server_, host(), now_));
    collect(checkDrawnRows(host()));
  }
  std::set<std::string> written;
  for (const SentMessage& message : visitor_.sent) written.insert(message.conversationId);
  for (const std::string& id : written) {
    visitor_.look(id, now_);
    host().screen.draw();
  }
  pass(100);
  collect(checkLists(server_, host()));
  lookAtTabs();
  lookAtFiles();
}

/// All tabs show the same, and together they were told of everything.
void Scenario::lookAtTabs() {
  Refusals refused;
  for (Tab& tab : tabs_) {
    refused.insert(tab.network.rejectedItems.begin(), tab.network.rejectedItems.end());
    if (!tab.host) continue;
    collect(checkIdle(*tab.host));
    collect(checkEvents(tab.host->events));
    for (const SupportEvent& told : tab.host->events) {
      if (const auto* message = std::get_if<event::MessageSent>(&told)) toldSent_.insert(message->message.id);
    }
    if (tab.host->screen.shell().unreadCount != 0) collect({"everything was looked at, and yet something is unread"});
    const ConversationView& shown = tab.host->screen.conversation();
    if (&*tab.host == &host() || !shown.conversationId || server_.records().count(*shown.conversationId) == 0) continue;
    collect(checkRows(*shown.conversationId, server_, *tab.host, now_));
    collect(checkDrawnRows(*tab.host));
    visitor_.look(*shown.conversationId, now_);
    if (browser_.hasCrossed(*shown.conversationId)) continue;
    if (host().screen.composer().text != tab.host->screen.composer().text) collect({"the tabs have other drafts"});
  }
  collect(checkDelivery(visitor_.sent, server_, refused, browser_));
  collect(checkTold(visitor_.sent, server_, refused, browser_, toldSent_));
}

/// The files on the page in front: those of every composer, the one of a conversation still to be started included.
void Scenario::lookAtFiles() {
  collect(checkFiles(visitor_.sent, server_));
  std::set<std::string> conversations = visitor_.filesPickedIn;
  for (const SentMessage& message : visitor_.sent) conversations.insert(message.conversationId);
  for (const auto& [id, record] : server_.records()) conversations.insert(id);
  std::set<std::string> attached;
  const auto look = [&] {
    for (const AttachedFile& file : host().screen.composer().files) attached.insert(file.fileId);
  };
  for (const std::string& id : conversations) {
    visitor_.look(id, now_);
    look();
  }
  host().act(action::StartConversation{}, now_);
  look();
  collect(checkBytes(host(), attached));
}

void Scenario::finish() {
  for (Tab& tab : tabs_) {
    if (!tab.host) continue;
    tab.host->stop(now_);
    collect(tab.host->complaints);
  }
}

}  // namespace cossistant::simulation
