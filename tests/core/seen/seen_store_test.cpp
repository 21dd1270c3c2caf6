#include "core/seen/seen_store.hpp"

#include <gtest/gtest.h>

namespace cossistant {
namespace {

const StoredValue kStored = storedValue(OwnSeen{"pk", "ada", "talk", Timestamp{5}});

TEST(SeenStore, AMarkComesBackAsItWasTold) {
  const auto seen = readOwnSeen(kStored, "pk", "ada");
  ASSERT_TRUE(seen);
  EXPECT_EQ(seen->conversationId, "talk");
  EXPECT_EQ(seen->lastSeenAt, Timestamp{5});
}

TEST(SeenStore, MarksOfOthersAreNotOurs) {
  EXPECT_FALSE(readOwnSeen(kStored, "pk", "bob"));
  EXPECT_FALSE(readOwnSeen(kStored, "pk2", "ada"));
}

TEST(SeenStore, OtherEntriesAreNoMarks) {
  EXPECT_FALSE(readOwnSeen({"cossistant-support-store", kStored.value}, "pk", "ada"));
  EXPECT_FALSE(readOwnSeen({std::string(kSeenKey), "{}"}, "pk", "ada"));
}

}  // namespace
}  // namespace cossistant
