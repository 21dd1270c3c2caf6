#include "tests/server/support/test_server.hpp"

namespace cossistant::server::testing {
namespace {

class SupportStateTest : public EndToEnd {
 protected:
  std::string ada_ = newVisitor();

  Json state(const std::string& visitorId) { return visitor("GET", "/v1/support/state", visitorId).json(); }
  Answer patch(const std::string& body) { return visitor("PATCH", "/v1/support/onboarding", ada_, body); }
  Answer change(const std::string& type, const std::string& id, const std::string& operation,
                const std::string& flags) {
    return team("PATCH", "/v1/support/feature-flags",
                R"({"target":{"type":")" + type + R"(","id":")" + id + R"("},"operation":")" + operation +
                    R"(","flags":)" + flags + "}");
  }
  std::string identify(const std::string& visitorId, const std::string& externalId, const std::string& more = {}) {
    return visitor("POST", "/v1/contacts/identify", visitorId, R"({"externalId":")" + externalId + "\"" + more + "}")
        .json()
        .text("/contact/id");
  }
};

TEST_F(SupportStateTest, StartsEmpty) {
  EXPECT_EQ(visitor("GET", "/v1/support/state", ada_).body, R"({"featureFlags":[],"onboarding":{"steps":{}}})");
}

TEST_F(SupportStateTest, NeedsAVisitorThatIsKnown) {
  EXPECT_EQ(visitor("GET", "/v1/support/state", "").status, 400);
  const Answer unknown = visitor("GET", "/v1/support/state", "01HQ0000000000000000000000");
  EXPECT_EQ(unknown.status, 404);
  EXPECT_FALSE(unknown.json().has("/code"));
  EXPECT_EQ(visitor("PATCH", "/v1/support/onboarding", "", R"({"reset":true})").status, 400);
}

TEST_F(SupportStateTest, AChangeOfAStepGivesTheWholeStateAndReachesTheVisitor) {
  WebSocket mine = visitorSocket(ada_);
  ASSERT_EQ(patch(R"({"stepId":"profile","metadata":{"name":true,"n":2.50}})").status, 200);
  const Answer answer = patch(R"({"stepId":"invite","completed":true})");
  EXPECT_EQ(
      answer.body,
      R"({"featureFlags":[],"onboarding":{"steps":{"profile":{"completed":false,"metadata":{"name":true,"n":2.50}},)"
      R"("invite":{"completed":true,"metadata":null}}}})");
  EXPECT_EQ(visitor("GET", "/v1/support/state", ada_).body, answer.body);
  static_cast<void>(mine.receiveType("supportStateUpdated"));
  const Json heard = mine.receiveType("supportStateUpdated");
  EXPECT_EQ(heard.text("/payload/visitorId"), ada_);
  EXPECT_FALSE(heard.text("/payload/organizationId").empty());
  EXPECT_TRUE(heard.boolean("/payload/state/onboarding/steps/invite/completed"));
}

TEST_F(SupportStateTest, WhatAChangeDoesNotNameStays) {
  ASSERT_EQ(patch(R"({"stepId":"a","completed":true,"metadata":{"x":1}})").status, 200);
  EXPECT_EQ(patch(R"({"stepId":"a","completed":false})").json().number("/onboarding/steps/a/metadata/x"), 1);
  const Json cleared = patch(R"({"stepId":"a","metadata":null})").json();
  EXPECT_TRUE(cleared.isNull("/onboarding/steps/a/metadata"));
  EXPECT_FALSE(cleared.boolean("/onboarding/steps/a/completed"));
  EXPECT_FALSE(patch(R"({"reset":true})").json().has("/onboarding/steps/a"));
  EXPECT_FALSE(state(ada_).has("/onboarding/steps/a"));
}

TEST_F(SupportStateTest, AChangeOfNothingIsRefused) {
  for (const char* body :
       {"{}", R"({"reset":false})", R"({"stepId":"a"})", R"({"stepId":" ","completed":true})", R"({"completed":true})",
        R"({"stepId":"a","metadata":[1]})", R"({"stepId":"a","completed":"yes"})"}) {
    const Answer answer = patch(body);
    EXPECT_EQ(answer.status, 400) << body;
    EXPECT_EQ(answer.json().text("/error"), "BAD_REQUEST") << body;
  }
}

TEST_F(SupportStateTest, AnOnboardingCannotGrowWithoutEnd) {
  const std::string big(16u << 10, 'x');
  EXPECT_EQ(patch(R"({"stepId":"a","metadata":{"x":")" + big + "\"}}").status, 400);
  EXPECT_EQ(patch(R"({"stepId":")" + std::string(256, 'x') + R"(","completed":true})").status, 400);
  for (int i = 0; i < 100; ++i) {
    ASSERT_EQ(patch(R"({"completed":true,"stepId":"step)" + std::to_string(i) + "\"}").status, 200);
  }
  EXPECT_EQ(patch(R"({"stepId":"one more","completed":true})").status, 400);
  EXPECT_EQ(patch(R"({"stepId":"step7","completed":false})").status, 200);
}

TEST_F(SupportStateTest, ProgressBecomesThatOfAContactThatHasNone) {
  ASSERT_EQ(patch(R"({"stepId":"profile","completed":true})").status, 200);
  WebSocket mine = visitorSocket(ada_);
  identify(ada_, "adopted");
  static_cast<void>(mine.receiveType("visitorIdentified"));
  EXPECT_TRUE(mine.receiveType("supportStateUpdated").boolean("/payload/state/onboarding/steps/profile/completed"));

  const std::string laptop = newVisitor();
  ASSERT_EQ(visitor("PATCH", "/v1/support/onboarding", laptop, R"({"stepId":"other","completed":true})").status, 200);
  identify(laptop, "adopted");
  EXPECT_TRUE(state(laptop).has("/onboarding/steps/profile"));
  EXPECT_FALSE(state(laptop).has("/onboarding/steps/other"));
}

TEST_F(SupportStateTest, AContactThatStartedOverDoesNotGetItsOldProgressBack) {
  ASSERT_EQ(patch(R"({"stepId":"profile","completed":true})").status, 200);
  identify(ada_, "restarted");
  ASSERT_EQ(patch(R"({"reset":true})").status, 200);
  identify(ada_, "restarted");
  EXPECT_FALSE(state(ada_).has("/onboarding/steps/profile"));
}

TEST_F(SupportStateTest, AContactsProgressIsTheSameOnEveryDevice) {
  const std::string laptop = newVisitor();
  identify(ada_, "devices");
  identify(laptop, "devices");
  WebSocket theirs = visitorSocket(laptop);
  ASSERT_EQ(patch(R"({"stepId":"profile","completed":true})").status, 200);
  EXPECT_TRUE(theirs.receiveType("supportStateUpdated").boolean("/payload/state/onboarding/steps/profile/completed"));
  EXPECT_TRUE(state(laptop).boolean("/onboarding/steps/profile/completed"));
}

TEST_F(SupportStateTest, AFlagIsOnWhenTheVisitorItsContactOrTheOrganisationHasIt) {
  const std::string contact = identify(ada_, "flagged", R"(,"contactOrganizationId":"acme")");
  WebSocket mine = visitorSocket(ada_);
  EXPECT_EQ(change("visitor", ada_, "add", R"(["zoom"," beta "])").body,
            R"({"target":{"type":"visitor","id":")" + ada_ + R"("},"flags":["beta","zoom"]})");
  ASSERT_EQ(change("contact", contact, "add", R"(["beta","new"])").status, 200);
  ASSERT_EQ(change("contactOrganization", "acme", "set", R"(["early"])").status, 200);
  EXPECT_TRUE(
      visitor("GET", "/v1/support/state", ada_).body.starts_with(R"({"featureFlags":["beta","early","new","zoom"],)"));
  EXPECT_EQ(mine.receiveType("supportStateUpdated").size("/payload/state/featureFlags"), 2u);
  EXPECT_EQ(mine.receiveType("supportStateUpdated").size("/payload/state/featureFlags"), 3u);
  EXPECT_EQ(mine.receiveType("supportStateUpdated").size("/payload/state/featureFlags"), 4u);
  EXPECT_EQ(state(newVisitor()).size("/featureFlags"), 0u);
}

TEST_F(SupportStateTest, FlagsAreTakenAwayAndReplaced) {
  ASSERT_EQ(change("visitor", ada_, "set", R"(["a","b","c"])").status, 200);
  EXPECT_EQ(change("visitor", ada_, "remove", R"(["b","x"])").json().size("/flags"), 2u);
  EXPECT_EQ(change("visitor", ada_, "set", "[]").json().size("/flags"), 0u);
}

TEST_F(SupportStateTest, FlagsAreForThePrivateKeyAndForWhatExists) {
  const std::string body = R"({"target":{"type":"visitor","id":")" + ada_ + R"("},"operation":"add","flags":["a"]})";
  EXPECT_EQ(visitor("PATCH", "/v1/support/feature-flags", ada_, body).status, 403);
  EXPECT_EQ(change("visitor", "missing", "add", R"(["a"])").status, 404);
  EXPECT_EQ(change("contact", "missing", "add", R"(["a"])").status, 404);
  for (const char* flags : {R"([" "])", R"(["a,b"])", R"("a")", "[1]"}) {
    EXPECT_EQ(change("visitor", ada_, "add", flags).status, 400) << flags;
  }
  EXPECT_EQ(change("team", ada_, "add", R"(["a"])").status, 400);
  EXPECT_EQ(change("visitor", ada_, "toggle", R"(["a"])").status, 400);
  EXPECT_EQ(change("contactOrganization", " ", "add", R"(["a"])").status, 400);
}

TEST_F(SupportStateTest, ABlockedVisitorHasNone) {
  ASSERT_EQ(team("POST", "/v1/visitors/" + ada_ + "/block").status, 200);
  EXPECT_EQ(visitor("GET", "/v1/support/state", ada_).status, 403);
}

}  // namespace
}  // namespace cossistant::server::testing
