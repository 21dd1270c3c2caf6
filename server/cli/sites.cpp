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

void changeSite(const CommandContext& context) {
  const Arguments& arguments = context.arguments;
  arguments.requireOption();
  const SiteChanges changes{arguments.option("name"), arguments.option("description"), arguments.option("logo-url"),
                            arguments.option("default-language")};
  inTransaction(context.store, systemNow(),
                [&](UnitOfWork& work) { updateSite(requireSite(arguments.values[0], work.store), changes, work); });
}

void listSites(const CommandContext& context) {
  for (const WebsiteRecord& website : context.store.websites()) {
    std::cout << website.id << "  " << website.name << "  " << website.defaultLanguage << "\n";
    if (website.description) std::cout << "  " << *website.description << "\n";
    if (website.logoUrl) std::cout << "  logo " << *website.logoUrl << "\n";
    printOrigins(website, "  ");
  }
}

void origins(const CommandContext& context) {
  const auto& values = context.arguments.values;
  if (values.size() == 1) return printOrigins(requireSite(values[0], context.store), "");
  inTransaction(context.store, systemNow(), [&](UnitOfWork& work) {
    changeOrigins(requireSite(values[0], work.store), {values.begin() + 1, values.end()}, work);
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
      {"sites update",
       "<site> [--name <name>] [--description <text>] [--logo-url <url>] [--default-language <tag>]",
       "say anew what a site is; an empty description or logo takes it away",
       1,
       1,
       {"name", "description", "logo-url", "default-language"},
       changeSite},
      {"sites list", "", "the sites with what is said of them and their origins", 0, 0, {}, listSites},
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
