#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "server/store/sqlite/sqlite_store.hpp"

namespace cossistant::server::testing {

using MakeStore = std::unique_ptr<Store> (*)();

/// What every store has to do; one parameter a kind of store.
class StoreSuite : public ::testing::TestWithParam<MakeStore> {
 protected:
  std::unique_ptr<Store> store_ = GetParam()();

  void SetUp() override {
    WebsiteRecord website;
    website.id = "site";
    website.organizationId = "organization";
    website.name = "Shop";
    website.domain = "shop.example";
    website.whitelistedDomains = {"https://shop.example", "http://localhost:3000"};
    website.createdAt = {5};
    store_->addWebsite(website);
    addVisitor("ada");
    addVisitor("bob");
  }

  void addVisitor(const std::string& id, std::optional<std::string> contactId = {}) {
    VisitorRecord record;
    record.visitor.id = id;
    record.visitor.websiteId = "site";
    record.visitor.organizationId = "organization";
    record.visitor.createdAt = {1};
    record.contactId = std::move(contactId);
    store_->putVisitor(record);
  }

  ConversationRecord addConversation(const std::string& id, const std::string& visitorId, std::int64_t updatedAt) {
    ConversationRecord record;
    record.organizationId = "organization";
    record.conversation.id = id;
    record.conversation.websiteId = "site";
    record.conversation.visitorId = visitorId;
    record.conversation.createdAt = {1000 - updatedAt};
    record.conversation.updatedAt = {updatedAt};
    store_->putConversation(record);
    return record;
  }
};

/// Every kind of store, for INSTANTIATE_TEST_SUITE_P.
inline const auto kStores =
    ::testing::Values(+[]() -> std::unique_ptr<Store> { return std::make_unique<SqliteStore>(":memory:"); });

}  // namespace cossistant::server::testing
