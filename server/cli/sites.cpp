#include "server/services/sites.hpp"

#include <iostream>

#include "server/cli/command.hpp"
#include "server/services/clock.hpp"

/// `sites …`: websites, and where their live keys may be used.

namespace cossistant::server {
namespace {

constexpr std::size_t kMostOrigins = 100;

void printOrigins(const WebsiteRecord& website, const std::string& indent) {
  for (const std::string& origin : website.whitelistedDomains) std::cout << indent << origin << "\n";
}

void createSite(const CommandContext& context) {
  const auto& values = context.arguments.values;
  std::string id;
  inTransaction(context.store, systemNow(), [&](UnitOfWork& work) {
    id = addSite(values[0], {values.begin() + 1, values.end()}, work).id;
  });
  std::cout << id << "\n";
}

void listSites(const CommandContext& context) {
  for (const WebsiteRecord& website : context.store.websites()) {
    std::cout << website.id << "  " << website.name << "\n";
    printOrigins(website, "  ");
  }
}

void origins(const CommandContext& context) {
  const auto& values = context.arguments.values;
  const WebsiteRecord website = requireSite(values[0], context.store);
  if (values.size() == 1) return printOrigins(website, "");
  inTransaction(context.store, systemNow(), [&](UnitOfWork& work) {
    changeOrigins(website.id, {values.begin() + 1, values.end()}, work);
  });
}

}  // namespace

std::vector<Command> siteCommands() {
  return {
      {"sites create",
       "<name> <origin>...",
       "make a site whose live keys work on these origins; prints its id",
       2,
       1 + kMostOrigins,
       {},
       createSite},
      {"sites list", "", "the sites with their origins", 0, 0, {}, listSites},
      {"sites origins",
       "<site> [<origin>...]",
       "list the origins of a site, or say them anew",
       1,
       1 + kMostOrigins,
       {},
       origins},
  };
}

}  // namespace cossistant::server
