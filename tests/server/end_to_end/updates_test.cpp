#include "tests/server/support/run_program.hpp"
#include "tests/server/support/test_server.hpp"

namespace cossistant::server::testing {
namespace {

class UpdatesTest : public EndToEnd {
 protected:
  static void command(const std::vector<std::string>& arguments) {
    const Outcome result = runCommand(server().database(), arguments);
    EXPECT_EQ(result.status, 0) << result.errors;
  }
};

TEST_F(UpdatesTest, WhatIsSaidAnewOfASiteIsToldAtTheNextRequest) {
  const std::string site = visitor("GET", "/v1/websites", "").json().text("/id");
  command({"sites", "update", site, "--name", "Acorn", "--description", "Bowls", "--logo-url",
           "https://acorn.example/logo.png", "--default-language", "sv"});
  const Json website = visitor("GET", "/v1/websites", "").json();
  EXPECT_EQ(website.text("/name"), "Acorn");
  EXPECT_EQ(website.text("/description"), "Bowls");
  EXPECT_EQ(website.text("/logoUrl"), "https://acorn.example/logo.png");
  EXPECT_EQ(website.text("/defaultLanguage"), "sv");
}

TEST_F(UpdatesTest, WhoATeammateIsSaidToBeIsToldAtTheNextRequest) {
  command({"users", "update", firstTeammate(), "--name", "Mara L.", "--image", "https://acorn.example/mara.png"});
  const Json members = team("GET", "/v1/websites/team-members").json();
  EXPECT_EQ(members.text("/members/0/name"), "Mara L.");
  EXPECT_EQ(members.text("/members/0/image"), "https://acorn.example/mara.png");
}

}  // namespace
}  // namespace cossistant::server::testing
