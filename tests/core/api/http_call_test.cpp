#include "core/api/http_call.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cossistant {
namespace {

using testing::Contains;
using testing::Not;
using testing::Pair;

const ApiIdentity kIdentity{"http://localhost:8787/v1", "pk_test_1", "01J00000000000000000000000"};

TEST(HttpCall, CarriesTheKeyAndTheVisitor) {
  const HttpCall call = getWebsite(kIdentity);
  EXPECT_EQ(call.method, "GET");
  EXPECT_EQ(call.url, "http://localhost:8787/v1/websites");
  EXPECT_THAT(call.headers, Contains(Pair("X-Public-Key", "pk_test_1")));
  EXPECT_THAT(call.headers, Contains(Pair("X-Visitor-Id", "01J00000000000000000000000")));
  EXPECT_THAT(call.headers, Contains(Pair("Content-Type", "application/json")));
  EXPECT_EQ(call.body, std::nullopt);
}

TEST(HttpCall, LeavesOutAVisitorThatIsNotKnownYet) {
  const HttpCall call = getWebsite({kIdentity.apiUrl, kIdentity.publicKey, ""});
  EXPECT_THAT(call.headers, Not(Contains(Pair("X-Visitor-Id", testing::_))));
}

TEST(HttpCall, OfAListNamesThePageItsSizeAndItsOrder) {
  EXPECT_EQ(listConversations(kIdentity, 3).url,
            "http://localhost:8787/v1/conversations?page=3&limit=50&orderBy=updatedAt&order=desc");
}

TEST(HttpCall, ForOlderItemsCarriesTheCursorEncoded) {
  EXPECT_EQ(getTimeline(kIdentity, "CO1", "2026-01-01T00:00:00.000Z_01J").url,
            "http://localhost:8787/v1/conversations/CO1/timeline?limit=50&cursor=2026-01-01T00%3A00%3A00.000Z_01J");
}

TEST(HttpCall, KeepsAStrangeConversationIdInItsSegment) {
  EXPECT_EQ(getTimeline(kIdentity, "../x?y", std::nullopt).url,
            "http://localhost:8787/v1/conversations/..%2Fx%3Fy/timeline?limit=50");
}

TEST(HttpCall, OfAMessageCarriesItsId) {
  SendMessageRequest request;
  request.conversationId = "CO1";
  request.item.id = "01JITEM";
  request.item.text = "hello";
  const HttpCall call = sendMessage(kIdentity, request);
  EXPECT_EQ(call.method, "POST");
  EXPECT_EQ(call.url, "http://localhost:8787/v1/messages");
  ASSERT_TRUE(call.body);
  EXPECT_NE(call.body->find(R"("id":"01JITEM")"), std::string::npos);
  EXPECT_EQ(call.body->find("createdAt"), std::string::npos);
}

TEST(HttpCall, OfTheSupportStateHasNoBody) {
  const HttpCall call = getSupportState(kIdentity);
  EXPECT_EQ(call.method, "GET");
  EXPECT_EQ(call.url, "http://localhost:8787/v1/support/state");
  EXPECT_EQ(call.body, std::nullopt);
}

TEST(HttpCall, OfAChangeOfTheOnboardingSaysWhatChanges) {
  const HttpCall call = patchOnboarding(kIdentity, {.stepId = "invite", .clearsMetadata = true});
  EXPECT_EQ(call.method, "PATCH");
  EXPECT_EQ(call.url, "http://localhost:8787/v1/support/onboarding");
  EXPECT_EQ(call.body, R"({"stepId":"invite","metadata":null})");
}

}  // namespace
}  // namespace cossistant
