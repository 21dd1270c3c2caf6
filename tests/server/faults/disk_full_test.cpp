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
    EXPECT_EQ(refused.status, 500);
    EXPECT_EQ(refused.json().text("/error"), "INTERNAL_SERVER_ERROR");
  }
  // What only reads goes on.
  EXPECT_EQ(visitor.timeline().status, 200);
  EXPECT_EQ(visitor.texts(), acknowledged);

  limitFileSize(server, RLIM_INFINITY);
  EXPECT_EQ(visitor.say("after").status, 200);
  acknowledged.push_back("after");
  EXPECT_EQ(visitor.texts(), acknowledged);
}

}  // namespace
}  // namespace cossistant::server::testing
