#include "core/markdown/command.hpp"

#include <algorithm>
#include <iterator>

#include "core/strings/whitespace.hpp"

namespace cossistant {
namespace {

/// What the four call the same thing.
constexpr std::array<std::string_view, 4> kInstall = {"npm install ", "yarn add ", "pnpm add ", "bun add "};
constexpr std::array<std::string_view, 4> kRun = {"npm run ", "yarn ", "pnpm ", "bun "};
constexpr std::array<std::string_view, 4> kCreate = {"npm create ", "yarn create ", "pnpm create ", "bun create "};
constexpr std::array<std::string_view, 4> kCreateByPackage = {"npx create-", "yarn create ", "pnpm create ",
                                                              "bunx --bun create-"};
constexpr std::array<std::string_view, 4> kExecute = {"npx ", "yarn ", "pnpm dlx ", "bunx --bun "};

constexpr std::string_view kPrograms[] = {"npm", "yarn", "pnpm", "bun"};

std::optional<CommandForms> formsOf(const std::array<std::string_view, 4>& starts, std::string_view rest) {
  if (rest.empty()) return std::nullopt;
  CommandForms forms;
  for (std::size_t i = 0; i < forms.size(); ++i) forms[i] = std::string(starts[i]) + std::string(rest);
  return forms;
}

/// Takes the first word off `text`, whose words have one space between them.
std::string_view takeWord(std::string_view& text) noexcept {
  const std::size_t end = text.find(' ');
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return word;
}

std::optional<CommandForms> executed(std::string_view rest) {
  constexpr std::string_view prefix = "create-";
  if (rest.starts_with('-')) return std::nullopt;
  if (rest.starts_with(prefix) && rest.size() > prefix.size() && rest[prefix.size()] != ' ') {
    return formsOf(kCreateByPackage, rest.substr(prefix.size()));
  }
  return formsOf(kExecute, rest);
}

}  // namespace

std::optional<CommandForms> packageCommand(std::string_view text) {
  if (trim(text).find('\n') != std::string_view::npos) return std::nullopt;
  const std::string command = collapseWhitespace(text);
  std::string_view rest = command;
  const std::string_view program = takeWord(rest);
  if (program == "npx") return executed(rest);
  if (program == "bunx") {
    constexpr std::string_view flag = "--bun ";
    return executed(rest.starts_with(flag) ? rest.substr(flag.size()) : rest);
  }
  if (std::find(std::begin(kPrograms), std::end(kPrograms), program) == std::end(kPrograms)) return std::nullopt;
  const bool isNpm = program == "npm";
  const std::string_view all = rest;
  const std::string_view verb = takeWord(rest);
  if (verb == (isNpm ? "install" : "add")) return formsOf(kInstall, rest);
  if (verb == "run") return formsOf(kRun, rest);
  if (verb == "create") return formsOf(kCreate, rest);
  // `yarn install` alone is not the script of that name, which is what npm would make of it.
  if (isNpm || verb.starts_with('-') || verb == "add" || verb == "install") return std::nullopt;
  if (verb == "dlx") return program == "bun" ? std::nullopt : executed(rest);
  return formsOf(kRun, all);
}

}  // namespace cossistant
