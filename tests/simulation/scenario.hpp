#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "tests/simulation/host.hpp"
#include "tests/simulation/invariants.hpp"
#include "tests/simulation/network.hpp"
#include "tests/simulation/random.hpp"
#include "tests/simulation/server.hpp"
#include "tests/simulation/visitor.hpp"

namespace cossistant::simulation {

/// One visit, in one tab or two, made from a seed: things happen at random, then all becomes good and comes to rest, or
/// the pages are left amid it.
class Scenario {
 public:
  Scenario(std::uint64_t seed, bool isLogging);

  /// What did not hold. Ends at the first thing that did not.
  [[nodiscard]] Complaints run();

 private:
  /// The pages of one tab, one after another. Without a host it is closed, and what is on its way still arrives.
  struct Tab {
    Tab(Server& server, Random& random) : network(server, random) {}
    Network network;
    std::unique_ptr<Host> host;
  };
  /// What is due next, and in which tab.
  struct Due {
    enum class Kind { Timer, Arrival, Word };
    Timestamp at;
    std::size_t tab = 0;
    Kind kind = Kind::Timer;
  };

  void prepare();
  void start(std::size_t tab);
  void step();
  void teamActs();
  void changeWeather();
  void changeNetwork();
  void reload();
  /// Opens another tab, or closes one of two.
  void changeTabs();
  void clearUnsent();
  /// The page in that tab is no more; what it was told is looked at.
  void leave(std::size_t tab);
  void turnTo(std::size_t tab);

  /// Lets `ms` pass, with everything that is due.
  void pass(std::int64_t ms);
  [[nodiscard]] std::optional<Due> nextDue() const;
  void happen(const Due& due);
  void comeToRest();
  void finish();
  void lookAtEverything();
  void lookAtTabs();
  void lookAtFiles();
  void nameMessages();
  [[nodiscard]] bool isAtRest();
  [[nodiscard]] Host& host() { return *tabs_[front_].host; }
  void collect(Complaints complaints);
  void log(const std::string& what) const;

  std::uint64_t seed_;
  Random random_;
  Server server_;
  Browser browser_{random_};
  std::array<Tab, kTabs> tabs_{Tab{server_, random_}, Tab{server_, random_}};
  std::size_t front_ = 0;  // the tab that the visitor is in
  Visitor visitor_{browser_, random_};
  std::set<std::string> toldSent_;  // the messages that pages were told of as sent
  Timestamp now_{1'790'000'000'000};
  std::int64_t serverAheadMs_ = 0;
  int badness_ = 0;       // how often things go wrong, in percent
  bool isPaged_ = false;  // pages are short
  bool isOnline_ = true;  // what the browser says
  bool hasTabs_ = false;  // there may be two
  bool isLogging_ = false;
  int teamTexts_ = 0;
  Complaints complaints_;
};

}  // namespace cossistant::simulation
