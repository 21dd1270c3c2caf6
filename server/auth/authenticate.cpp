#include "server/auth/authenticate.hpp"

#include "server/auth/api_key.hpp"
#include "server/auth/crypto.hpp"
#include "server/auth/origin.hpp"
#include "server/http/errors.hpp"

namespace cossistant::server {
namespace {

ApiKeyRecord findKey(const Credentials& credentials, const std::string& secret, Store& store) {
  const bool isPrivate = !credentials.privateKey.empty();
  const std::string& raw = isPrivate ? credentials.privateKey : credentials.publicKey;
  if (raw.empty()) throw unauthorized("An API key is required.");
  const auto shape = parseKey(raw);
  const KeyType expected = isPrivate ? KeyType::Private : KeyType::Public;
  if (!shape || shape->type != expected) throw unauthorized("The API key does not have the shape of a key.");
  const std::string hash = hashKey(secret, raw);
  auto key = store.keyByHash(hash);
  const bool isUsable =
      key && equalInConstantTime(key->hash, hash) && key->type == expected && key->isActive && !key->revokedAt;
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

}  // namespace

Credentials credentialsOf(const Request& request) {
  Credentials credentials;
  const std::string_view authorization = request.header("authorization");
  const std::size_t space = authorization.find(' ');
  if (space != std::string_view::npos) credentials.privateKey = authorization.substr(space + 1);
  credentials.publicKey = request.header("x-public-key");
  credentials.actorUserId = request.header("x-actor-user-id");
  return credentials;
}

Credentials socketCredentialsOf(const Request& request) {
  Credentials credentials = credentialsOf(request);
  const auto fill = [&](std::string& value, std::string_view name) {
    if (value.empty()) value = request.queryValue(name).value_or("");
  };
  fill(credentials.privateKey, "token");
  fill(credentials.publicKey, "publicKey");
  fill(credentials.actorUserId, "actorUserId");
  return credentials;
}

Caller authenticate(const Credentials& credentials, const Request& request, const std::string& secret,
                    UnitOfWork& work) {
  const ApiKeyRecord key = findKey(credentials, secret, work.store);
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
  return caller;
}

}  // namespace cossistant::server
