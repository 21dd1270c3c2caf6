#include "core/markdown/command.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cossistant {
namespace {

struct CommandCase {
  const char* name;
  const char* text;
  CommandForms forms;
};

class PackageCommand : public testing::TestWithParam<CommandCase> {};

TEST_P(PackageCommand, IsSaidInTheWordsOfEach) { EXPECT_EQ(packageCommand(GetParam().text), GetParam().forms); }

const CommandForms kInstallA = {"npm install a b", "yarn add a b", "pnpm add a b", "bun add a b"};
const CommandForms kRunA = {"npm run a --b", "yarn a --b", "pnpm a --b", "bun a --b"};
const CommandForms kCreateA = {"npm create a@latest", "yarn create a@latest", "pnpm create a@latest",
                               "bun create a@latest"};
const CommandForms kNpxCreateA = {"npx create-a my-app", "yarn create a my-app", "pnpm create a my-app",
                                  "bunx --bun create-a my-app"};
const CommandForms kExecA = {"npx a init", "yarn a init", "pnpm dlx a init", "bunx --bun a init"};

INSTANTIATE_TEST_SUITE_P(, PackageCommand,
                         testing::ValuesIn<CommandCase>({
                             {"NpmInstall", "npm install a b", kInstallA},
                             {"YarnAdd", "yarn add a b", kInstallA},
                             {"PnpmAdd", "pnpm add a b", kInstallA},
                             {"BunAdd", "bun add a b", kInstallA},
                             {"SpacesAround", "  npm   install\ta  b\n", kInstallA},
                             {"NpmRun", "npm run a --b", kRunA},
                             {"YarnRun", "yarn run a --b", kRunA},
                             {"PnpmRun", "pnpm run a --b", kRunA},
                             {"BunRun", "bun run a --b", kRunA},
                             {"YarnShort", "yarn a --b", kRunA},
                             {"PnpmShort", "pnpm a --b", kRunA},
                             {"BunShort", "bun a --b", kRunA},
                             {"NpmCreate", "npm create a@latest", kCreateA},
                             {"YarnCreate", "yarn create a@latest", kCreateA},
                             {"PnpmCreate", "pnpm create a@latest", kCreateA},
                             {"BunCreate", "bun create a@latest", kCreateA},
                             {"NpxCreate", "npx create-a my-app", kNpxCreateA},
                             {"PnpmDlxCreate", "pnpm dlx create-a my-app", kNpxCreateA},
                             {"YarnDlxCreate", "yarn dlx create-a my-app", kNpxCreateA},
                             {"BunxCreate", "bunx --bun create-a my-app", kNpxCreateA},
                             {"Npx", "npx a init", kExecA},
                             {"PnpmDlx", "pnpm dlx a init", kExecA},
                             {"YarnDlx", "yarn dlx a init", kExecA},
                             {"Bunx", "bunx a init", kExecA},
                             {"BunxBun", "bunx --bun a init", kExecA},
                             {"NpmInstallWithAFlag",
                              "npm install -D a",
                              {"npm install -D a", "yarn add -D a", "pnpm add -D a", "bun add -D a"}},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

class NoCommand : public testing::TestWithParam<const char*> {};

TEST_P(NoCommand, IsLeftAsItIs) { EXPECT_EQ(packageCommand(GetParam()), std::nullopt) << GetParam(); }

INSTANTIATE_TEST_SUITE_P(, NoCommand,
                         testing::Values("", " ", "npm", "npm install", "npm i a", "npm ci", "npm run", "npm test",
                                         "yarn", "yarn add", "yarn install", "pnpm install", "bun install",
                                         "yarn install a", "pnpm -r build", "yarn --version", "bun -v", "bun dlx a",
                                         "pnpm dlx", "npx", "npx -y a", "bunx", "bunx --bun", "git pull",
                                         "npmx install a", "npm install a\nnpm install b"));

}  // namespace
}  // namespace cossistant
