#include "core/composer/draft_store.hpp"

#include <gtest/gtest.h>

namespace cossistant {
namespace {

TEST(DraftStore, AKeyNamesItsConversation) {
  EXPECT_EQ(draftKey("CO1"), "cossistant:draft:CO1");
  EXPECT_EQ(conversationOfDraft("cossistant:draft:CO1"), "CO1");
}

TEST(DraftStore, OtherKeysAreOfNoConversation) {
  for (const char* key : {"cossistant_outbox_1", "cossistant:draft:", "draft:CO1", ""}) {
    EXPECT_EQ(conversationOfDraft(key), "") << key;
  }
}

}  // namespace
}  // namespace cossistant
