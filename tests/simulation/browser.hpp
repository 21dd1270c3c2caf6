#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "core/runtime/input.hpp"
#include "tests/simulation/random.hpp"

namespace cossistant::simulation {

inline constexpr std::size_t kTabs = 2;

/// What the tabs of one visitor share: local storage, of whose changes each hears from the others a little later, and
/// the lease, which the tab that has waited longest gets once nobody holds it.
class Browser {
 public:
  explicit Browser(Random& random) : random_(random) {}

  /// A page begins in that tab, and waits for the lease.
  void open(std::size_t tab, Timestamp now);
  /// It is gone, and so is whatever it was to hear.
  void close(std::size_t tab, Timestamp now);
  [[nodiscard]] bool isOpen(std::size_t tab) const { return tabs_[tab].isOpen; }

  void set(std::size_t tab, const std::string& key, const std::string& value, Timestamp now);
  void remove(std::size_t tab, const std::string& key, Timestamp now);
  /// Somebody who knows nothing of the widget takes an unsent message away, if there is one.
  void clearUnsent(Timestamp now);
  /// The tab that has the lease, or is about to hear so.
  [[nodiscard]] std::size_t sender() const { return waiting_.front(); }

  /// Whether a tab was told of a draft after it had written another one itself. What it shows is not what is kept,
  /// then.
  [[nodiscard]] bool hasCrossed(const std::string& conversationId) const;

  /// When a tab hears something next.
  [[nodiscard]] std::optional<Timestamp> next(std::size_t tab) const;
  [[nodiscard]] InputEvent take(std::size_t tab);

  [[nodiscard]] const std::map<std::string, std::string>& storage() const { return storage_; }
  std::map<std::string, std::string> drafts;  // by conversation: every text that was ever kept in its composer

 private:
  struct Tab {
    bool isOpen = false;
    std::deque<std::pair<std::int64_t, InputEvent>> words;
  };

  void hears(Tab& tab, InputEvent event, Timestamp now);
  /// Everybody but `tab` hears of it.
  void tell(std::size_t tab, const std::string& key, const std::optional<std::string>& value, Timestamp now);
  void handOn(Timestamp now);

  Random& random_;
  std::map<std::string, std::string> storage_;
  std::map<std::string, std::size_t> lastWriters_;  // by key
  std::set<std::string> crossed_;                   // keys
  std::array<Tab, kTabs> tabs_;
  std::deque<std::size_t> waiting_;  // for the lease; the first one has it
};

}  // namespace cossistant::simulation
