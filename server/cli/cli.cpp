#include "server/cli/cli.hpp"

#include <algorithm>
#include <iostream>

#include "server/cli/backup.hpp"
#include "server/cli/command.hpp"
#include "server/store/sqlite/prepared_database.hpp"

namespace cossistant::server {
namespace {

constexpr std::size_t kMeaningColumn = 41;

std::vector<Command> allCommands() {
  std::vector<Command> all;
  for (auto commands : {siteCommands(), userCommands(), keyCommands()}) {
    all.insert(all.end(), commands.begin(), commands.end());
  }
  return all;
}

std::string padded(std::string text, std::size_t width) {
  text.resize(std::max(text.size(), width), ' ');
  return text;
}

std::string usageOf(const Command& command) {
  return command.usage.empty() ? command.name : command.name + ' ' + command.usage;
}

std::string verbsOf(const std::string& noun) {
  std::string verbs;
  for (const Command& command : allCommands()) {
    if (command.name.starts_with(noun + ' '))
      verbs += (verbs.empty() ? "" : ", ") + command.name.substr(noun.size() + 1);
  }
  return verbs;
}

Command requireCommand(const std::vector<std::string>& words) {
  const std::string verb = words.size() > 1 ? words[1] : "";
  for (Command& command : allCommands()) {
    if (command.name == words[0] + ' ' + verb) return std::move(command);
  }
  const std::string verbs = verbsOf(words[0]);
  if (verbs.empty()) throw ArgumentError("there is no command \"" + words[0] + "\"");
  if (verb.empty()) throw ArgumentError("\"" + words[0] + "\" needs one of " + verbs);
  throw ArgumentError("\"" + words[0] + "\" has no \"" + verb + "\", only " + verbs);
}

Arguments readArguments(const Command& command, const std::vector<std::string>& words) {
  Arguments arguments;
  for (std::size_t i = 2; i < words.size(); ++i) {
    if (!words[i].starts_with("--")) {
      arguments.values.push_back(words[i]);
      continue;
    }
    const std::string name = words[i].substr(2);
    if (std::find(command.options.begin(), command.options.end(), name) == command.options.end()) {
      throw ArgumentError("\"" + command.name + "\" has no option " + words[i]);
    }
    if (++i == words.size()) throw ArgumentError("the option --" + name + " needs a value");
    arguments.options[name] = words[i];
  }
  if (arguments.values.size() < command.fewest || arguments.values.size() > command.most) {
    throw ArgumentError("\"" + command.name + "\" is used as: " + usageOf(command));
  }
  return arguments;
}

}  // namespace

std::optional<std::string> Arguments::option(const std::string& name) const {
  const auto found = options.find(name);
  if (found == options.end()) return std::nullopt;
  return found->second;
}

void Arguments::requireOption() const {
  if (options.empty()) throw ArgumentError("no option says what is to be changed");
}

WebsiteRecord requireSite(const std::string& id, Store& store) {
  auto website = store.website(id);
  if (!website) throw ArgumentError("there is no site " + id);
  return *std::move(website);
}

std::vector<WebsiteRecord> namedSites(const CommandContext& context) {
  if (context.arguments.values.empty()) return context.store.websites();
  return {requireSite(context.arguments.values[0], context.store)};
}

std::string helpText() {
  std::string text =
      "cossistant-server: support chat API, socket, agent inbox and widget files from one SQLite file.\n\n"
      "  cossistant-server\n"
      "      serve\n"
      "  cossistant-server backup <file>\n"
      "      copy the database to a new file, also while it is served\n";
  for (const Command& command : allCommands()) {
    text += "  cossistant-server " + usageOf(command) + "\n      " + command.what + "\n";
  }
  text += "\nEnvironment:\n";
  for (const Variable& variable : configVariables()) {
    text += "  " + padded(variable.name, kMeaningColumn) + variable.meaning + " [" + variable.fallback + "]\n";
  }
  return text;
}

int runCommand(const std::vector<std::string>& words, const Config& config) {
  if (words[0] == "backup") return runBackup(words, config);
  try {
    const Command command = requireCommand(words);
    const Arguments arguments = readArguments(command, words);
    SqliteStore store(preparedDatabase(config.database));
    command.run({arguments, config, store});
    return 0;
  } catch (const ArgumentError& error) {
    std::cerr << "cossistant-server: " << error.what() << "; see --help\n";
  } catch (const std::invalid_argument& error) {
    std::cerr << "cossistant-server: " << error.what() << "\n";
  }
  return 2;
}

}  // namespace cossistant::server
