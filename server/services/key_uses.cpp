#include "server/services/key_uses.hpp"

#include <utility>

namespace cossistant::server {

void KeyUses::note(const CredentialId& credential, Timestamp at) {
  if (credential.kind != CredentialKind::Key) return;
  const std::lock_guard lock(mutex_);
  uses_[credential.id] = at;
}

void KeyUses::store(Executor& executor) {
  auto taken = std::make_shared<Uses>();
  {
    const std::lock_guard lock(mutex_);
    taken->swap(uses_);
  }
  if (taken->empty()) return;
  const auto putBack = [this, taken] {
    const std::lock_guard lock(mutex_);
    uses_.merge(*taken);  // which keeps what was noted meanwhile
  };
  const bool accepted = executor.submit(
      [taken](UnitOfWork& work) {
        for (const auto& [id, at] : *taken) work.store.touchKey(id, at);
      },
      [putBack](const std::exception_ptr& failure) {
        if (failure) putBack();
      });
  if (!accepted) putBack();
}

}  // namespace cossistant::server
