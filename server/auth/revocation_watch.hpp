#pragma once

#include <chrono>
#include <string>

#include "server/services/clock.hpp"
#include "server/services/ticker.hpp"
#include "server/store/sqlite/sqlite_store.hpp"
#include "server/websocket/hub.hpp"

namespace cossistant::server {

/// How soon after a revocation its sockets are closed, at the latest; also when another process revoked.
inline constexpr std::chrono::milliseconds kRevocationInterval{500};

/// Closes the open sockets of keys that were revoked and of sessions that ended, with 1008. Requests need no watch:
/// each of them is looked at anew. Has a thread and a connection to the database of its own.
class RevocationWatch {
 public:
  /// `hub` must outlive it.
  RevocationWatch(const std::string& database, Hub& hub, Clock clock);

  void stop() { ticker_.stop(); }

 private:
  void tick();
  void look();
  [[nodiscard]] bool isDue();

  SqliteStore store_;
  Hub& hub_;
  Clock clock_;
  std::int64_t version_ = -1;
  int looksLeft_ = 0;
  int ticksToNextLook_ = 0;
  Ticker ticker_;  // uses all of the above
};

}  // namespace cossistant::server
