#include <gtest/gtest.h>

#include "server/auth/api_key.hpp"
#include "server/auth/password.hpp"
#include "server/auth/secret.hpp"
#include "server/store/sqlite/sqlite_store.hpp"
#include "tests/server/support/run_program.hpp"
#include "tests/server/support/temporary_folder.hpp"

namespace cossistant::server::testing {
namespace {

class CommandsTest : public ::testing::Test {
 protected:
  TemporaryFolder folder_;

  [[nodiscard]] std::filesystem::path database() const { return folder_.path() / "new" / "a.db"; }
  std::string run(const std::vector<std::string>& arguments, const std::string& input = {}) {
    const Outcome result = runCommand(database(), arguments, input);
    EXPECT_EQ(result.status, 0) << result.errors;
    return result.output;
  }
  /// The sentence about what was wrong.
  std::string refused(const std::vector<std::string>& arguments, const std::string& input = {}) {
    const Outcome result = runCommand(database(), arguments, input);
    EXPECT_EQ(result.status, 2) << result.errors;
    EXPECT_EQ(result.output, "");
    EXPECT_NE(result.errors, "");
    return result.errors;
  }
  std::string newSite() { return run({"sites", "create", "Shop", "https://shop.example"}); }
};

TEST_F(CommandsTest, ASiteIsListedWithItsOrigins) {
  const std::string id = run({"sites", "create", "Shop", "https://shop.example", "http://localhost:3000"});
  EXPECT_EQ(run({"sites", "list"}), id + "  Shop  en\n  https://shop.example\n  http://localhost:3000");
}

TEST_F(CommandsTest, WhatASiteIsCanBeSaidAnewAndTakenAway) {
  const std::string site = newSite();
  EXPECT_EQ(run({"sites", "update", site, "--name", "Walnut shop", "--description", "Bowls & boards", "--logo-url",
                 "https://shop.example/logo.png", "--default-language", "pt-BR"}),
            "");
  const std::string origin = "\n  https://shop.example";
  EXPECT_EQ(run({"sites", "list"}),
            site + "  Walnut shop  pt-BR\n  Bowls & boards\n  logo https://shop.example/logo.png" + origin);
  EXPECT_EQ(run({"sites", "update", site, "--description", "", "--logo-url", ""}), "");
  EXPECT_EQ(run({"sites", "list"}), site + "  Walnut shop  pt-BR" + origin);
}

TEST_F(CommandsTest, AKeyIsShownWhenItIsMadeAndNeverAgain) {
  const std::string site = newSite();
  const std::string key = run({"keys", "create", site, "private", "live", "--name", "Backend"});
  EXPECT_EQ(parseKey(key), (KeyShape{KeyType::Private, false}));
  const std::string other = run({"keys", "create", site, "public", "test"});
  EXPECT_EQ(parseKey(other), (KeyShape{KeyType::Public, true}));
  const std::string list = run({"keys", "list", site});
  EXPECT_NE(list.find("private  live  active  never used  Backend"), std::string::npos) << list;
  EXPECT_NE(list.find("public  test  active  never used  public test"), std::string::npos) << list;
  EXPECT_EQ(list.find(key), std::string::npos);
  EXPECT_EQ(list.find(other), std::string::npos);
}

TEST_F(CommandsTest, AKeyWithAnotherSecretThanTheServersIsNotMade) {
  const std::string site = newSite();
  SqliteStore(database()).putKeySecretCheck(secretCheck("the server has this one"));
  EXPECT_NE(refused({"keys", "create", site, "public", "live"}).find("COSSISTANT_SECRET"), std::string::npos);
  EXPECT_FALSE(std::filesystem::exists(secretFile(database())));
  EXPECT_EQ(run({"keys", "list"}), "");
}

TEST_F(CommandsTest, ARevokedKeyIsListedAsSuch) {
  const std::string site = newSite();
  static_cast<void>(run({"keys", "create", site, "private", "live"}));
  const std::string id = run({"keys", "list"}).substr(0, 26);
  EXPECT_EQ(run({"keys", "revoke", id}), "");
  EXPECT_NE(run({"keys", "list"}).find("revoked"), std::string::npos);
}

TEST_F(CommandsTest, AUsersPasswordComesFromStandardInputAndIsKeptAsAHash) {
  const std::string site = newSite();
  const std::string user = run({"users", "create", site, "Mara", "mara@shop.example"}, "walnut bowl\n");
  EXPECT_EQ(run({"users", "list"}), user + "  " + site + "  mara@shop.example  Mara");
  EXPECT_TRUE(isPassword("walnut bowl", SqliteStore(database()).account(user)->passwordHash));
  EXPECT_EQ(run({"users", "password", "mara@shop.example"}, "another bowl\r\n"), "");
  EXPECT_TRUE(isPassword("another bowl", SqliteStore(database()).account(user)->passwordHash));
}

TEST_F(CommandsTest, AUserWhoIsSaidAnewSignsInWithTheNewEmailAndTheOldPassword) {
  const std::string site = newSite();
  const std::string user = run({"users", "create", site, "Mara", "mara@shop.example"}, "walnut bowl\n");
  EXPECT_EQ(run({"users", "update", "mara@shop.example", "--name", "Mara L.", "--email", "m@shop.example", "--image",
                 "https://shop.example/mara.png"}),
            "");
  EXPECT_EQ(run({"users", "list"}), user + "  " + site + "  m@shop.example  Mara L.");
  SqliteStore store(database());
  EXPECT_EQ(store.humanAgent(site, user)->image, "https://shop.example/mara.png");
  EXPECT_TRUE(isPassword("walnut bowl", store.accountByEmail("m@shop.example")->passwordHash));
  EXPECT_EQ(store.accountByEmail("mara@shop.example"), std::nullopt);
  EXPECT_EQ(run({"users", "update", user, "--image", ""}), "");
  EXPECT_EQ(store.humanAgent(site, user)->image, std::nullopt);
}

TEST_F(CommandsTest, AUserCannotBeGivenTheEmailOfAnother) {
  const std::string site = newSite();
  static_cast<void>(run({"users", "create", site, "Mara", "mara@shop.example"}, "walnut bowl\n"));
  static_cast<void>(run({"users", "create", site, "Tobi", "tobi@shop.example"}, "walnut bowl\n"));
  const std::string taken =
      refused({"users", "update", "tobi@shop.example", "--name", "T", "--email", "MARA@shop.example"});
  EXPECT_NE(taken.find("already"), std::string::npos) << taken;
  EXPECT_TRUE(run({"users", "list"}).ends_with("tobi@shop.example  Tobi"));
}

TEST_F(CommandsTest, ATeammateOfAnOlderVersionGetsItsFirstPasswordById) {
  const std::string site = newSite();
  SqliteStore(database()).addHumanAgent(site, {"tobi", "Tobi", "tobi@shop.example"});
  EXPECT_TRUE(run({"users", "list", site}).ends_with("without a password"));
  EXPECT_EQ(run({"users", "password", "tobi"}, "walnut bowl"), "");
  EXPECT_EQ(SqliteStore(database()).accountByEmail("tobi@shop.example")->userId, "tobi");
}

TEST_F(CommandsTest, APrivateKeyMayActAsAUserOfItsSite) {
  const std::string site = newSite();
  const std::string user = run({"users", "create", site, "Mara", "mara@shop.example"}, "walnut bowl\n");
  static_cast<void>(run({"keys", "create", site, "private", "live", "--user", user}));
  EXPECT_TRUE(run({"keys", "list"}).ends_with("as " + user));
}

TEST_F(CommandsTest, AUserWhoIsRemovedTakesItsKeysAlong) {
  const std::string site = newSite();
  const std::string user = run({"users", "create", site, "Mara", "mara@shop.example"}, "walnut bowl\n");
  static_cast<void>(run({"keys", "create", site, "private", "live", "--user", user}));
  static_cast<void>(run({"keys", "create", site, "public", "live"}));
  EXPECT_EQ(run({"users", "remove", "mara@shop.example"}), "");
  EXPECT_EQ(run({"users", "list"}), "");
  const std::string keys = run({"keys", "list"});
  EXPECT_NE(keys.find("private  live  revoked"), std::string::npos) << keys;
  EXPECT_NE(keys.find("public  live  active"), std::string::npos) << keys;
  EXPECT_NE(refused({"users", "remove", "mara@shop.example"}).find("no user"), std::string::npos);
}

TEST_F(CommandsTest, TheListOfKeysSaysWhenEachWasLastUsed) {
  const std::string site = newSite();
  static_cast<void>(run({"keys", "create", site, "public", "live"}));
  EXPECT_NE(run({"keys", "list"}).find("  active  never used  public live"), std::string::npos);
  SqliteStore store(database());
  store.touchKey(store.keys(site).front().id, {1'700'000'000'000});
  EXPECT_NE(run({"keys", "list"}).find("  active  used 2023-11-14T22:13:20.000Z  public live"), std::string::npos);
}

TEST_F(CommandsTest, HelpNamesEveryCommand) {
  const std::string help = run({"--help"});
  for (const char* name :
       {"sites create", "sites update", "sites list", "sites origins", "users create", "users update", "users list",
        "users password", "users remove", "keys create", "keys list", "keys revoke"}) {
    EXPECT_NE(help.find(name), std::string::npos) << name;
  }
}

TEST_F(CommandsTest, ArgumentsThatAreWrongAreNamed) {
  const std::string site = newSite();
  const std::string longName(81, 'x');
  struct Case {
    std::vector<std::string> arguments;
    std::string named;
  };
  for (const Case& bad : std::vector<Case>{
           {{"nonsense"}, "no command \"nonsense\""},
           {{"keys"}, "create, list, revoke"},
           {{"keys", "add"}, "\"keys\" has no \"add\""},
           {{"keys", "create", site, "public"}, "keys create <site>"},
           {{"keys", "create", site, "secret", "live"}, "the type is \"secret\""},
           {{"keys", "create", site, "public", "beta"}, "the mode is \"beta\""},
           {{"keys", "create", "nowhere", "public", "live"}, "no site nowhere"},
           {{"keys", "create", site, "private", "live", "--user", "nobody"}, "no user nobody"},
           {{"keys", "create", site, "public", "live", "--user", "nobody"}, "acts as no user"},
           {{"keys", "create", site, "public", "live", "--name", longName}, "3 to 80 characters"},
           {{"keys", "create", site, "public", "live", "--name"}, "--name needs a value"},
           {{"keys", "create", site, "public", "live", "--colour", "red"}, "no option --colour"},
           {{"keys", "revoke", "nothing"}, "no key nothing"},
           {{"keys", "list", "nowhere"}, "no site nowhere"},
           {{"sites", "create", "Shop"}, "sites create <name> <origin>"},
           {{"sites", "create", "Shop", "shop.example"}, "\"shop.example\" is not an origin"},
           {{"sites", "create", "Shop", "https://shop.example/path"}, "is not an origin"},
           {{"sites", "origins", site, "ftp://shop.example"}, "is not an origin"},
           {{"sites", "origins", "nowhere"}, "no site nowhere"},
           {{"sites", "list", "all"}, "sites list"},
           {{"sites", "create", " ", "https://shop.example"}, "the name is empty"},
           {{"sites", "update", site}, "no option says what"},
           {{"sites", "update", "nowhere", "--name", "Shop"}, "no site nowhere"},
           {{"sites", "update", site, "--name", ""}, "the name is empty"},
           {{"sites", "update", site, "--name", "a\nb"}, "the name has to be on one line"},
           {{"sites", "update", site, "--name", "\xFF"}, "the name is not UTF-8"},
           {{"sites", "update", site, "--name", std::string(256, 'x')}, "the name is longer than 255"},
           {{"sites", "update", site, "--description", std::string(1001, 'x')}, "the description is longer than 1000"},
           {{"sites", "update", site, "--logo-url", "/logo.png"}, "the logo is \"/logo.png\""},
           {{"sites", "update", site, "--logo-url", "javascript:alert(1)"}, "the logo is"},
           {{"sites", "update", site, "--logo-url", "https://a.example/\"b"}, "the logo is"},
           {{"sites", "update", site, "--logo-url", "https://a.example/" + std::string(2048, 'x')}, "than 2048 bytes"},
           {{"sites", "update", site, "--default-language", "english"}, "the default language is \"english\""},
           {{"sites", "update", site, "--default-language", "e-"}, "the default language is"},
           {{"sites", "update", site, "--colour", "red"}, "no option --colour"},
           {{"users", "update", "nobody", "--name", "Mara"}, "no user nobody"},
           {{"users", "update", "nobody"}, "no option says what"},
           {{"users", "create", site, "Mara"}, "users create <site>"},
           {{"users", "create", "nowhere", "Mara", "mara@shop.example"}, "no site nowhere"},
           {{"users", "password", "nobody"}, "no user nobody"},
       }) {
    EXPECT_NE(refused(bad.arguments).find(bad.named), std::string::npos) << bad.named;
  }
}

TEST_F(CommandsTest, APasswordThatIsMissingOrOfAnotherLengthIsRefused) {
  const std::string site = newSite();
  const std::vector<std::string> create = {"users", "create", site, "Mara", "mara@shop.example"};
  EXPECT_NE(refused(create, "").find("no password"), std::string::npos);
  EXPECT_NE(refused(create, "short\n").find("shorter than 8"), std::string::npos);
  EXPECT_NE(refused(create, std::string(1025, 'x')).find("longer than 1024"), std::string::npos);
  EXPECT_EQ(run({"users", "list"}), "");
}

TEST_F(CommandsTest, AnEmailThatIsNoneOrTakenLeavesNoUserBehind) {
  const std::string site = newSite();
  EXPECT_NE(refused({"users", "create", site, "Mara", "mara"}, "walnut bowl").find("\"mara\""), std::string::npos);
  static_cast<void>(run({"users", "create", site, "Mara", "mara@shop.example"}, "walnut bowl"));
  const std::string taken = refused({"users", "create", site, "Mara", "MARA@shop.example"}, "walnut bowl");
  EXPECT_NE(taken.find("already"), std::string::npos) << taken;
  EXPECT_EQ(SqliteStore(database()).humanAgents(site).size(), 1u);
}

}  // namespace
}  // namespace cossistant::server::testing
