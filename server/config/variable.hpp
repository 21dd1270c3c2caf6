#pragma once

#include <functional>
#include <optional>
#include <stdexcept>
#include <string>

namespace cossistant::server {

/// A variable that does not hold what it must; the message names the variable and the value.
class ConfigError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The value of a variable, or nothing when it is unset.
using Environment = std::function<std::optional<std::string>(const std::string& name)>;

/// One line for `--help`.
struct Variable {
  std::string name;
  std::string fallback;
  std::string meaning;
};

}  // namespace cossistant::server
