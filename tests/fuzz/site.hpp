#pragma once

#include <string>
#include <vector>

#include "server/store/sqlite/sqlite_store.hpp"

namespace cossistant::fuzzing {

inline const std::string kServerSecret = "a secret of sixteen";
inline const Timestamp kFuzzNow{1'780'000'000'000};

/// A small website in memory, the same for every input: two visitors, one of them a contact with a conversation, and
/// one teammate.
struct Site {
  Site();

  server::SqliteStore store;
  std::string websiteId;
  std::string organizationId;
  std::string publicKey;
  std::string privateKey;
  std::string teammate;
  std::string ada;  // has the conversation
  std::string bob;
  std::string contact;
  std::string conversation;

  /// Every id of it.
  [[nodiscard]] std::vector<std::string> ids() const;
};

}  // namespace cossistant::fuzzing
