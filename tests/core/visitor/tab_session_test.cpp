#include "core/visitor/tab_session.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace cossistant {
namespace {

TEST(TabSession, BelongsToAWebsiteAndAVisitor) {
  EXPECT_EQ(tabSessionKey("site", "ada"), "cossistant:visitor-session:site:ada");
}

TEST(TabSession, IsReadFromItsEntry) {
  const std::vector<StoredValue> storage = {{tabSessionKey("site", "bo"), "s1"}, {tabSessionKey("site", "ada"), "s2"}};
  EXPECT_EQ(storedTabSession(storage, tabSessionKey("site", "ada")), "s2");
  EXPECT_EQ(storedTabSession(storage, tabSessionKey("other", "ada")), "");
}

TEST(TabSession, AValueThatIsNoneOfOursIsPassedOver) {
  const std::vector<StoredValue> storage = {{tabSessionKey("site", "ada"), std::string(65, 'x')}};
  EXPECT_EQ(storedTabSession(storage, tabSessionKey("site", "ada")), "");
}

}  // namespace
}  // namespace cossistant
