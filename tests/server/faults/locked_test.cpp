#include <gmock/gmock.h>
#include <sqlite3.h>

#include <thread>

#include "tests/server/support/server_process.hpp"
#include "tests/server/support/temporary_folder.hpp"
#include "tests/server/support/test_visitor.hpp"

namespace cossistant::server::testing {
namespace {

/// Another user of the database, as the shell of SQLite would be.
class OtherProgram {
 public:
  explicit OtherProgram(const std::string& database) { sqlite3_open(database.c_str(), &connection_); }
  ~OtherProgram() { sqlite3_close(connection_); }
  OtherProgram(const OtherProgram&) = delete;
  OtherProgram& operator=(const OtherProgram&) = delete;

  void run(const char* sql) { ASSERT_EQ(sqlite3_exec(connection_, sql, nullptr, nullptr, nullptr), SQLITE_OK); }

 private:
  sqlite3* connection_ = nullptr;
};

TEST(Locked, AMessageGets503UntilTheDatabaseIsFreeAgain) {
  const TemporaryFolder folder;
  const std::string database = folder.path() / "test.db";
  ServerProcess server(database);
  TestVisitor visitor(server.port(), server.keys().publicKey);
  OtherProgram other(database);
  other.run("BEGIN EXCLUSIVE");
  const Answer refused = visitor.say("too early");
  EXPECT_EQ(refused.status, 503);
  EXPECT_EQ(refused.header("retry-after"), "2");
  EXPECT_EQ(visitor.timeline().status, 200);
  other.run("COMMIT");
  EXPECT_EQ(visitor.say("again").status, 200);
  EXPECT_EQ(visitor.texts(), std::vector<std::string>{"again"});
}

TEST(Locked, WhatQueuesBehindDoesNotWaitAllOverAgain) {
  const TemporaryFolder folder;
  const std::string database = folder.path() / "test.db";
  ServerProcess server(database);
  std::vector<TestVisitor> visitors;
  for (int i = 0; i < 20; ++i) visitors.emplace_back(server.port(), server.keys().publicKey);
  OtherProgram other(database);
  other.run("BEGIN EXCLUSIVE");
  const auto since = std::chrono::steady_clock::now();
  std::vector<std::thread> threads;
  for (TestVisitor& visitor : visitors) {
    threads.emplace_back([&] { EXPECT_EQ(visitor.say("too early").status, 503); });
  }
  for (std::thread& thread : threads) thread.join();
  // Each waiting for itself would take longer.
  EXPECT_LT(std::chrono::steady_clock::now() - since, std::chrono::seconds(4));
  other.run("COMMIT");
}

}  // namespace
}  // namespace cossistant::server::testing
