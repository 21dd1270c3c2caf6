#include <csignal>
#include <ctime>

#include "server/webhooks/signature.hpp"
#include "tests/server/support/receiver.hpp"
#include "tests/server/support/test_server.hpp"

namespace cossistant::server::testing {
namespace {

class WebhooksTest : public EndToEnd {
 protected:
  std::string ada_ = newVisitor();
  std::string talk_ = newConversation(ada_);
  Receiver receiver_;
  std::string webhook_;

  ~WebhooksTest() override {
    if (!webhook_.empty()) team("DELETE", "/v1/webhooks/" + webhook_);
  }

  Answer create(const std::string& url, const std::string& events) {
    return team("POST", "/v1/webhooks", R"({"url":")" + url + R"(","events":)" + events + "}");
  }

  /// Has `receiver_` told of `events`. Returns the secret.
  std::string listen(const std::string& events = R"(["messageCreated"])") {
    const Answer answer = create(receiver_.url(), events);
    EXPECT_EQ(answer.status, 201) << answer.body;
    webhook_ = answer.json().text("/webhook/id");
    return answer.json().text("/secret");
  }

  /// The first delivery, once it has this status. Null when it never does.
  Json deliveryOnce(const std::string& status) {
    for (int i = 0; i < 2000; ++i) {
      const Answer answer = team("GET", "/v1/webhooks/" + webhook_ + "/deliveries");
      if (answer.json().text("/deliveries/0/status") == status) return answer.json();
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return Json("null");
  }
};

TEST_F(WebhooksTest, AMessageOfAVisitorIsDelivered) {
  listen();
  const Json sent = say(ada_, talk_, "hello").json();
  const Received received = receiver_.next();
  EXPECT_EQ(received.target, "/hook");
  EXPECT_EQ(received.header("content-type"), "application/json");
  const Json body = received.json();
  EXPECT_EQ(body.text("/id").size(), 26u);
  EXPECT_EQ(body.text("/type"), "messageCreated");
  EXPECT_FALSE(body.text("/createdAt").empty());
  EXPECT_FALSE(body.text("/websiteId").empty());
  EXPECT_EQ(body.text("/payload/item/id"), sent.text("/item/id"));
  EXPECT_EQ(body.text("/payload/item/text"), "hello");
  EXPECT_EQ(body.text("/payload/conversation/id"), talk_);
  EXPECT_EQ(body.text("/payload/conversation/visitorId"), ada_);
}

TEST_F(WebhooksTest, ADeliveryIsSignedWithTheSecret) {
  const std::string secret = listen();
  EXPECT_TRUE(secret.starts_with("whsec_"));
  say(ada_, talk_, "hello");
  const Received received = receiver_.next();
  const std::string time = received.header("x-cossistant-timestamp");
  EXPECT_LE(std::abs(std::stoll(time) - static_cast<long long>(std::time(nullptr))), 300);
  EXPECT_EQ(received.header("x-cossistant-signature"), signDelivery(secret, time, received.body));
}

TEST_F(WebhooksTest, TheSecretIsShownOnceAndNeverAgain) {
  const std::string secret = listen();
  const Answer list = team("GET", "/v1/webhooks");
  EXPECT_EQ(list.json().text("/webhooks/0/id"), webhook_);
  EXPECT_EQ(list.json().text("/webhooks/0/url"), receiver_.url());
  EXPECT_EQ(list.json().text("/webhooks/0/events/0"), "messageCreated");
  EXPECT_EQ(list.body.find(secret), std::string::npos);
  const Answer removed = team("DELETE", "/v1/webhooks/" + webhook_);
  EXPECT_EQ(removed.status, 200);
  EXPECT_EQ(removed.body.find(secret), std::string::npos);
}

TEST_F(WebhooksTest, WhatTheTeamWritesIsNoMessageOfAVisitor) {
  listen();
  reply(talk_, "a note", "private");
  reply(talk_, "an answer");
  say(ada_, talk_, "marker");
  EXPECT_EQ(receiver_.next().json().text("/payload/item/text"), "marker");
}

TEST_F(WebhooksTest, TimelineItemsAreWhatThePrivateKeyMaySeeNotesToo) {
  listen(R"(["timelineItemCreated"])");
  reply(talk_, "a note", "private");
  const Json body = receiver_.next().json();
  EXPECT_EQ(body.text("/type"), "timelineItemCreated");
  EXPECT_EQ(body.text("/payload/item/text"), "a note");
  EXPECT_EQ(body.text("/payload/item/visibility"), "private");
}

TEST_F(WebhooksTest, ANewConversationIsDeliveredAfterItsMessages) {
  listen(R"(["conversationCreated","messageCreated"])");
  const Json created =
      visitor("POST", "/v1/conversations", ada_,
              R"({"defaultTimelineItems":[{"type":"message","text":"hi","visitorId":")" + ada_ + R"("}]})")
          .json();
  EXPECT_EQ(receiver_.next().json().text("/type"), "messageCreated");
  const Json body = receiver_.next().json();
  EXPECT_EQ(body.text("/type"), "conversationCreated");
  EXPECT_EQ(body.text("/payload/conversation/id"), created.text("/conversation/id"));
}

TEST_F(WebhooksTest, AnUpdatedConversationSaysWhatChanged) {
  listen(R"(["conversationUpdated"])");
  team("POST", "/v1/conversations/" + talk_ + "/resolve");
  const Json body = receiver_.next().json();
  EXPECT_EQ(body.text("/type"), "conversationUpdated");
  EXPECT_EQ(body.text("/payload/updates/status"), "resolved");
  EXPECT_EQ(body.text("/payload/conversation/status"), "resolved");
}

TEST_F(WebhooksTest, MessagesOfAConversationComeInTheirOrder) {
  listen();
  for (int i = 0; i < 20; ++i) ASSERT_EQ(say(ada_, talk_, "n" + std::to_string(i)).status, 200);
  for (int i = 0; i < 20; ++i) {
    EXPECT_EQ(receiver_.next().json().text("/payload/item/text"), "n" + std::to_string(i));
  }
}

TEST_F(WebhooksTest, AMessageThatWasRefusedIsNotDelivered) {
  listen();
  EXPECT_EQ(say(ada_, "missing", "hello").status, 404);
  say(ada_, talk_, "marker");
  EXPECT_EQ(receiver_.next().json().text("/payload/item/text"), "marker");
}

TEST_F(WebhooksTest, DeliveriesAreListedWithHowTheyEnded) {
  listen();
  say(ada_, talk_, "hello");
  static_cast<void>(receiver_.next());
  const Json delivered = deliveryOnce("delivered");
  EXPECT_EQ(delivered.number("/deliveries/0/attempts"), 1);
  EXPECT_EQ(delivered.number("/deliveries/0/lastStatus"), 200);
  EXPECT_EQ(delivered.text("/deliveries/0/conversationId"), talk_);
  EXPECT_FALSE(delivered.has("/deliveries/0/body"));
  EXPECT_EQ(delivered.number("/pagination/total"), 1);
}

TEST_F(WebhooksTest, AFailedAttemptIsListedWithWhenTheNextComes) {
  listen();
  receiver_.answerWith(500);
  say(ada_, talk_, "hello");
  static_cast<void>(receiver_.next());
  for (int i = 0; i < 2000; ++i) {
    if (team("GET", "/v1/webhooks/" + webhook_ + "/deliveries").json().number("/deliveries/0/attempts") == 1) break;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  const Json pending = deliveryOnce("pending");
  EXPECT_EQ(pending.text("/deliveries/0/lastError"), "the endpoint answered 500");
  EXPECT_FALSE(pending.text("/deliveries/0/nextAttemptAt").empty());
}

TEST_F(WebhooksTest, OnlyAPrivateKeySeesToThem) {
  for (const char* method : {"GET", "POST"}) {
    EXPECT_EQ(visitor(method, "/v1/webhooks", ada_, "{}").status, 403) << method;
  }
  EXPECT_EQ(visitor("DELETE", "/v1/webhooks/x", ada_).status, 403);
}

TEST_F(WebhooksTest, AnEndpointInsideTheNetworkIsRefused) {
  for (const char* url :
       {"https://169.254.169.254/", "https://10.1.2.3/", "http://bot.example.com/", "https://[fd00::1]/"}) {
    const Answer answer = create(url, R"(["messageCreated"])");
    EXPECT_EQ(answer.status, 400) << url;
    EXPECT_TRUE(answer.json().text("/message").starts_with("url ")) << answer.body;
  }
}

TEST_F(WebhooksTest, EventsAreAskedForByTheirNames) {
  EXPECT_EQ(create(receiver_.url(), "[]").status, 400);
  EXPECT_EQ(create(receiver_.url(), R"(["messageCreated","everything"])").status, 400);
}

TEST_F(WebhooksTest, AWebhookThatIsNotThereIsNotFound) {
  EXPECT_EQ(team("DELETE", "/v1/webhooks/missing").status, 404);
  EXPECT_EQ(team("GET", "/v1/webhooks/missing/deliveries").status, 404);
}

TEST(WebhookRestart, WhatWasNotTakenIsDeliveredByTheNextServer) {
  const TemporaryFolder folder;
  Receiver receiver;
  receiver.hold();
  const std::string database = folder.path() / "kept.db";
  {
    ServerProcess first(database);
    HttpClient client(first.port());
    const NameValues team = {{"Authorization", "Bearer " + first.keys().privateKey}};
    const std::string webhook = R"({"url":")" + receiver.url() + R"(","events":["messageCreated"]})";
    ASSERT_EQ(client.request("POST", "/v1/webhooks", team, webhook).status, 201);
    NameValues visitor = {{"X-Public-Key", first.keys().publicKey}, {"Origin", "http://localhost"}};
    visitor.emplace_back("X-Visitor-Id", client.request("GET", "/v1/websites", visitor).json().text("/visitor/id"));
    const std::string said = R"({"defaultTimelineItems":[{"type":"message","text":"hi","visitorId":"me"}]})";
    ASSERT_EQ(client.request("POST", "/v1/conversations", visitor, said).status, 200);
    EXPECT_EQ(receiver.next().json().text("/payload/item/text"), "hi");
    EXPECT_EQ(first.end(SIGTERM), 0);
  }
  receiver.release();
  const ServerProcess second(database);
  EXPECT_EQ(receiver.next().json().text("/payload/item/text"), "hi");
}

}  // namespace
}  // namespace cossistant::server::testing
