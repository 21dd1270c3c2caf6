#include "server/application.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "tests/server/support/temporary_folder.hpp"
#include "tests/server/support/test_visitor.hpp"

/// What needs a clock of the test's own. All else is asked of the program, in end_to_end/.

namespace cossistant::server::testing {
namespace {

TEST(SteppingClock, KeepsTheOrderOfMessagesAndTheCursorsOfPages) {
  const TemporaryFolder folder;
  Config config;
  config.port = 0;
  config.database = folder.path() / "test.db";
  config.publicDir = folder.path();
  config.demo = true;
  config.logRequests = false;
  std::atomic<std::int64_t> time = 1'700'000'000'000;
  Application application(config, [&] { return Timestamp{time.load()}; });
  std::thread thread([&] { application.run(); });
  TestVisitor visitor(application.port(), application.demo()->publicKey);
  std::vector<std::string> said;
  for (int i = 0; i < 9; ++i) {
    said.push_back("message " + std::to_string(i));
    EXPECT_EQ(visitor.say(said.back()).status, 200);
    // Forward, then an hour back, then forward again.
    time += i == 3 ? -3'600'000 : 10;
  }
  EXPECT_EQ(visitor.texts(2), said);
  application.stop();
  thread.join();
}

}  // namespace
}  // namespace cossistant::server::testing
