#include <gmock/gmock.h>
#include <sys/resource.h>

#include "tests/server/faults/program.hpp"

namespace cossistant::server::testing {
namespace {

/// No file of the process may grow beyond this: what a full disk looks like to it, and as easily undone.
void limitFileSize(const ServerProcess& server, rlim_t bytes) {
  rlimit limit{bytes, RLIM_INFINITY};
  ASSERT_EQ(prlimit(server.pid(), RLIMIT_FSIZE, &limit, nullptr), 0);
}

TEST(DiskFull, AMessageThatCannotBeStoredIsNotAcknowledgedAndLaterOnesAre) {
  const TemporaryFolder folder;
  ServerProcess server(kProgram, folder.path() / "test.db");
  ProcessVisitor visitor(server);
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
  ServerProcess server(kProgram, folder.path() / "test.db");
  ProcessVisitor visitor(server);
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

}  // namespace
}  // namespace cossistant::server::testing
