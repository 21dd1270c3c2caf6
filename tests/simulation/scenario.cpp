#include "tests/simulation/scenario.hpp"

#include <algorithm>
#include <iostream>
#include <set>

#include "core/navigation/widget_store.hpp"

namespace cossistant::simulation {

namespace {

constexpr int kRoundsToRest = 40;
constexpr std::int64_t kRoundMs = 20'000;

}  // namespace

Scenario::Scenario(std::uint64_t seed, bool isLogging) : seed_(seed), random_(seed), isLogging_(isLogging) {
  host_->isLogging = isLogging;
}

Complaints Scenario::run() {
  prepare();
  start();
  const bool leavesEarly = random_.chance(10);
  for (std::size_t left = 15 + random_.below(25); left > 0 && complaints_.empty(); --left) {
    step();
    collect(host_->complaints);
    collect(host_->screen.complaints);
  }
  if (!leavesEarly && complaints_.empty()) comeToRest();
  if (complaints_.empty()) finish();
  return complaints_;
}

/// What was there before the visit, and how bad it will be.
void Scenario::prepare() {
  badness_ = random_.chance(15) ? 0 : static_cast<int>(random_.below(40));
  isPaged_ = random_.chance(30);
  if (isPaged_) server_.itemsPerPage = 2 + random_.below(5);
  for (std::size_t left = random_.below(3); left > 0; --left) {
    const std::string id =
        server_.seedConversation(1 + random_.below(isPaged_ ? 15 : 4), Timestamp{now_.ms - 90'000'000});
    if (!random_.chance(40)) continue;
    WidgetStore store;
    store.isOpen = true;
    store.navigation.current.page = page::kConversation;
    store.navigation.current.conversationId = id;
    host_->storage["cossistant-support-store"] = encodeWidgetStore(store);
  }
  changeWeather();
}

void Scenario::start() {
  input::Start start;
  start.config.publicKey = "pk_test_1";
  start.config.apiUrl = "http://server/v1";
  start.config.wsUrl = "ws://server/ws";
  for (std::size_t left = random_.below(3); left > 0; --left) {
    start.config.defaultMessages.push_back({"welcome " + std::to_string(left), SenderType::TeamMember, std::nullopt});
  }
  for (const auto& [key, value] : host_->storage) start.storage.push_back({key, value});
  start.online = isOnline_;
  host_->handle(std::move(start), now_);
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
  network_.carryFrames(now_);
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
  network_.weather = weather;
}

void Scenario::changeNetwork() {
  const std::size_t choice = random_.below(100);
  log("the network changes: " + std::to_string(choice));
  if (choice < 45) return network_.cutSockets(random_.chance(20), now_);
  network_.setReachable(!network_.isReachable(), now_);
  if (isOnline_ == network_.isReachable() || random_.chance(15)) return;  // the browser does not always notice
  isOnline_ = network_.isReachable();
  host_->handle(input::ConnectivityChanged{isOnline_}, now_);
}

/// The same visitor on the next page, with what local storage has. The page before had no time to say goodbye.
void Scenario::reload() {
  log("the page is loaded anew");
  network_.leavePage();
  auto next = std::make_unique<Host>(network_, random_);
  next->storage = host_->storage;
  next->events = host_->events;
  next->inputs = host_->inputs;
  next->isLogging = isLogging_;
  visitor_.turnTo(*next);
  host_ = std::move(next);
  start();
}

void Scenario::pass(std::int64_t ms) {
  const Timestamp until{now_.ms + ms};
  while (true) {
    const auto arrival = network_.next();
    const auto timer = host_->nextTimer();
    const Timestamp next = std::min(arrival.value_or(until), timer.value_or(until));
    const bool isTimer = timer && (!arrival || *timer < *arrival);
    if (next > until || (!arrival && !timer)) break;
    if ((isTimer ? *timer : arrival.value_or(until)) > until) break;
    now_ = std::max(now_, next);
    if (isTimer) {
      host_->fireTimer(now_);
    } else if (auto heard = network_.step()) {
      host_->handle(*std::move(heard), now_);
    }
  }
  now_ = until;
}

/// Everything is good from now on; waits until nothing is left to be done.
void Scenario::comeToRest() {
  log("all becomes good");
  network_.weather = {};
  network_.setReachable(true, now_);
  if (!isOnline_) host_->handle(input::ConnectivityChanged{true}, now_);
  for (int round = 0; round < kRoundsToRest; ++round) {
    pass(kRoundMs);
    visitor_.lookAtUnsent(now_);
    const bool isRestless = visitor_.repair(now_);
    if (!isRestless && network_.isConnected() && !network_.isBusy()) return lookAtEverything();
  }
  complaints_.push_back("does not come to rest");
}

void Scenario::lookAtEverything() {
  collect(checkIdle(*host_));
  collect(checkDrawnRows(*host_));
  const std::int64_t unread = host_->screen.shell().unreadCount;
  if (!network_.hasLostSeenAnswer && !server_.hasDeletedNewest && unread != server_.unreadCount()) {
    collect({"unread are " + std::to_string(unread) + " but should be " + std::to_string(server_.unreadCount())});
  }
  for (const auto& [id, record] : server_.records()) {
    // What could not be marked as seen waits for the next change of the view (runtime §20).
    host_->act(action::GoHome{}, now_);
    visitor_.look(id, now_);
    pass(3'000);
    for (int round = 0; round < kRoundsToRest && visitor_.repair(now_); ++round) pass(3'000);
    collect(checkRows(id, server_, *host_, now_));
    collect(checkDrawnRows(*host_));
  }
  std::set<std::string> written;
  for (const SentMessage& message : visitor_.sent) written.insert(message.conversationId);
  for (const std::string& id : written) {
    visitor_.look(id, now_);
    host_->screen.draw();
  }
  pass(100);
  collect(checkIdle(*host_));
  collect(checkDelivery(visitor_.sent, server_, network_, *host_));
  collect(checkEvents(visitor_.sent, network_, *host_));
  if (host_->screen.shell().unreadCount != 0) collect({"everything was looked at, and yet something is unread"});
}

void Scenario::finish() {
  host_->stop(now_);
  collect(host_->complaints);
}

void Scenario::collect(Complaints complaints) {
  complaints_.insert(complaints_.end(), complaints.begin(), complaints.end());
}

void Scenario::log(const std::string& what) const {
  if (isLogging_) std::clog << now_.ms << " " << what << '\n';
}

}  // namespace cossistant::simulation
