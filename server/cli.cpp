#include "server/cli.hpp"

#include <iostream>

#include "server/auth/secret.hpp"
#include "server/services/clock.hpp"
#include "server/services/sites.hpp"
#include "server/store/sqlite/sqlite_store.hpp"

namespace cossistant::server {
namespace {

using Arguments = std::vector<std::string>;

int refuse(const std::string& reason) {
  std::cerr << "cossistant-server: " << reason << "; see --help\n";
  return 2;
}

int addSiteCommand(const Arguments& arguments, SqliteStore& store) {
  if (arguments.size() < 4) return refuse("sites add needs a name and an origin");
  const Arguments origins(arguments.begin() + 3, arguments.end());
  inTransaction(store, systemNow(),
                [&](UnitOfWork& work) { std::cout << addSite(arguments[2], origins, work).id << "\n"; });
  return 0;
}

int addAgentCommand(const Arguments& arguments, SqliteStore& store) {
  if (arguments.size() != 5) return refuse("agents add needs a site id, a name and an email");
  if (!store.website(arguments[2])) return refuse("there is no site " + arguments[2]);
  inTransaction(store, systemNow(), [&](UnitOfWork& work) {
    std::cout << addTeammate(arguments[2], arguments[3], arguments[4], work).id << "\n";
  });
  return 0;
}

int addKeyCommand(const Arguments& arguments, const Config& config, SqliteStore& store) {
  if (arguments.size() < 5 || arguments.size() > 6) return refuse("keys add needs a site id, a type and a mode");
  const std::string& type = arguments[3];
  const std::string& mode = arguments[4];
  if (type != "public" && type != "private") return refuse("the type has to be public or private");
  if (mode != "live" && mode != "test") return refuse("the mode has to be live or test");
  if (!store.website(arguments[2])) return refuse("there is no site " + arguments[2]);
  std::optional<std::string> agentId;
  if (arguments.size() == 6) agentId = arguments[5];
  if (agentId && !store.humanAgent(arguments[2], *agentId)) return refuse("the site has no agent " + *agentId);
  const KeyShape shape{type == "public" ? KeyType::Public : KeyType::Private, mode == "test"};
  inTransaction(store, systemNow(), [&](UnitOfWork& work) {
    const std::string secret = serverSecret(config.secret, config.database);
    std::cout << addApiKey(arguments[2], type + " " + mode, shape, agentId, secret, work) << "\n";
  });
  return 0;
}

int listCommand(SqliteStore& store) {
  for (const WebsiteRecord& website : store.websites()) {
    std::cout << website.id << "  " << website.name << "\n";
    for (const HumanAgent& agent : store.humanAgents(website.id)) {
      std::cout << "  agent " << agent.id << "  " << agent.name.value_or("") << "\n";
    }
    for (const ApiKeyRecord& key : store.keys(website.id)) {
      std::cout << "  key   " << key.id << "  " << key.name << "  " << key.rawKey.value_or("(private)") << "\n";
    }
  }
  return 0;
}

}  // namespace

std::string helpText() {
  std::string text =
      "cossistant-server: support chat API, socket, agent inbox and widget files from one SQLite file.\n\n"
      "  cossistant-server                                    serve\n"
      "  cossistant-server list                               sites, agents and keys\n"
      "  cossistant-server sites add <name> <origin>...       make a site; prints its id\n"
      "  cossistant-server agents add <site> <name> <email>   add a teammate; prints the id\n"
      "  cossistant-server keys add <site> public|private live|test [agent]\n"
      "                                                       mint a key; a private one is shown only now\n\n"
      "Environment:\n";
  for (const Variable& variable : configVariables()) {
    std::string name = variable.name;
    name.resize(std::max<std::size_t>(name.size(), 34), ' ');
    text += "  " + name + variable.meaning + " [" + variable.fallback + "]\n";
  }
  return text;
}

int runCommand(const Arguments& arguments, const Config& config) {
  const std::string verb = arguments.size() > 1 ? arguments[1] : "";
  const std::string command = arguments[0] + (verb.empty() ? "" : " " + verb);
  const bool isKnown = command == "list" || command == "sites add" || command == "agents add" || command == "keys add";
  if (!isKnown) return refuse("there is no command \"" + command + "\"");
  SqliteStore store(config.database);
  if (command == "sites add") return addSiteCommand(arguments, store);
  if (command == "agents add") return addAgentCommand(arguments, store);
  if (command == "keys add") return addKeyCommand(arguments, config, store);
  return listCommand(store);
}

}  // namespace cossistant::server
