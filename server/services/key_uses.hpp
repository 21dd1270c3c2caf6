#pragma once

#include <map>
#include <mutex>
#include <string>

#include "server/auth/caller.hpp"
#include "server/services/executor.hpp"

namespace cossistant::server {

/// When each API key was last used. Requests only note it here; now and then it is written down, so that no request
/// becomes a write, or fails with one. Any thread.
class KeyUses {
 public:
  /// Nothing for what is no key.
  void note(const CredentialId& credential, Timestamp at);
  /// Writes down what was noted since. What cannot be stored is tried again with the next.
  void store(Executor& executor);

 private:
  using Uses = std::map<std::string, Timestamp>;  // by the id of the key

  std::mutex mutex_;
  Uses uses_;
};

}  // namespace cossistant::server
