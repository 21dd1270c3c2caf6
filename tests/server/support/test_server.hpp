#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>

#include "tests/server/support/client.hpp"
#include "tests/server/support/server_process.hpp"
#include "tests/server/support/temporary_folder.hpp"
#include "tests/server/support/web_socket.hpp"

namespace cossistant::server::testing {

/// The program as a child process that serves the demo site from a new database.
class TestServer {
 public:
  /// `variables` go before those of ServerProcess.
  explicit TestServer(const Variables& variables = {});
  /// Stops it, and fails the test when it did not end well.
  ~TestServer();
  TestServer(const TestServer&) = delete;
  TestServer& operator=(const TestServer&) = delete;

  [[nodiscard]] std::uint16_t port() const { return process_.port(); }
  [[nodiscard]] std::uint16_t metricsPort() const { return process_.metricsPort(); }
  [[nodiscard]] const DemoAccess& keys() const { return process_.keys(); }
  [[nodiscard]] std::filesystem::path database() const { return folder_.path() / "test.db"; }
  [[nodiscard]] std::filesystem::path publicFolder() const { return folder_.path() / "public"; }
  /// All bytes of the database and its log.
  [[nodiscard]] std::string bytesOnDisk() const;
  /// What `SIGTERM` begins and `stop` waits for.
  void beginStop() const;
  void stop();

 private:
  TemporaryFolder folder_;
  ServerProcess process_;
};

/// One server for the tests of a suite; each test makes its own visitors.
class EndToEnd : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    server_ = std::make_unique<TestServer>();
    aiAgent_.clear();
  }
  static void TearDownTestSuite() { server_.reset(); }

  static TestServer& server() { return *server_; }

  /// Calls with the public key, for `visitorId` when it is not empty.
  Answer visitor(const std::string& method, const std::string& target, const std::string& visitorId,
                 const std::string& body = {});
  /// Calls with the private key, which acts as the first teammate.
  Answer team(const std::string& method, const std::string& target, const std::string& body = {});
  /// The id of a new visitor.
  std::string newVisitor();
  /// The id of a new conversation of that visitor.
  std::string newConversation(const std::string& visitorId);
  /// Sends a message as the visitor.
  Answer say(const std::string& visitorId, const std::string& conversationId, const std::string& text,
             const std::string& itemId = {});
  /// Sends a message as the team.
  Answer reply(const std::string& conversationId, const std::string& text, const std::string& visibility = "public");
  std::string firstTeammate();
  /// The id of an AI agent of the site: one for all tests of a suite, as their number is limited.
  std::string aiAgent();

  WebSocket visitorSocket(const std::string& visitorId);
  WebSocket teamSocket();

 private:
  static std::unique_ptr<TestServer> server_;
  static std::string aiAgent_;
  HttpClient client_{server_->port()};
};

}  // namespace cossistant::server::testing
