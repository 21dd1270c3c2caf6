#include "server/auth/authenticate.hpp"

#include "server/auth/api_key.hpp"
#include "server/auth/crypto.hpp"
#include "server/auth/origin.hpp"
#include "server/auth/own_page.hpp"
#include "server/auth/session_cookie.hpp"
#include "server/http/errors.hpp"
#include "server/services/accounts.hpp"

namespace cossistant::server {
namespace {

bool isInUse(const ApiKeyRecord& key) { return key.isActive && !key.revokedAt; }

ApiKeyRecord findKey(const Credentials& credentials, const std::string& secret, Store& store) {
  const bool isPrivate = !credentials.privateKey.empty();
  const std::string& raw = isPrivate ? credentials.privateKey : credentials.publicKey;
  const auto shape = parseKey(raw);
  const KeyType expected = isPrivate ? KeyType::Private : KeyType::Public;
  if (!shape || shape->type != expected) throw unauthorized("The API key does not have the shape of a key.");
  const std::string hash = hashKey(secret, raw);
  auto key = store.keyByHash(hash);
  const bool isUsable = key && equalInConstantTime(key->hash, hash) && key->type == expected && isInUse(*key);
  if (!isUsable) throw unauthorized("The API key is not known or not in use any more.");
  return *std::move(key);
}

/// The teammate that a private key acts as. A linked key's own teammate wins over what the request names.
std::optional<std::string> actorOf(const ApiKeyRecord& key, const std::string& named, Store& store) {
  if (key.linkedUserId) return key.linkedUserId;
  if (named.empty()) return std::nullopt;
  if (!store.humanAgent(key.websiteId, named)) throw forbidden("That teammate may not act for this website.");
  return named;
}

void requireMeant(SessionSource source, const Request& request, const std::string& publicUrl) {
  if (source == SessionSource::CookieOfRequest) requireOwnPage(request, publicUrl);
  if (source == SessionSource::CookieOfSocket) requireOwnSocket(request, publicUrl);
}

Caller callerOfSession(const Credentials& credentials, const Request& request, const AuthSettings& settings,
                       UnitOfWork& work) {
  requireMeant(credentials.sessionSource, request, settings.publicUrl);
  auto session = useSession(credentials.sessionToken, settings.secret, work);
  if (!session) throw unauthorized("The session has ended: sign in again.");
  auto website = work.store.website(session->websiteId);
  if (!website) throw unauthorized("The session belongs to no website.");
  Caller caller;
  caller.website = *std::move(website);
  caller.keyType = KeyType::Private;
  caller.actorUserId = std::move(session->userId);
  caller.credential = {CredentialKind::Session, std::move(session->tokenHash)};
  return caller;
}

Caller callerOfKey(const Credentials& credentials, const Request& request, const std::string& secret,
                   UnitOfWork& work) {
  ApiKeyRecord key = findKey(credentials, secret, work.store);
  auto website = work.store.website(key.websiteId);
  if (!website) throw unauthorized("The API key belongs to no website.");
  Caller caller;
  caller.keyType = key.type;
  caller.isTest = key.isTest;
  if (key.type == KeyType::Public) {
    const auto origin = originOf(request);
    if (!origin || !isOriginAllowed(*origin, key.isTest, website->whitelistedDomains)) {
      throw forbidden("The API key may not be used from this origin.");
    }
  } else {
    caller.actorUserId = actorOf(key, credentials.actorUserId, work.store);
  }
  caller.website = *std::move(website);
  caller.credential = {CredentialKind::Key, std::move(key.id)};
  return caller;
}

}  // namespace

Credentials credentialsOf(const Request& request) {
  Credentials credentials;
  const std::string_view authorization = request.header("authorization");
  const std::size_t space = authorization.find(' ');
  if (space != std::string_view::npos) credentials.privateKey = authorization.substr(space + 1);
  credentials.publicKey = request.header("x-public-key");
  credentials.actorUserId = request.header("x-actor-user-id");
  credentials.sessionToken = sessionTokenOf(request);
  return credentials;
}

std::string requestedVisitor(const Request& request) {
  const std::string_view header = request.header("x-visitor-id");
  return header.empty() ? request.queryValue("visitorId").value_or("") : std::string(header);
}

Credentials socketCredentialsOf(const Request& request) {
  Credentials credentials = credentialsOf(request);
  const auto fill = [&](std::string& value, std::string_view name) {
    if (value.empty()) value = request.queryValue(name).value_or("");
  };
  fill(credentials.privateKey, "token");
  fill(credentials.publicKey, "publicKey");
  fill(credentials.actorUserId, "actorUserId");
  std::string named;
  for (const std::string_view name : {"sessionToken", "sessionId", "session"}) fill(named, name);
  if (named.empty()) named = request.header("x-user-session-token");
  credentials.sessionSource = named.empty() ? SessionSource::CookieOfSocket : SessionSource::Named;
  if (!named.empty()) credentials.sessionToken = std::move(named);
  return credentials;
}

Caller authenticate(const Credentials& credentials, const Request& request, const AuthSettings& settings,
                    UnitOfWork& work) {
  // A page of this server may hold a widget, too: its key says whom it speaks for, not the cookie that comes along.
  const bool hasKey = !credentials.privateKey.empty() || !credentials.publicKey.empty();
  if (hasKey) return callerOfKey(credentials, request, settings.secret, work);
  if (credentials.sessionToken.empty()) throw unauthorized("An API key is required.");
  return callerOfSession(credentials, request, settings, work);
}

bool isStillGood(const CredentialId& credential, Timestamp now, Store& store) {
  if (credential.kind == CredentialKind::Key) {
    const auto key = store.key(credential.id);
    return key && isInUse(*key);
  }
  const auto session = store.session(credential.id);
  return session && now < session->expiresAt;
}

}  // namespace cossistant::server
