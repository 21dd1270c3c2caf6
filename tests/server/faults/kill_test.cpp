#include <gmock/gmock.h>

#include <atomic>
#include <csignal>
#include <thread>

#include "tests/server/support/server_process.hpp"
#include "tests/server/support/temporary_folder.hpp"
#include "tests/server/support/test_visitor.hpp"

namespace cossistant::server::testing {
namespace {

constexpr int kWriters = 4;
constexpr int kAcknowledgedBeforeTheKill = 60;

/// Writes until the server is gone, and keeps what was acknowledged.
void writeUntilKilled(TestVisitor& visitor, std::vector<std::string>& acknowledged, std::atomic<int>& count) {
  try {
    for (int i = 0;; ++i) {
      const std::string text = "message " + std::to_string(i);
      if (visitor.say(text).status != 200) continue;
      acknowledged.push_back(text);
      ++count;
    }
  } catch (const std::exception&) {
    // Killed. Whether the last message was stored nobody was told.
  }
}

TEST(Killed, UnderLoadEveryAcknowledgedMessageIsThereAfterwards) {
  const TemporaryFolder folder;
  const std::string database = folder.path() / "test.db";
  std::vector<TestVisitor> visitors;
  std::vector<std::vector<std::string>> acknowledged(kWriters);
  {
    ServerProcess server(database);
    for (int i = 0; i < kWriters; ++i) visitors.emplace_back(server.port(), server.keys().publicKey);
    std::atomic<int> count = 0;
    std::vector<std::thread> writers;
    for (std::size_t i = 0; i < kWriters; ++i) {
      writers.emplace_back([&, i] { writeUntilKilled(visitors[i], acknowledged[i], count); });
    }
    while (count < kAcknowledgedBeforeTheKill) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    EXPECT_EQ(server.end(SIGKILL), -SIGKILL);
    for (std::thread& writer : writers) writer.join();
  }
  ServerProcess server(database);
  for (std::size_t i = 0; i < kWriters; ++i) {
    visitors[i].reconnect(server.port());
    const std::vector<std::string> stored = visitors[i].texts();
    EXPECT_THAT(stored, ::testing::IsSupersetOf(acknowledged[i]));
    // At most the one that was on its way besides.
    EXPECT_LE(stored.size(), acknowledged[i].size() + 1);
  }
}

}  // namespace
}  // namespace cossistant::server::testing
