#include "tests/server/store/store_suite.hpp"

namespace cossistant::server {
namespace {

class ErasureStoreTest : public testing::StoreSuite {
 protected:
  void addContact(const std::string& id) {
    Contact contact;
    contact.id = id;
    contact.websiteId = "site";
    contact.organizationId = "organization";
    store_->putContact(contact);
  }
};

TEST_P(ErasureStoreTest, AVisitorGoesWithItsConversations) {
  addConversation("talk", "ada", 1);
  addConversation("other", "bob", 2);
  EXPECT_EQ(store_->eraseVisitor("ada").conversationIds, std::vector<std::string>{"talk"});
  EXPECT_EQ(store_->visitor("ada"), std::nullopt);
  EXPECT_EQ(store_->conversation("talk"), std::nullopt);
  EXPECT_TRUE(store_->visitor("bob"));
  EXPECT_TRUE(store_->conversation("other"));
}

TEST_P(ErasureStoreTest, AContactGoesWithTheLastOfItsVisitors) {
  addContact("contact");
  addVisitor("phone", "contact");
  addVisitor("laptop", "contact");
  EXPECT_EQ(store_->eraseVisitor("phone").contactId, std::nullopt);
  EXPECT_TRUE(store_->contact("contact"));
  EXPECT_EQ(store_->eraseVisitor("laptop").contactId, "contact");
  EXPECT_EQ(store_->contact("contact"), std::nullopt);
}

TEST_P(ErasureStoreTest, NobodyIsErasedWithoutHarm) {
  const ErasedVisitor erased = store_->eraseVisitor("nobody");
  EXPECT_TRUE(erased.conversationIds.empty());
  EXPECT_EQ(erased.contactId, std::nullopt);
}

TEST_P(ErasureStoreTest, AFolderIsKeptUntilItIsSaidToBeGone) {
  store_->addErasedFolder("o/w/b/");
  store_->addErasedFolder("o/w/a/");
  store_->addErasedFolder("o/w/a/");
  EXPECT_EQ(store_->erasedFolders(), (std::vector<std::string>{"o/w/a/", "o/w/b/"}));
  store_->removeErasedFolder("o/w/a/");
  EXPECT_EQ(store_->erasedFolders(), std::vector<std::string>{"o/w/b/"});
}

INSTANTIATE_TEST_SUITE_P(Sqlite, ErasureStoreTest, testing::kStores);

}  // namespace
}  // namespace cossistant::server
