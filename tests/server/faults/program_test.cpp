#include <gmock/gmock.h>

#include <csignal>
#include <fstream>
#include <thread>

#include "server/config/config.hpp"
#include "tests/server/support/raw_connection.hpp"
#include "tests/server/support/run_program.hpp"
#include "tests/server/support/server_process.hpp"
#include "tests/server/support/temporary_folder.hpp"
#include "tests/server/support/test_visitor.hpp"
#include "tests/server/support/web_socket.hpp"

namespace cossistant::server::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string contentOf(const std::string& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

TEST(Program, HelpListsEveryVariableWithItsDefaultAndMeaning) {
  const Outcome outcome = runProgram({"--help"});
  EXPECT_EQ(outcome.status, 0);
  for (const Variable& variable : configVariables()) {
    EXPECT_THAT(outcome.output, HasSubstr("  " + variable.name + " "));
    EXPECT_THAT(outcome.output, HasSubstr(variable.meaning + " [" + variable.fallback + "]"));
  }
}

TEST(Program, ABadVariableIsNamedWhenItStarts) {
  const Outcome outcome = runProgram({}, {{"COSSISTANT_METRICS_PORT", "prometheus"}});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_EQ(outcome.errors,
            "cossistant-server: COSSISTANT_METRICS_PORT is \"prometheus\"; expected a whole number from 0 to 65535\n");
}

TEST(Program, AVariableThatNobodyReadsIsNamedInTheLog) {
  const TemporaryFolder folder;
  const std::string log = folder.path() / "log";
  ServerProcess server(folder.path() / "test.db", {{"COSSISTANT_METRIC_PORT", "9187"}}, log);
  EXPECT_EQ(server.end(SIGTERM), 0);
  EXPECT_THAT(contentOf(log),
              HasSubstr(R"("level":"warning","what":"unknown variable","name":"COSSISTANT_METRIC_PORT")"));
}

TEST(Program, SigtermEndsItWellAndSocketsComeBack) {
  const TemporaryFolder folder;
  ServerProcess server(folder.path() / "test.db");
  WebSocket socket(server.port(), "/ws?token=" + server.keys().privateKey);
  static_cast<void>(socket.receiveType("CONNECTION_ESTABLISHED"));
  std::thread reader([&] {
    while (socket.receive()) {
    }
  });
  EXPECT_EQ(server.end(SIGTERM), 0);
  reader.join();
  EXPECT_EQ(socket.closeCode(), 1012);
}

TEST(Program, ASocketThatDoesNotAnswerDoesNotKeepItFromEnding) {
  const TemporaryFolder folder;
  ServerProcess server(folder.path() / "test.db");
  const RawConnection deaf(server.port());
  EXPECT_TRUE(deaf.upgrade("/ws?token=" + server.keys().privateKey).starts_with("HTTP/1.1 101"));
  EXPECT_EQ(server.end(SIGTERM), 0);
}

TEST(Program, BacksUpWhatIsBeingServedAndTheBackupCanBeServed) {
  const TemporaryFolder folder;
  const std::string database = folder.path() / "test.db";
  const std::string copy = folder.path() / "backup" / "copy.db";
  std::filesystem::create_directories(folder.path() / "backup");
  ServerProcess server(database);
  TestVisitor visitor(server.port(), server.keys().publicKey);
  ASSERT_EQ(visitor.say("precious").status, 200);
  const Outcome outcome = runProgram({"backup", copy}, {{"COSSISTANT_DATABASE", database}});
  EXPECT_EQ(outcome.status, 0) << outcome.errors;
  EXPECT_THAT(outcome.output, HasSubstr(copy));
  const Outcome again = runProgram({"backup", copy}, {{"COSSISTANT_DATABASE", database}});
  EXPECT_EQ(again.status, 1);
  EXPECT_THAT(again.errors, HasSubstr("it is there already"));

  // What the keys are hashed with, and what lets one into the demo, are files beside the database.
  for (const char* name : {"secret", "demo-inbox-key", "demo-inbox-password"}) {
    std::filesystem::copy_file(folder.path() / name, folder.path() / "backup" / name);
  }
  ServerProcess restored(copy);
  visitor.reconnect(restored.port());
  EXPECT_EQ(visitor.texts(), std::vector<std::string>{"precious"});
}

TEST(Program, TheLogIsOneJsonObjectALineWithoutMessagesOrKeys) {
  const TemporaryFolder folder;
  const std::string log = folder.path() / "log";
  std::string publicKey;
  std::string privateKey;
  {
    ServerProcess server(folder.path() / "test.db",
                         {{"COSSISTANT_SECRET", "a secret of this test"}, {"COSSISTANT_LOG_REQUESTS", "true"}}, log);
    publicKey = server.keys().publicKey;
    privateKey = server.keys().privateKey;
    TestVisitor visitor(server.port(), server.keys().publicKey);
    EXPECT_EQ(visitor.say("what nobody else may read").status, 200);
    WebSocket agent(server.port(), "/ws?token=" + privateKey);
    static_cast<void>(agent.receiveType("CONNECTION_ESTABLISHED"));
    HttpClient client(server.port());
    client.request("GET", "/v1/websites?publicKey=" + publicKey, {{"Authorization", "Bearer " + privateKey}});
    client.request("POST", "/v1/messages", {{"Authorization", "Bearer sk_wrong"}}, "what nobody else may read");
    agent.shutdown();
    server.end(SIGTERM);
  }
  const std::string text = contentOf(log);
  EXPECT_THAT(text, Not(HasSubstr("what nobody")));
  EXPECT_THAT(text, Not(HasSubstr(publicKey)));
  EXPECT_THAT(text, Not(HasSubstr(privateKey)));
  EXPECT_THAT(text, Not(HasSubstr("sk_")));
  EXPECT_THAT(text, Not(HasSubstr("a secret of this test")));
  std::istringstream lines(text);
  int count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    const Json json(line);
    EXPECT_FALSE(json.text("/time").empty()) << line;
    EXPECT_FALSE(json.text("/what").empty()) << line;
  }
  EXPECT_GT(count, 4);
}

}  // namespace
}  // namespace cossistant::server::testing
