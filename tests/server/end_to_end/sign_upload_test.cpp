#include "core/id/ulid.hpp"
#include "core/time/timestamp.hpp"
#include "server/services/clock.hpp"
#include "tests/server/support/test_server.hpp"

namespace cossistant::server::testing {
namespace {

const std::string kTarget = "/v1/uploads/sign-url";

class SignUploadTest : public EndToEnd {
 protected:
  std::string ada_ = newVisitor();
  std::string websiteId_ = visitor("GET", "/v1/websites", ada_).json().text("/id");
  std::string organizationId_ = visitor("GET", "/v1/websites", ada_).json().text("/organizationId");

  [[nodiscard]] std::string scope(const std::string& type, const std::string& id) const {
    return R"({"type":")" + type + R"(","organizationId":")" + organizationId_ + R"(","websiteId":")" + websiteId_ +
           R"(",")" + type + R"(Id":")" + id + R"("})";
  }
  /// The body that the widget sends, with `more` fields.
  [[nodiscard]] std::string body(const std::string& scope, const std::string& more = {},
                                 const std::string& contentType = "image/png") const {
    return R"({"contentType":")" + contentType + R"(","websiteId":")" + websiteId_ + R"(","scope":)" + scope +
           R"(,"useCdn":false)" + (more.empty() ? "" : "," + more) + "}";
  }
  Answer sign(const std::string& body) { return visitor("POST", kTarget, ada_, body); }
};

TEST_F(SignUploadTest, AFileOfAConversationThatDoesNotExistYetIsSignedFor) {
  const std::int64_t now = systemNow().ms;
  const Answer answer = sign(body(scope("conversation", "CO123"), R"("fileName":"a photo.png")"));
  ASSERT_EQ(answer.status, 200) << answer.body;
  const Json json = answer.json();
  const std::string key = json.text("/key");
  EXPECT_TRUE(key.starts_with(organizationId_ + "/" + websiteId_ + "/CO123/")) << key;
  EXPECT_TRUE(key.ends_with("/a-photo.png")) << key;
  EXPECT_EQ(json.text("/publicUrl"), "http://localhost/uploads/" + key);
  EXPECT_TRUE(json.text("/uploadUrl").starts_with(json.text("/publicUrl") + "?"));
  EXPECT_EQ(json.text("/contentType"), "image/png");
  EXPECT_EQ(json.text("/bucket"), "disk");
  const auto expiresAt = parseIsoTime(json.text("/expiresAt"));
  ASSERT_TRUE(expiresAt);
  EXPECT_NEAR(static_cast<double>(expiresAt->ms - now), 900'000, 60'000);
}

TEST_F(SignUploadTest, TwoFilesOfOneNameHaveTwoKeys) {
  const std::string request = body(scope("conversation", "CO123"), R"("fileName":"a.png")");
  EXPECT_NE(sign(request).json().text("/key"), sign(request).json().text("/key"));
}

TEST_F(SignUploadTest, AFileWithoutANameGetsOne) {
  const std::string key = sign(body(scope("conversation", "CO123"), R"("fileExtension":"PNG")")).json().text("/key");
  ASSERT_TRUE(key.ends_with(".png")) << key;
  const std::size_t slash = key.rfind('/');
  EXPECT_TRUE(isUlid(key.substr(slash + 1, key.size() - slash - 5))) << key;
}

TEST_F(SignUploadTest, TheNameMayBeSpelledAsTheHookOfReactSpellsIt) {
  const std::string talk = scope("conversation", "CO123");
  EXPECT_TRUE(sign(body(talk, R"("filename":"a.png")")).json().text("/key").ends_with("/a.png"));
  const std::string both = sign(body(talk, R"("filename":"a.png","fileName":"b.png")")).json().text("/key");
  EXPECT_TRUE(both.ends_with("/b.png")) << both;
}

TEST_F(SignUploadTest, AFileMayHaveNoMoreThanItsRequestSays) {
  const Json json = sign(body(scope("conversation", "CO123"), R"("contentLength":5)")).json();
  std::string target = json.text("/uploadUrl");
  target = target.substr(target.find("/uploads/"));
  HttpClient client(server().port());
  EXPECT_EQ(client.request("PUT", target, {{"Content-Type", "image/png"}}, "123456").status, 413);
  EXPECT_EQ(client.request("PUT", target, {{"Content-Type", "image/png"}}, "12345").status, 200);
}

TEST_F(SignUploadTest, WhatIsSomethingElseIsNoConversationThatDoesNotExistYet) {
  for (const std::string& id : {newVisitor(), ada_, firstTeammate()}) {
    EXPECT_EQ(sign(body(scope("conversation", id))).status, 404) << id;
    EXPECT_EQ(team("POST", kTarget, body(scope("conversation", id))).status, 404) << id;
  }
}

TEST_F(SignUploadTest, TheCdnAndAPathArePartsOfTheKey) {
  const std::string request = R"({"contentType":"image/png","websiteId":")" + websiteId_ + R"(","scope":)" +
                              scope("conversation", "CO1") + R"(,"useCdn":true,"path":"a/../b","expiresInSeconds":60})";
  const Json json = sign(request).json();
  EXPECT_TRUE(json.text("/key").starts_with("cdn/" + organizationId_ + "/" + websiteId_ + "/CO1/a/b/"))
      << json.text("/key");
}

TEST_F(SignUploadTest, AFieldThatBreaksItsRuleIs400) {
  const std::string talk = scope("conversation", "CO1");
  const auto named = [](std::size_t size, const char* name) {
    return "\"" + std::string(name) + "\":\"" + std::string(size, 'a') + "\"";
  };
  for (const std::string& request : {body(talk, "", ""),
                                     body(talk, "", std::string(257, 'a')),
                                     body(talk, "", "image/png\\r\\nX-A: b"),
                                     body(talk, "", " image/png"),
                                     body(scope("conversation", "")),
                                     body(scope("conversation", std::string(129, 'a'))),
                                     body(scope("planet", "CO1")),
                                     body(scope("conversation", "../..")),
                                     body(talk, R"("fileName":"")"),
                                     body(talk, named(129, "fileName")),
                                     body(talk, R"("fileName":"a/b")"),
                                     body(talk, R"("fileName":"a\\b")"),
                                     body(talk, R"("fileName":"..")"),
                                     body(talk, R"("fileExtension":"")"),
                                     body(talk, R"("fileExtension":".png")"),
                                     body(talk, named(17, "fileExtension")),
                                     body(talk, named(513, "path")),
                                     body(talk, named(129, "filename")),
                                     body(talk, R"("filename":"..")"),
                                     body(talk, R"("contentLength":-1)"),
                                     body(talk, R"("contentLength":10485761)"),
                                     body(talk, R"("contentLength":"5")"),
                                     body(scope("conversation", "../CO1")),
                                     body(scope("conversation", "CO1\\")),
                                     body(scope("conversation", "CO1/a")),
                                     body(scope("conversation", "CO 1")),
                                     body(talk, R"("expiresInSeconds":59)"),
                                     body(talk, R"("expiresInSeconds":3601)"),
                                     body(talk, R"("expiresInSeconds":90.5)"),
                                     body(talk, R"("expiresInSeconds":"900")"),
                                     std::string("{}"),
                                     std::string("{")}) {
    const Answer answer = sign(request);
    EXPECT_EQ(answer.status, 400) << request;
    EXPECT_EQ(answer.json().text("/error"), "BAD_REQUEST") << request;
    EXPECT_NE(answer.json().text("/message"), "") << request;
  }
}

TEST_F(SignUploadTest, TheEndsOfEachRuleAreAllowed) {
  const std::string talk = scope("conversation", std::string(128, 'c'));
  const std::string name(128, 'n');
  for (const std::string& request :
       {body(talk, R"("expiresInSeconds":60)"), body(talk, R"("expiresInSeconds":3600)"),
        body(talk, R"("fileName":")" + name + R"(","fileExtension":"abcdefghijklmnop")"),
        body(talk, "", std::string(256, 'a')), body(talk, R"("fileName":null,"path":null)"),
        body(talk, R"("contentLength":0)"), body(talk, R"("contentLength":10485760)")}) {
    const Answer answer = sign(request);
    EXPECT_EQ(answer.status, 200) << request << answer.body;
  }
}

TEST_F(SignUploadTest, AScopeOfAnotherOrganizationOrWebsiteIs400WithItsReason) {
  const auto request = [](const std::string& organizationId, const std::string& websiteId, const std::string& outer) {
    return R"({"contentType":"a/b","websiteId":")" + outer +
           R"(","scope":{"type":"conversation","conversationId":"CO1",)" + R"("organizationId":")" + organizationId +
           R"(","websiteId":")" + websiteId + R"("},"useCdn":false})";
  };
  for (const std::string& body :
       {request("other", websiteId_, websiteId_), request(organizationId_, "other", websiteId_),
        request(organizationId_, websiteId_, "other")}) {
    const Answer answer = sign(body);
    EXPECT_EQ(answer.status, 400) << body;
    EXPECT_TRUE(answer.json().text("/error").starts_with("The scope names another ")) << answer.body;
    EXPECT_FALSE(answer.json().has("/code"));
  }
  EXPECT_EQ(team("POST", kTarget, request("other", websiteId_, websiteId_)).status, 400);
}

TEST_F(SignUploadTest, TheConversationOfAnotherVisitorIs404) {
  const std::string bob = newVisitor();
  const std::string talk = newConversation(bob);
  const std::string request = body(scope("conversation", talk));
  const Answer answer = sign(request);
  EXPECT_EQ(answer.status, 404);
  EXPECT_FALSE(answer.json().has("/code"));
  EXPECT_EQ(visitor("POST", kTarget, bob, request).status, 200);
  EXPECT_EQ(team("POST", kTarget, request).status, 200);
}

TEST_F(SignUploadTest, AVisitorSignsForItselfAndTheTeamForAnybodyOfTheWebsite) {
  const std::string bob = newVisitor();
  EXPECT_EQ(sign(body(scope("visitor", ada_))).status, 200);
  EXPECT_EQ(sign(body(scope("visitor", bob))).status, 404);
  EXPECT_EQ(sign(body(scope("user", firstTeammate()))).status, 404);
  EXPECT_EQ(sign(body(scope("contact", "nobody"))).status, 404);
  EXPECT_EQ(team("POST", kTarget, body(scope("visitor", bob))).status, 200);
  EXPECT_EQ(team("POST", kTarget, body(scope("visitor", "nobody"))).status, 404);
  EXPECT_EQ(team("POST", kTarget, body(scope("user", firstTeammate()))).status, 200);
  EXPECT_EQ(team("POST", kTarget, body(scope("user", "nobody"))).status, 404);
}

TEST_F(SignUploadTest, AVisitorSignsForItsOwnContact) {
  const Answer identified =
      visitor("POST", "/v1/contacts/identify", ada_, R"({"visitorId":")" + ada_ + R"(","externalId":"sign-ada"})");
  const std::string contact = identified.json().text("/contact/id");
  ASSERT_NE(contact, "") << identified.body;
  const std::string request = body(scope("contact", contact));
  EXPECT_EQ(sign(request).status, 200);
  EXPECT_EQ(visitor("POST", kTarget, newVisitor(), request).status, 404);
  EXPECT_EQ(team("POST", kTarget, request).status, 200);
}

TEST_F(SignUploadTest, WhoeverMayNotCallGetsNoUrl) {
  const std::string request = body(scope("conversation", "CO1"));
  HttpClient client(server().port());
  EXPECT_EQ(client.request("POST", kTarget, {}, request).status, 401);
  EXPECT_EQ(
      client
          .request("POST", kTarget,
                   {{"X-Public-Key", server().keys().publicKey}, {"Origin", "https://elsewhere.example"}}, request)
          .status,
      403);
  EXPECT_EQ(visitor("POST", kTarget, "", request).status, 400);
  ASSERT_EQ(team("POST", "/v1/visitors/" + ada_ + "/block").status, 200);
  EXPECT_EQ(sign(request).status, 403);
}

}  // namespace
}  // namespace cossistant::server::testing
