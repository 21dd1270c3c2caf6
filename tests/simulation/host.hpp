#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/runtime/runtime.hpp"
#include "tests/simulation/browser.hpp"
#include "tests/simulation/network.hpp"
#include "tests/simulation/screen.hpp"

namespace cossistant::simulation {

/// One page: runs the runtime in a tab, does what it asks for, keeps timers and the screen, and complains of what it
/// must not ask for.
class Host {
 public:
  Host(Network& network, Browser& browser, std::size_t tab, Random& random)
      : screen(runtime), network_(network), browser_(browser), tab_(tab), random_(random) {}

  void handle(InputEvent event, Timestamp now);
  /// The visitor picks files, whose bytes the page has from now on.
  void pick(std::vector<PickedFile> files, Timestamp now);
  void act(Action action, Timestamp now) { handle(input::Act{std::move(action)}, now); }

  /// When a timer is due next.
  [[nodiscard]] std::optional<Timestamp> nextTimer() const;
  void fireTimer(Timestamp now);
  /// Stops the runtime; complains of what it leaves running, and of what it does afterwards.
  void stop(Timestamp now);

  [[nodiscard]] bool isStopped() const { return isStopped_; }

  Runtime runtime;
  Screen screen;
  std::vector<SupportEvent> events;
  std::vector<std::string> complaints;
  std::set<std::string> held;  // the files whose bytes the page has
  bool isVisible = true;
  bool isLogging = false;
  std::size_t inputs = 0;

 private:
  void release(const std::string& fileId);
  void perform(const Effect& effect, Timestamp now);
  void complain(std::string what) { complaints.push_back(std::move(what)); }

  Network& network_;
  Browser& browser_;
  std::size_t tab_;
  Random& random_;
  std::map<std::int64_t, std::int64_t> timers_;  // id to when it is due
  bool isVisitAsked_ = false;
  bool isStopped_ = false;
};

}  // namespace cossistant::simulation
