#include <filesystem>
#include <iostream>

#include "core/strings/whitespace.hpp"
#include "server/auth/secret.hpp"
#include "server/cli/command.hpp"
#include "server/services/clock.hpp"
#include "server/services/sites.hpp"

/// `keys …`: API keys (protocol §3.1).

namespace cossistant::server {
namespace {

constexpr std::size_t kShortestName = 3;
constexpr std::size_t kLongestName = 80;

KeyShape shapeOf(const std::string& type, const std::string& mode) {
  if (type != "public" && type != "private") throw ArgumentError("the type is \"" + type + "\", not public or private");
  if (mode != "live" && mode != "test") throw ArgumentError("the mode is \"" + mode + "\", not live or test");
  return {type == "public" ? KeyType::Public : KeyType::Private, mode == "test"};
}

/// The secret that the server of this database hashes keys with. Throws ArgumentError when it is not at hand: a key
/// made with another one would never work.
std::string knownSecret(const CommandContext& context) {
  const Config& config = context.config;
  const auto check = context.store.keySecretCheck();
  // Without a file a new secret would be made.
  const bool hasOne = !config.secret.empty() || std::filesystem::exists(secretFile(config.database));
  std::string secret = !check || hasOne ? serverSecret(config.secret, config.database) : std::string();
  if (check && secretCheck(secret) != *check) {
    throw ArgumentError(
        "keys of this database are hashed with another secret; set COSSISTANT_SECRET as its server has it");
  }
  return secret;
}

void createKey(const CommandContext& context) {
  const auto& values = context.arguments.values;
  const KeyShape shape = shapeOf(values[1], values[2]);
  const WebsiteRecord website = requireSite(values[0], context.store);
  const std::string name = context.arguments.option("name").value_or(values[1] + ' ' + values[2]);
  if (name.size() < kShortestName || isLongerThan(name, kLongestName)) {
    throw ArgumentError("the name of a key has 3 to 80 characters");
  }
  const auto userId = context.arguments.option("user");
  if (userId && shape.type == KeyType::Public) throw ArgumentError("a public key acts as no user");
  if (userId && !context.store.humanAgent(website.id, *userId)) throw ArgumentError("the site has no user " + *userId);
  const std::string secret = knownSecret(context);
  std::string raw;
  inTransaction(context.store, systemNow(), [&](UnitOfWork& work) {
    work.store.putKeySecretCheck(secretCheck(secret));
    raw = addApiKey(website.id, name, shape, userId, secret, work);
  });
  std::cout << raw << "\n";
}

void listKeys(const CommandContext& context) {
  for (const WebsiteRecord& website : namedSites(context)) {
    for (const ApiKeyRecord& key : context.store.keys(website.id)) {
      std::cout << key.id << "  " << website.id << (key.type == KeyType::Public ? "  public" : "  private")
                << (key.isTest ? "  test" : "  live") << (key.isActive ? "  active" : "  revoked")
                << (key.lastUsedAt ? "  used " + formatIsoTime(*key.lastUsedAt) : "  never used") << "  " << key.name
                << (key.linkedUserId ? "  as " + *key.linkedUserId : "") << "\n";
    }
  }
}

void revokeKey(const CommandContext& context) {
  const std::string& id = context.arguments.values[0];
  const auto key = context.store.key(id);
  if (!key) throw ArgumentError("there is no key " + id + "; a key is named by its id, which keys list prints");
  inTransaction(context.store, systemNow(), [&](UnitOfWork& work) { work.store.revokeKey(id, work.now); });
}

}  // namespace

std::vector<Command> keyCommands() {
  return {
      {"keys create",
       "<site> public|private live|test [--name <name>] [--user <user>]",
       "make a key, which is shown only now; a private one may act as a user",
       3,
       3,
       {"name", "user"},
       createKey},
      {"keys list", "[<site>]", "the keys, without what they are", 0, 1, {}, listKeys},
      {"keys revoke", "<key id>", "end a key and the sockets that it opened, for good", 1, 1, {}, revokeKey},
  };
}

}  // namespace cossistant::server
