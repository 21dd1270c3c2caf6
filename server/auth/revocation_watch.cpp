#include "server/auth/revocation_watch.hpp"

#include "server/auth/authenticate.hpp"
#include "server/log/log.hpp"
#include "server/websocket/client_events.hpp"

namespace cossistant::server {
namespace {

/// A change is looked at twice: a socket that was being let in during the first look is in the hub by the second.
constexpr int kLooksAfterChange = 2;
/// Sessions also end by themselves, which changes nothing in the database.
constexpr int kTicksBetweenLooks = 60;

}  // namespace

RevocationWatch::RevocationWatch(const std::string& database, Hub& hub, Clock clock)
    : store_(database), hub_(hub), clock_(std::move(clock)), ticker_(kRevocationInterval, [this] { tick(); }) {}

void RevocationWatch::tick() {
  try {
    if (isDue()) look();
  } catch (const StoreError& error) {
    log(LogLevel::Warning, "revocations were not looked for", {{"error", error.what()}});
    looksLeft_ = kLooksAfterChange;
  }
}

bool RevocationWatch::isDue() {
  const std::int64_t version = store_.dataVersion();
  if (version != version_) looksLeft_ = kLooksAfterChange;
  version_ = version;
  if (looksLeft_ > 0) {
    --looksLeft_;
    ticksToNextLook_ = kTicksBetweenLooks;
    return true;
  }
  if (--ticksToNextLook_ > 0) return false;
  ticksToNextLook_ = kTicksBetweenLooks;
  return true;
}

void RevocationWatch::look() {
  for (const CredentialId& credential : hub_.credentials()) {
    if (isStillGood(credential, clock_(), store_)) continue;
    const std::string reason =
        credential.kind == CredentialKind::Key ? "The API key was revoked." : "The session has ended.";
    hub_.closeAllOf(credential, makeFrame(errorFrame("FORBIDDEN", reason, 403)), reason);
  }
}

}  // namespace cossistant::server
