#include "tests/server/store/store_suite.hpp"

namespace cossistant::server {
namespace {

class InboxStoreTest : public testing::StoreSuite {
 protected:
  void SetUp() override {
    StoreSuite::SetUp();
    query_.websiteId = "site";
  }

  std::string found() {
    std::string ids;
    for (const auto& record : store_->inbox(query_)) ids += record.conversation.id + " ";
    return ids;
  }
  void addMessage(const std::string& conversationId, const std::string& text, std::int64_t createdAt,
                  ItemType type = ItemType::Message) {
    TimelineItem item;
    item.id = conversationId + std::to_string(createdAt);
    item.conversationId = conversationId;
    item.type = type;
    item.text = text;
    item.createdAt = {createdAt};
    store_->addItem(item);
  }

  InboxQuery query_;
};

TEST_P(InboxStoreTest, ItGoesOnStrictlyAfterItsCursor) {
  addConversation("a", "ada", 1);
  addConversation("b", "ada", 2);
  addConversation("c", "bob", 2);
  EXPECT_EQ(found(), "c b a ");
  query_.after = Cursor{{2}, "c"};
  EXPECT_EQ(found(), "b a ");
  query_.limit = 1;
  EXPECT_EQ(found(), "b ");
  query_.websiteId = "other";
  EXPECT_EQ(found(), "");
}

TEST_P(InboxStoreTest, StatusAndArchiveAreFilters) {
  ConversationRecord resolved = addConversation("resolved", "ada", 1);
  resolved.conversation.status = ConversationStatus::Resolved;
  store_->putConversation(resolved);
  ConversationRecord archived = addConversation("archived", "ada", 2);
  archived.conversation.deletedAt = Timestamp{3};
  store_->putConversation(archived);
  addConversation("open", "ada", 3);
  query_.status = ConversationStatus::Open;
  EXPECT_EQ(found(), "open archived ");
  query_.isArchived = false;
  EXPECT_EQ(found(), "open ");
  query_.status.reset();
  query_.isArchived = true;
  EXPECT_EQ(found(), "archived ");
}

TEST_P(InboxStoreTest, AParticipantsConversationsAreFound) {
  addConversation("a", "ada", 1);
  addConversation("b", "ada", 2);
  static_cast<void>(store_->addParticipant("a", "user", {1}));
  query_.participantId = "user";
  EXPECT_EQ(found(), "a ");
}

TEST_P(InboxStoreTest, ASearchLooksAtTheLastMessageWhateverCameAfterIt) {
  addConversation("a", "ada", 1);
  addMessage("a", "first", 1);
  addMessage("a", "Last", 2);
  addMessage("a", "event", 3, ItemType::Event);
  query_.search = "last";
  EXPECT_EQ(found(), "a ");
  query_.search = "first";
  EXPECT_EQ(found(), "");
  query_.search = "event";
  EXPECT_EQ(found(), "");
}

TEST_P(InboxStoreTest, ASearchTakesItsWordsAsTheyAre) {
  ConversationRecord record = addConversation("a", "ada", 1);
  record.conversation.title = "50% off_now\\";
  store_->putConversation(record);
  for (const char* words : {"50%", "off_now", "\\", "OFF"}) {
    query_.search = words;
    EXPECT_EQ(found(), "a ") << words;
  }
  for (const char* words : {"5%off", "off now", "off?now"}) {
    query_.search = words;
    EXPECT_EQ(found(), "") << words;
  }
}

TEST_P(InboxStoreTest, ASearchGoesOnInPagesNewestFirst) {
  for (int i = 1; i <= 3; ++i) {
    const std::string id = "c" + std::to_string(i);
    addConversation(id, "ada", i);
    addMessage(id, "same", 1);
  }
  query_.search = "same";
  query_.limit = 2;
  EXPECT_EQ(found(), "c3 c2 ");
  query_.after = Cursor{{2}, "c2"};
  EXPECT_EQ(found(), "c1 ");
}

INSTANTIATE_TEST_SUITE_P(Sqlite, InboxStoreTest, testing::kStores);

}  // namespace
}  // namespace cossistant::server
