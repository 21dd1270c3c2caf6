#include "core/timeline/words_cache.hpp"

#include <gtest/gtest.h>

namespace cossistant {
namespace {

constexpr std::string_view kPlain = R"("text":"a","nodes":null,"isExpanded":false)";

TEST(WordsCache, GivesTheWordsOfEachMessage) {
  WordsCache cache;
  EXPECT_EQ(cache.membersOf("1", "a"), kPlain);
  EXPECT_EQ(cache.membersOf("2", "b"), R"("text":"b","nodes":null,"isExpanded":false)");
  EXPECT_EQ(cache.membersOf("1", "a"), kPlain);
}

TEST(WordsCache, GivesTheNewWordsOfAMessageThatChanged) {
  WordsCache cache;
  (void)cache.membersOf("1", "b");
  EXPECT_EQ(cache.membersOf("1", "a"), kPlain);
}

TEST(WordsCache, GivesTheWordsOfMoreMessagesThanItKeeps) {
  WordsCache cache;
  for (int round = 0; round < 2; ++round) {
    for (int message = 0; message < 200; ++message) EXPECT_EQ(cache.membersOf(std::to_string(message), "a"), kPlain);
  }
}

TEST(WordsCache, GivesWordsThatAreLongerThanAllItKeeps) {
  WordsCache cache;
  const std::string words(2u << 20, 'x');
  EXPECT_EQ(cache.membersOf("1", words), R"("text":")" + words + R"(","nodes":null,"isExpanded":false)");
  EXPECT_EQ(cache.membersOf("2", "a"), kPlain);
}

}  // namespace
}  // namespace cossistant
