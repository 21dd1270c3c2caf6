#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "tests/simulation/host.hpp"
#include "tests/simulation/invariants.hpp"
#include "tests/simulation/network.hpp"
#include "tests/simulation/random.hpp"
#include "tests/simulation/server.hpp"
#include "tests/simulation/visitor.hpp"

namespace cossistant::simulation {

/// One visit, made from a seed: things happen at random, then all becomes good and comes to rest, or the page
/// is left amid it.
class Scenario {
 public:
  Scenario(std::uint64_t seed, bool isLogging);

  /// What did not hold. Ends at the first thing that did not.
  [[nodiscard]] Complaints run();
  [[nodiscard]] std::size_t inputs() const { return host_->inputs; }

 private:
  void prepare();
  void start();
  void step();
  void teamActs();
  void changeWeather();
  void changeNetwork();
  void reload();

  /// Lets `ms` pass, with everything that is due.
  void pass(std::int64_t ms);
  void comeToRest();
  void finish();
  void lookAtEverything();
  void collect(Complaints complaints);
  void log(const std::string& what) const;

  std::uint64_t seed_;
  Random random_;
  Server server_;
  Network network_{server_, random_};
  std::unique_ptr<Host> host_ = std::make_unique<Host>(network_, random_);  // of the present page
  Visitor visitor_{*host_, random_};
  Timestamp now_{1'790'000'000'000};
  std::int64_t serverAheadMs_ = 0;
  int badness_ = 0;       // how often things go wrong, in percent
  bool isPaged_ = false;  // pages are short
  bool isOnline_ = true;  // what the browser says
  bool isLogging_ = false;
  int teamTexts_ = 0;
  Complaints complaints_;
};

}  // namespace cossistant::simulation
