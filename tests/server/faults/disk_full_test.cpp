#include <gmock/gmock.h>
#include <sys/resource.h>

#include "tests/server/support/server_process.hpp"
#include "tests/server/support/temporary_folder.hpp"
#include "tests/server/support/test_visitor.hpp"

namespace cossistant::server::testing {
namespace {

/// No file of the process may grow beyond this: what a full disk looks like to it, and as easily undone.
void limitFileSize(const ServerProcess& server, rlim_t bytes) {
  rlimit limit{bytes, RLIM_INFINITY};
  ASSERT_EQ(prlimit(server.pid(), RLIMIT_FSIZE, &limit, nullptr), 0);
}

TEST(DiskFull, AMessageThatCannotBeStoredIsNotAcknowledgedAndLaterOnesAre) {
  const TemporaryFolder folder;
  ServerProcess server(folder.path() / "test.db");
  TestVisitor visitor(server.port(), server.keys().publicKey);
  std::vector<std::string> acknowledged = {"before"};
  ASSERT_EQ(visitor.say("before").status, 200);

  limitFileSize(server, 1);
  for (int i = 0; i < 5; ++i) {
    const Answer refused = visitor.say("lost " + std::to_string(i));
    EXPECT_EQ(refused.status, 507);
    EXPECT_EQ(refused.json().text("/error"), "INTERNAL_SERVER_ERROR");
    EXPECT_FALSE(refused.json().text("/message").empty());
  }
  // What only reads goes on.
  EXPECT_EQ(visitor.timeline().status, 200);
  EXPECT_EQ(visitor.texts(), acknowledged);

  limitFileSize(server, RLIM_INFINITY);
  EXPECT_EQ(visitor.say("after").status, 200);
  acknowledged.push_back("after");
  EXPECT_EQ(visitor.texts(), acknowledged);
}

TEST(DiskFull, AFileThatCannotBeStoredIsRefusedAndLeavesNothingBehind) {
  const TemporaryFolder folder;
  ServerProcess server(folder.path() / "test.db");
  TestVisitor visitor(server.port(), server.keys().publicKey);
  const std::string before = visitor.uploadUrl();
  const std::string after = visitor.uploadUrl();

  limitFileSize(server, 1);
  const Answer refused = visitor.upload(before, "more than one byte");
  EXPECT_EQ(refused.status, 507);
  EXPECT_EQ(refused.json().text("/error"), "INTERNAL_SERVER_ERROR");
  // A leave to upload writes nothing, so it is still given.
  EXPECT_FALSE(visitor.uploadUrl().empty());

  limitFileSize(server, RLIM_INFINITY);
  EXPECT_EQ(visitor.upload(after, "more than one byte").status, 200);
  EXPECT_EQ(visitor.upload(before, "more than one byte").status, 200);
}

TEST(DiskFull, AFileThatFillsTheDiskHalfwayIsRefusedInWordsThatAnyPageCanRead) {
  const TemporaryFolder folder;
  ServerProcess server(folder.path() / "test.db");
  TestVisitor visitor(server.port(), server.keys().publicKey);
  const std::string url = visitor.uploadUrl();
  limitFileSize(server, 4u << 20);
  const Answer refused = visitor.upload(url, std::string(5u << 20, 'x'));
  EXPECT_EQ(refused.status, 507);
  EXPECT_EQ(refused.json().text("/message"), "The server has no room for the file.");
  EXPECT_EQ(refused.header("access-control-allow-origin"), "*");
  EXPECT_EQ(HttpClient(server.port()).request("GET", url.substr(0, url.find('?'))).status, 404);
  EXPECT_EQ(visitor.upload(url, "now there is room").status, 200);
}

}  // namespace
}  // namespace cossistant::server::testing
