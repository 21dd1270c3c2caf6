#include "server/services/accounts.hpp"

#include <chrono>
#include <stdexcept>

#include "server/auth/crypto.hpp"
#include "server/auth/session_cookie.hpp"
#include "server/services/operator_texts.hpp"
#include "server/services/sites.hpp"

namespace cossistant::server {
namespace {

constexpr std::size_t kTokenBytes = 32;
constexpr std::size_t kMaxEmailBytes = 254;
/// A session is written anew once a day at most, however much it is used.
constexpr std::chrono::days kExtendAfter{1};

std::int64_t ms(std::chrono::milliseconds duration) { return duration.count(); }

std::string hashToken(const std::string& token, const std::string& secret) {
  // Not as API keys are hashed: no token may ever pass for a key.
  return hmacSha256Hex(secret, "session " + token);
}

bool isEmail(std::string_view text) {
  const std::size_t at = text.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < text.size() && text.size() <= kMaxEmailBytes &&
         text.find('@', at + 1) == std::string_view::npos && text.find_first_of(" \t\r\n") == std::string_view::npos;
}

/// Throws when `userId` cannot sign in with it.
void checkEmail(const std::string& email, const std::string& userId, UnitOfWork& work) {
  if (!isEmail(email)) throw std::invalid_argument("\"" + email + "\" is not an email address");
  const auto holder = work.store.accountByEmail(email);
  if (holder && holder->userId != userId) {
    throw std::invalid_argument("somebody signs in with " + email + " already");
  }
}

}  // namespace

void putPassword(const HumanAgent& teammate, const std::string& passwordHash, UnitOfWork& work) {
  const std::string email = teammate.email.value_or("");
  checkEmail(email, teammate.id, work);
  work.store.putAccount({teammate.id, {}, email, passwordHash, work.now});
  work.store.removeSessionsOf(teammate.id);
}

HumanAgent addUser(const std::string& websiteId, const std::string& name, const std::string& email,
                   const std::string& passwordHash, UnitOfWork& work) {
  checkName("the name", name);
  HumanAgent teammate = addTeammate(websiteId, name, email, work);
  putPassword(teammate, passwordHash, work);
  return teammate;
}

void updateUser(HumanAgent teammate, const UserChanges& changes, UnitOfWork& work) {
  if (changes.name) {
    checkName("the name", *changes.name);
    teammate.name = changes.name;
  }
  if (changes.email) {
    checkEmail(*changes.email, teammate.id, work);
    teammate.email = changes.email;
  }
  if (changes.image) {
    teammate.image = presentText(*changes.image);
    if (teammate.image) checkPictureUrl("the picture", *teammate.image);
  }
  work.store.updateHumanAgent(teammate);
  auto account = work.store.account(teammate.id);
  if (!account || !changes.email) return;
  account->email = *changes.email;
  work.store.putAccount(*account);
}

void removeUser(const std::string& userId, UnitOfWork& work) {
  for (const WebsiteRecord& website : work.store.websites()) {
    for (const ApiKeyRecord& key : work.store.keys(website.id)) {
      if (key.linkedUserId == userId) work.store.revokeKey(key.id, work.now);
    }
  }
  work.store.removeHumanAgent(userId);
}

std::string startSession(const std::string& userId, const std::string& secret, UnitOfWork& work) {
  std::string token = toHex(randomArray<kTokenBytes>());
  work.store.removeSessionsBefore(work.now);
  work.store.addSession({hashToken(token, secret), userId, {}, work.now, {work.now.ms + ms(kSessionLifetime)}});
  return token;
}

std::optional<SessionRecord> useSession(const std::string& token, const std::string& secret, UnitOfWork& work) {
  const std::string hash = hashToken(token, secret);
  auto session = work.store.session(hash);
  if (!session || !equalInConstantTime(session->tokenHash, hash) || session->expiresAt <= work.now) return std::nullopt;
  const Timestamp expiresAt{work.now.ms + ms(kSessionLifetime)};
  if (expiresAt.ms - session->expiresAt.ms >= ms(kExtendAfter)) {
    session->expiresAt = expiresAt;
    work.store.extendSession(hash, expiresAt);
  }
  return session;
}

void endSession(const std::string& token, const std::string& secret, UnitOfWork& work) {
  work.store.removeSession(hashToken(token, secret));
}

}  // namespace cossistant::server
