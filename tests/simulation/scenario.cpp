#include "tests/simulation/scenario.hpp"

#include <algorithm>
#include <iostream>

#include "core/navigation/widget_store.hpp"

namespace cossistant::simulation {

namespace {

constexpr std::int64_t kTurnMs = 50;  // that it takes to another tab; longer than what the tabs tell each other

}  // namespace

Scenario::Scenario(std::uint64_t seed, bool isLogging) : seed_(seed), random_(seed), isLogging_(isLogging) {}

Complaints Scenario::run() {
  prepare();
  start(0);
  const bool leavesEarly = random_.chance(10);
  for (std::size_t left = 15 + random_.below(25); left > 0 && complaints_.empty(); --left) {
    step();
    for (Tab& tab : tabs_) {
      if (!tab.host) continue;
      collect(tab.host->complaints);
      collect(tab.host->screen.complaints);
    }
  }
  if (!leavesEarly && complaints_.empty()) comeToRest();
  if (complaints_.empty()) finish();
  return complaints_;
}

/// What was there before the visit, and how bad it will be.
void Scenario::prepare() {
  badness_ = random_.chance(15) ? 0 : static_cast<int>(random_.below(40));
  isPaged_ = random_.chance(30);
  hasTabs_ = random_.chance(40);
  if (isPaged_) server_.itemsPerPage = 2 + random_.below(5);
  for (std::size_t left = random_.below(3); left > 0; --left) {
    const std::string id =
        server_.seedConversation(1 + random_.below(isPaged_ ? 15 : 4), Timestamp{now_.ms - 90'000'000});
    if (!random_.chance(40)) continue;
    WidgetStore store;
    store.isOpen = true;
    store.navigation.current.page = page::kConversation;
    store.navigation.current.conversationId = id;
    browser_.set(0, "cossistant-support-store", encodeWidgetStore(store), now_);
  }
  changeWeather();
}

void Scenario::start(std::size_t tab) {
  log("a page begins in tab " + std::to_string(tab));
  Tab& begun = tabs_[tab];
  begun.host = std::make_unique<Host>(begun.network, browser_, tab, random_);
  begun.host->isLogging = isLogging_;
  turnTo(tab);
  input::Start start;
  start.config.publicKey = "pk_test_1";
  start.config.apiUrl = "http://server/v1";
  start.config.wsUrl = "ws://server/ws";
  for (std::size_t left = random_.below(3); left > 0; --left) {
    start.config.defaultMessages.push_back({"welcome " + std::to_string(left), SenderType::TeamMember, std::nullopt});
  }
  for (const auto& [key, value] : browser_.storage()) start.storage.push_back({key, value});
  start.online = isOnline_;
  start.holdsLease = false;
  host().handle(std::move(start), now_);
  browser_.open(tab, now_);
  if (random_.chance(80)) pass(200);
}

void Scenario::step() {
  pass(random_.chance(60)   ? random_.between(0, 60)
       : random_.chance(80) ? random_.between(0, 3'000)
                            : random_.between(0, 40'000));
  const std::size_t choice = random_.below(100);
  if (choice < 55) {
    visitor_.act(server_, now_);
  } else if (choice < 80) {
    teamActs();
  } else if (choice < 88) {
    changeWeather();
  } else if (choice < 97) {
    if (badness_ > 0) changeNetwork();
  } else {
    reload();
  }
  if (hasTabs_ && random_.chance(12)) changeTabs();
  if (hasTabs_ && random_.chance(2)) clearUnsent();
  for (Tab& tab : tabs_) tab.network.carryFrames(now_);
}

void Scenario::teamActs() {
  const std::string text = "answer " + std::to_string(++teamTexts_);
  const auto& records = server_.records();
  if (records.empty() || random_.chance(8)) {
    const std::string id = server_.teamStarts(text, now_);
    return log("the team starts " + id);
  }
  const std::string id = std::next(records.begin(), static_cast<std::ptrdiff_t>(random_.below(records.size())))->first;
  const std::size_t index = random_.below(20);
  const std::size_t choice = random_.below(100);
  log("the team acts in " + id + ": " + std::to_string(choice));
  if (choice < 50) return server_.teamWrites(id, text, random_.chance(30), now_);
  if (choice < 56) return server_.teamTypes(id, random_.chance(70));
  if (choice < 60) return server_.teamNotes(id, now_);
  if (choice < 66) return server_.teamRenames(id, random_.chance(70) ? std::optional(text) : std::nullopt, now_);
  if (choice < 70) return server_.teamSetsStatus(id, ConversationStatus::Resolved, now_);
  if (choice < 72) return server_.teamSetsStatus(id, ConversationStatus::Spam, now_);
  if (choice < 78) return server_.teamSetsStatus(id, ConversationStatus::Open, now_);
  // Of older pages that are there already, the widget fetches no changes that it has missed (runtime §13.3).
  if (isPaged_) return;
  if (choice < 88) return server_.teamEdits(id, index, text + " edited");
  if (choice < 95) return server_.teamEditsPart(id, index, text + " in part");
  server_.teamDeletes(id, index, now_);
}

void Scenario::changeWeather() {
  Weather weather;
  if (badness_ > 0 && random_.chance(70)) {
    const auto percent = [&] {
      return random_.chance(60) ? 0 : static_cast<int>(random_.below(1 + static_cast<std::size_t>(badness_)));
    };
    weather.lostRequests = percent();
    weather.lateRequests = percent() / 2;
    weather.lostAnswers = percent();
    weather.busy = percent();
    weather.brokenAnswers = percent() / 2;
    weather.rejections = percent() / 2;
    weather.doubledFrames = percent();
    weather.refusedSockets = percent();
    weather.longestDelayMs = random_.chance(50) ? 50 : random_.chance(60) ? 1'000 : 6'000;
  }
  for (Tab& tab : tabs_) tab.network.weather = weather;
}

void Scenario::changeNetwork() {
  const std::size_t choice = random_.below(100);
  log("the network changes: " + std::to_string(choice));
  if (choice < 45) return tabs_[random_.below(kTabs)].network.cutSockets(random_.chance(20), now_);
  const bool isReachable = !tabs_[0].network.isReachable();
  for (Tab& tab : tabs_) tab.network.setReachable(isReachable, now_);
  if (isOnline_ == isReachable || random_.chance(15)) return;  // the browser does not always notice
  isOnline_ = isReachable;
  for (Tab& tab : tabs_) {
    if (tab.host) tab.host->handle(input::ConnectivityChanged{isOnline_}, now_);
  }
}

/// The same visitor on the next page, with what local storage has. The page before had no time to say goodbye.
void Scenario::reload() {
  leave(front_);
  start(front_);
}

void Scenario::changeTabs() {
  const std::size_t other = 1 - front_;
  if (!tabs_[other].host) return start(other);
  turnTo(other);
  pass(kTurnMs);
  if (random_.chance(60)) return;
  Tab& closed = tabs_[1 - other];
  if (random_.chance(50)) closed.host->stop(now_);
  collect(closed.host->complaints);
  leave(1 - other);
}

/// Another script takes an unsent message away, while somebody is there who keeps it again.
void Scenario::clearUnsent() {
  const std::size_t sender = browser_.sender();
  if (browser_.next(sender) || tabs_[sender].host->screen.shell().gate != "ready") return;
  log("an unsent message is taken out of local storage");
  browser_.clearUnsent(now_);
  pass(kTurnMs);
}

void Scenario::leave(std::size_t tab) {
  log("the page of tab " + std::to_string(tab) + " is gone");
  collect(checkEvents(tabs_[tab].host->events));
  for (const SupportEvent& told : tabs_[tab].host->events) {
    if (const auto* message = std::get_if<event::MessageSent>(&told)) toldSent_.insert(message->message.id);
  }
  tabs_[tab].network.leavePage();
  tabs_[tab].host.reset();
  browser_.close(tab, now_);
}

/// The visitor goes there. The other page is hidden, unless it is in a window of its own.
void Scenario::turnTo(std::size_t tab) {
  if (tab != front_ && tabs_[front_].host && random_.chance(60)) visitor_.show(false, now_);
  front_ = tab;
  visitor_.turnTo(host());
  visitor_.show(true, now_);
}

void Scenario::pass(std::int64_t ms) {
  const Timestamp until{now_.ms + ms};
  while (const auto due = nextDue()) {
    if (due->at > until) break;
    now_ = std::max(now_, due->at);
    happen(*due);
    for (Tab& tab : tabs_) tab.network.carryFrames(now_);
  }
  now_ = until;
}

std::optional<Scenario::Due> Scenario::nextDue() const {
  std::optional<Due> next;
  const auto offer = [&](std::optional<Timestamp> at, std::size_t tab, Due::Kind kind) {
    if (at && (!next || *at < next->at)) next = Due{*at, tab, kind};
  };
  for (std::size_t tab = 0; tab < kTabs; ++tab) {
    offer(tabs_[tab].network.next(), tab, Due::Kind::Arrival);
    if (!tabs_[tab].host) continue;
    offer(browser_.next(tab), tab, Due::Kind::Word);
    offer(tabs_[tab].host->nextTimer(), tab, Due::Kind::Timer);
  }
  return next;
}

void Scenario::happen(const Due& due) {
  Tab& tab = tabs_[due.tab];
  if (due.kind == Due::Kind::Timer) return tab.host->fireTimer(now_);
  if (due.kind == Due::Kind::Word) return tab.host->handle(browser_.take(due.tab), now_);
  if (auto heard = tab.network.step()) tab.host->handle(*std::move(heard), now_);
}

void Scenario::collect(Complaints complaints) {
  complaints_.insert(complaints_.end(), complaints.begin(), complaints.end());
}

void Scenario::log(const std::string& what) const {
  if (isLogging_) std::clog << now_.ms << " " << what << '\n';
}

}  // namespace cossistant::simulation
