#include "server/store/support_state_store.hpp"

#include <gmock/gmock.h>

#include "tests/server/store/store_suite.hpp"

namespace cossistant::server {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class SupportStateStoreTest : public testing::StoreSuite {
 protected:
  const SupportTarget ada_{SupportTargetType::Visitor, "ada"};
  const SupportTarget bob_{SupportTargetType::Visitor, "bob"};

  static SupportTarget contact(const std::string& id) { return {SupportTargetType::Contact, id}; }
  static SupportTarget organization(const std::string& id) { return {SupportTargetType::ContactOrganization, id}; }

  void addContact(const std::string& id, std::optional<std::string> organizationId = {}) {
    Contact contact;
    contact.id = id;
    contact.websiteId = "site";
    contact.organizationId = "organization";
    contact.contactOrganizationId = std::move(organizationId);
    store_->putContact(contact);
  }
};

TEST_P(SupportStateStoreTest, FlagsAreReplacedAndOrdered) {
  store_->putFeatureFlags("site", ada_, {"zoom", "beta"});
  EXPECT_THAT(store_->featureFlags("site", ada_), ElementsAre("beta", "zoom"));
  store_->putFeatureFlags("site", ada_, {"new"});
  EXPECT_THAT(store_->featureFlags("site", ada_), ElementsAre("new"));
  store_->putFeatureFlags("site", ada_, {});
  EXPECT_THAT(store_->featureFlags("site", ada_), IsEmpty());
}

TEST_P(SupportStateStoreTest, FlagsAreThoseOfOneTargetOfOneKind) {
  store_->putFeatureFlags("site", ada_, {"beta"});
  EXPECT_THAT(store_->featureFlags("site", contact("ada")), IsEmpty());
  EXPECT_THAT(store_->featureFlags("site", bob_), IsEmpty());
  EXPECT_THAT(store_->featureFlags("other", ada_), IsEmpty());
}

TEST_P(SupportStateStoreTest, StepsKeepTheOrderInWhichTheyCameFirst) {
  const OnboardingStep profile{"profile", false, std::nullopt};
  const OnboardingStep invite{"invite", true, json::Raw{R"({"team":[1,2.50]})"}};
  store_->putOnboardingStep("site", ada_, profile);
  store_->putOnboardingStep("site", ada_, invite);
  const OnboardingStep done{"profile", true, json::Raw{"{}"}};
  store_->putOnboardingStep("site", ada_, done);
  EXPECT_THAT(store_->onboarding("site", ada_), ElementsAre(done, invite));
  EXPECT_THAT(store_->onboarding("site", bob_), IsEmpty());
  store_->removeOnboarding("site", ada_);
  EXPECT_THAT(store_->onboarding("site", ada_), IsEmpty());
}

TEST_P(SupportStateStoreTest, VisitorsAreFoundByContactAndByOrganisation) {
  addContact("mara", "acme");
  addContact("tobi", "acme");
  addVisitor("phone", "mara");
  addVisitor("laptop", "mara");
  addVisitor("desk", "tobi");
  store_->touchVisitor("phone", {9});
  store_->touchVisitor("desk", {7});
  EXPECT_THAT(store_->visitorIdsOf("site", ada_, 10), ElementsAre("ada"));
  EXPECT_THAT(store_->visitorIdsOf("site", contact("mara"), 10), ElementsAre("phone", "laptop"));
  EXPECT_THAT(store_->visitorIdsOf("site", organization("acme"), 2), ElementsAre("phone", "desk"));
  EXPECT_THAT(store_->visitorIdsOf("other", organization("acme"), 10), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Sqlite, SupportStateStoreTest, testing::kStores);

}  // namespace
}  // namespace cossistant::server
