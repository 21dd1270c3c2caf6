#pragma once

#include <functional>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "server/config/config.hpp"
#include "server/store/sqlite/sqlite_store.hpp"

/// What the commands of every noun have in common.

namespace cossistant::server {

/// Arguments that a command cannot do anything with; the message says which and why.
class ArgumentError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// What stands behind the verb.
struct Arguments {
  std::vector<std::string> values;
  std::map<std::string, std::string> options;  // by name, without the dashes

  [[nodiscard]] std::optional<std::string> option(const std::string& name) const;
  /// Throws ArgumentError when there is none, since then nothing is to be changed.
  void requireOption() const;
};

struct CommandContext {
  const Arguments& arguments;
  const Config& config;
  SqliteStore& store;
};

struct Command {
  std::string name;   // such as `keys create`
  std::string usage;  // its arguments, for `--help`
  std::string what;   // what it does, for `--help`
  std::size_t fewest = 0;
  std::size_t most = 0;
  std::vector<std::string> options;
  std::function<void(const CommandContext&)> run;
};

[[nodiscard]] std::vector<Command> siteCommands();
[[nodiscard]] std::vector<Command> userCommands();
[[nodiscard]] std::vector<Command> keyCommands();

/// Throws ArgumentError when there is no such site.
[[nodiscard]] WebsiteRecord requireSite(const std::string& id, Store& store);
/// The site that the first argument names, or all of them when there is none.
[[nodiscard]] std::vector<WebsiteRecord> namedSites(const CommandContext& context);

}  // namespace cossistant::server
