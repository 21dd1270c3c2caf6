#include <iostream>

#include "server/auth/password.hpp"
#include "server/cli/command.hpp"
#include "server/cli/read_password.hpp"
#include "server/services/accounts.hpp"
#include "server/services/clock.hpp"
#include "server/services/sites.hpp"

/// `users …`: teammates who sign in to the inbox.

namespace cossistant::server {
namespace {

std::string readNewPasswordHash() {
  const std::string password = readNewPassword();
  if (password.size() < kMinPasswordBytes) throw ArgumentError("the password is shorter than 8 characters");
  if (password.size() > kMaxPasswordBytes) throw ArgumentError("the password is longer than 1024 bytes");
  return hashPassword(password);
}

void createUser(const CommandContext& context) {
  const auto& values = context.arguments.values;
  const WebsiteRecord website = requireSite(values[0], context.store);
  const std::string hash = readNewPasswordHash();
  std::string id;
  inTransaction(context.store, systemNow(),
                [&](UnitOfWork& work) { id = addUser(website.id, values[1], values[2], hash, work).id; });
  std::cout << id << "\n";
}

void listUsers(const CommandContext& context) {
  for (const WebsiteRecord& website : namedSites(context)) {
    for (const HumanAgent& user : context.store.humanAgents(website.id)) {
      std::cout << user.id << "  " << website.id << "  " << user.email.value_or("no email") << "  "
                << user.name.value_or("") << (context.store.account(user.id) ? "" : "  without a password") << "\n";
    }
  }
}

/// The one teammate of any site with that id or email.
HumanAgent requireUser(const std::string& named, Store& store) {
  std::optional<HumanAgent> found;
  if (const auto account = store.accountByEmail(named))
    return store.humanAgent(account->websiteId, account->userId).value();
  for (const WebsiteRecord& website : store.websites()) {
    for (HumanAgent& user : store.humanAgents(website.id)) {
      if (user.id != named && user.email != named) continue;
      if (found) throw ArgumentError("there are several users " + named + "; name one by its id");
      found = std::move(user);
    }
  }
  if (!found) throw ArgumentError("there is no user " + named);
  return *std::move(found);
}

void changeUser(const CommandContext& context) {
  const Arguments& arguments = context.arguments;
  arguments.requireOption();
  const UserChanges changes{arguments.option("name"), arguments.option("email"), arguments.option("image")};
  inTransaction(context.store, systemNow(),
                [&](UnitOfWork& work) { updateUser(requireUser(arguments.values[0], work.store), changes, work); });
}

void password(const CommandContext& context) {
  const HumanAgent user = requireUser(context.arguments.values[0], context.store);
  const std::string hash = readNewPasswordHash();
  inTransaction(context.store, systemNow(), [&](UnitOfWork& work) { putPassword(user, hash, work); });
}

void remove(const CommandContext& context) {
  const HumanAgent user = requireUser(context.arguments.values[0], context.store);
  inTransaction(context.store, systemNow(), [&](UnitOfWork& work) { removeUser(user.id, work); });
}

}  // namespace

std::vector<Command> userCommands() {
  return {
      {"users create",
       "<site> <name> <email>",
       "make a user of the inbox; asks for the password; prints the id",
       3,
       3,
       {},
       createUser},
      {"users list", "[<site>]", "the users", 0, 1, {}, listUsers},
      {"users update",
       "<email or id> [--name <name>] [--email <email>] [--image <url>]",
       "say anew who a user is; an empty picture takes it away",
       1,
       1,
       {"name", "email", "image"},
       changeUser},
      {"users password",
       "<email or id>",
       "ask for another password; the user is signed out everywhere",
       1,
       1,
       {},
       password},
      {"users remove",
       "<email or id>",
       "end a user with its sessions, keys and sockets; what it said stays",
       1,
       1,
       {},
       remove},
  };
}

}  // namespace cossistant::server
