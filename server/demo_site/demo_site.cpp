#include "server/demo_site/demo_site.hpp"

#include <fstream>

#include "server/auth/api_key.hpp"
#include "server/auth/secret.hpp"
#include "server/services/sites.hpp"

namespace cossistant::server {
namespace fs = std::filesystem;
namespace {

const std::string kPublicKeyName = "Demo page";
const std::string kPrivateKeyName = "Demo inbox";

fs::path keyFile(const fs::path& database) { return database.parent_path() / "demo-inbox-key"; }

std::optional<std::string> firstLine(const fs::path& file) {
  std::ifstream stream(file);
  std::string line;
  if (!stream || !std::getline(stream, line)) return std::nullopt;
  return line;
}

DemoAccess makeDemoSite(const std::string& secret, UnitOfWork& work) {
  WebsiteRecord website = addSite("Acorn & Oak", {"http://localhost:8787", "http://127.0.0.1:8787"}, work);
  const HumanAgent first = addTeammate(website.id, "Mara Lindqvist", "mara@acorn-oak.example", work);
  static_cast<void>(addTeammate(website.id, "Tobi Adeyemi", "tobi@acorn-oak.example", work));
  DemoAccess access;
  access.publicKey = addApiKey(website.id, kPublicKeyName, {KeyType::Public, true}, std::nullopt, secret, work);
  access.privateKey = addApiKey(website.id, kPrivateKeyName, {KeyType::Private, true}, first.id, secret, work);
  return access;
}

}  // namespace

std::optional<DemoAccess> findDemoSite(Store& store, const fs::path& database) {
  for (const WebsiteRecord& website : store.websites()) {
    for (const ApiKeyRecord& key : store.keys(website.id)) {
      if (key.name != kPublicKeyName || !key.rawKey) continue;
      return DemoAccess{*key.rawKey, firstLine(keyFile(database)).value_or("")};
    }
  }
  return std::nullopt;
}

DemoAccess seedDemoSite(Store& store, const fs::path& database, const std::string& secret, Timestamp now) {
  if (auto access = findDemoSite(store, database)) return *std::move(access);
  DemoAccess access;
  inTransaction(store, now, [&](UnitOfWork& work) {
    access = makeDemoSite(secret, work);
    // Before the commit: a site whose key nobody has would be of no use.
    writePrivateFile(keyFile(database), access.privateKey + "\n");
  });
  return access;
}

}  // namespace cossistant::server
