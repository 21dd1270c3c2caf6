#include "server/store/store.hpp"

#include "tests/server/store/store_suite.hpp"

namespace cossistant::server {
namespace {

class StoreTest : public testing::StoreSuite {
 protected:
  TimelineItem addItem(const std::string& id, std::int64_t createdAt, Visibility visibility = Visibility::Public,
                       ItemType type = ItemType::Message) {
    TimelineItem item;
    item.id = id;
    item.conversationId = "talk";
    item.organizationId = "organization";
    item.visibility = visibility;
    item.type = type;
    item.text = "text of " + id;
    item.parts = {TextPart{"text of " + id, {}}, FilePart{"https://a.example/f", "text/plain", "f.txt", 3}};
    item.createdAt = {createdAt};
    store_->addItem(item);
    return item;
  }

  std::string idsOf(const std::vector<ConversationRecord>& records) {
    std::string ids;
    for (const auto& record : records) ids += record.conversation.id + " ";
    return ids;
  }
  std::string idsOf(const std::vector<TimelineItem>& items) {
    std::string ids;
    for (const auto& item : items) ids += item.id + " ";
    return ids;
  }
};

TEST_P(StoreTest, AWebsiteComesBackAsItWasAdded) {
  const auto website = store_->website("site");
  ASSERT_TRUE(website);
  EXPECT_EQ(website->whitelistedDomains.size(), 2u);
  EXPECT_EQ(store_->websites(), std::vector<WebsiteRecord>{*website});
  EXPECT_EQ(store_->website("other"), std::nullopt);
}

TEST_P(StoreTest, AKeyIsFoundByItsHash) {
  ApiKeyRecord key;
  key.id = "key";
  key.websiteId = "site";
  key.name = "Page";
  key.type = KeyType::Private;
  key.isTest = true;
  key.hash = "hash";
  key.linkedUserId = "user";
  key.createdAt = {7};
  store_->addKey(key);
  EXPECT_EQ(store_->keyByHash("hash"), key);
  EXPECT_EQ(store_->keyByHash("other"), std::nullopt);
  EXPECT_EQ(store_->keys("site"), std::vector<ApiKeyRecord>{key});
}

TEST_P(StoreTest, AgentsAreListedInTheOrderInWhichTheyCame) {
  store_->addHumanAgent("site", {"zoe", "Zoe", {}, {}, {}});
  store_->addHumanAgent("site", {"abe", "Abe", {}, {}, {}});
  store_->touchHumanAgent("abe", {9});
  const auto agents = store_->humanAgents("site");
  ASSERT_EQ(agents.size(), 2u);
  EXPECT_EQ(agents[0].id, "zoe");
  EXPECT_EQ(agents[1].lastSeenAt, Timestamp{9});
  EXPECT_EQ(store_->humanAgent("other", "abe"), std::nullopt);
}

TEST_P(StoreTest, ATeammateWhoIsRemovedSignsInNoMore) {
  store_->addHumanAgent("site", {"abe", "Abe", {}, {}, {}});
  store_->putAccount({"abe", {}, "abe@a.example", "hash", {1}});
  store_->addSession({"token", "abe", {}, {1}, {2}});
  store_->removeHumanAgent("abe");
  EXPECT_EQ(store_->humanAgent("site", "abe"), std::nullopt);
  EXPECT_EQ(store_->account("abe"), std::nullopt);
  EXPECT_EQ(store_->session("token"), std::nullopt);
}

TEST_P(StoreTest, AVisitorComesBackAsItWasPut) {
  VisitorRecord record;
  record.visitor.id = "cyd";
  record.visitor.websiteId = "site";
  record.visitor.organizationId = "organization";
  record.visitor.browser = "Firefox";
  record.visitor.latitude = json::Number{"47.5"};
  record.visitor.attribution = json::Raw{R"({"version":1})"};
  record.visitor.createdAt = {1};
  record.visitor.updatedAt = {2};
  record.isTest = true;
  store_->putVisitor(record);
  EXPECT_EQ(store_->visitor("cyd"), record);
  record.visitor.blockedAt = Timestamp{3};
  record.visitor.isBlocked = true;
  store_->putVisitor(record);
  EXPECT_EQ(store_->visitor("cyd"), record);
}

TEST_P(StoreTest, AContactIsFoundByExternalIdAndByEmail) {
  Contact contact;
  contact.id = "contact";
  contact.websiteId = "site";
  contact.organizationId = "organization";
  contact.externalId = "42";
  contact.email = "ada@shop.example";
  store_->putContact(contact);
  EXPECT_EQ(store_->findContact("site", ContactField::ExternalId, "42"), contact);
  EXPECT_EQ(store_->findContact("site", ContactField::Email, "ada@shop.example"), contact);
  EXPECT_EQ(store_->findContact("other", ContactField::ExternalId, "42"), std::nullopt);
}

TEST_P(StoreTest, AConversationComesBackAsItWasPut) {
  ConversationRecord record = addConversation("talk", "ada", 5);
  EXPECT_EQ(store_->conversation("talk"), record);
  record.conversation.status = ConversationStatus::Resolved;
  record.conversation.metadata = json::Raw{R"({"cart":3})"};
  record.resolvedByUserId = "user";
  record.resolutionTime = 12;
  record.titleSource = TitleSource::User;
  record.priority = ConversationPriority::Urgent;
  record.sentiment = ConversationSentiment::Negative;
  record.escalatedAt = Timestamp{6};
  record.escalationReason = "wants a refund";
  record.escalationHandledAt = Timestamp{7};
  record.escalationHandledByUserId = "user";
  record.aiPausedUntil = Timestamp{8};
  store_->putConversation(record);
  EXPECT_EQ(store_->conversation("talk"), record);
}

TEST_P(StoreTest, ConversationsOfAVisitorAreSortedAndCutIntoPages) {
  for (int i = 1; i <= 5; ++i) addConversation("c" + std::to_string(i), "ada", i);
  addConversation("other", "bob", 9);
  ConversationQuery query{"site", "ada", {}, {}, ConversationOrder::UpdatedAt, false, 1, 2};
  EXPECT_EQ(idsOf(store_->conversations(query)), "c4 c3 ");
  EXPECT_EQ(store_->countConversations(query), 5);
  query.orderBy = ConversationOrder::CreatedAt;
  EXPECT_EQ(idsOf(store_->conversations(query)), "c2 c3 ");
  query.ascending = true;
  query.offset = 0;
  EXPECT_EQ(idsOf(store_->conversations(query)), "c5 c4 ");
}

TEST_P(StoreTest, ConversationsCanBeFilteredByStatus) {
  ConversationRecord record = addConversation("closed", "ada", 1);
  record.conversation.status = ConversationStatus::Resolved;
  store_->putConversation(record);
  addConversation("open", "ada", 2);
  ConversationQuery query{"site", "ada", {}, ConversationStatus::Resolved};
  EXPECT_EQ(idsOf(store_->conversations(query)), "closed ");
  EXPECT_EQ(store_->countConversations(query), 1);
}

TEST_P(StoreTest, VisitorsOfOneContactShareTheirConversations) {
  Contact contact;
  contact.id = "contact";
  contact.websiteId = "site";
  contact.organizationId = "organization";
  store_->putContact(contact);
  addVisitor("phone", "contact");
  addVisitor("laptop", "contact");
  addConversation("talk", "phone", 1);
  addConversation("other", "ada", 2);
  EXPECT_EQ(idsOf(store_->conversations({"site", "laptop", "contact"})), "talk ");
}

TEST_P(StoreTest, ItemsComeBackAscendingFromTheNewest) {
  addConversation("talk", "ada", 1);
  addItem("b", 2);
  addItem("a", 2);
  addItem("c", 1);
  addItem("d", 3);
  EXPECT_EQ(idsOf(store_->items("talk", {}, {}, 3)), "a b d ");
  EXPECT_EQ(idsOf(store_->items("talk", {}, Cursor{{2}, "b"}, 3)), "c a ");
  EXPECT_EQ(idsOf(store_->items("talk", {}, Cursor{{2}, ""}, 3)), "c ");
}

TEST_P(StoreTest, AnItemComesBackAsItWasAdded) {
  addConversation("talk", "ada", 1);
  const TimelineItem item = addItem("a", 2);
  EXPECT_EQ(store_->item("a"), item);
  EXPECT_EQ(store_->item("b"), std::nullopt);
  EXPECT_THROW(addItem("a", 3), StoreError);
}

TEST_P(StoreTest, PrivateItemsAndEventsCanBeLeftOut) {
  addConversation("talk", "ada", 1);
  addItem("message", 1);
  addItem("note", 2, Visibility::Private);
  addItem("event", 3, Visibility::Public, ItemType::Event);
  EXPECT_EQ(idsOf(store_->items("talk", {false, false}, {}, 9)), "message note event ");
  EXPECT_EQ(idsOf(store_->items("talk", {true, false}, {}, 9)), "message event ");
  EXPECT_EQ(idsOf(store_->items("talk", {true, true}, {}, 9)), "message ");
}

TEST_P(StoreTest, SeenHasOneRowAnActorAndNeverMovesBack) {
  addConversation("talk", "ada", 1);
  const Actor ada{ActorType::Visitor, "ada"};
  store_->putSeen("talk", ada, {5}, "row1");
  store_->putSeen("talk", ada, {9}, "row2");
  store_->putSeen("talk", ada, {7}, "row3");
  const auto rows = store_->seen("talk");
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].id, "row1");
  EXPECT_EQ(rows[0].visitorId, "ada");
  EXPECT_EQ(rows[0].lastSeenAt, Timestamp{9});
  EXPECT_EQ(store_->seenAt("talk", ada), Timestamp{9});
  store_->removeSeen("talk", ada);
  EXPECT_EQ(store_->seenAt("talk", ada), std::nullopt);
}

TEST_P(StoreTest, ATeammateJoinsOnce) {
  addConversation("talk", "ada", 1);
  EXPECT_TRUE(store_->addParticipant("talk", "user", {2}));
  EXPECT_FALSE(store_->addParticipant("talk", "user", {3}));
  EXPECT_TRUE(store_->addParticipant("talk", "earlier", {1}));
  EXPECT_EQ(store_->participants("talk"), (std::vector<Participant>{{"earlier", {1}}, {"user", {2}}}));
}

TEST_P(StoreTest, ARolledBackTransactionLeavesNothing) {
  store_->begin();
  addConversation("talk", "ada", 1);
  store_->rollback();
  EXPECT_EQ(store_->conversation("talk"), std::nullopt);
}

TEST_P(StoreTest, NestedWorkThatThrowsIsUndoneByItself) {
  store_->begin();
  store_->nested([&] { addConversation("kept", "ada", 1); });
  EXPECT_THROW(store_->nested([&] {
    addConversation("undone", "ada", 1);
    throw std::invalid_argument("no");
  }),
               std::invalid_argument);
  store_->commit();
  EXPECT_TRUE(store_->conversation("kept"));
  EXPECT_EQ(store_->conversation("undone"), std::nullopt);
}

INSTANTIATE_TEST_SUITE_P(Sqlite, StoreTest, testing::kStores);

}  // namespace
}  // namespace cossistant::server
