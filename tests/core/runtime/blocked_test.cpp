#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/runtime/session.hpp"

/// A visitor whom the team has blocked sees nothing and asks for nothing but the website (protocol §3.4, api §1.1).

namespace cossistant {
namespace {

using namespace testing_support;
using testing::HasSubstr;

const std::string kCode = "VISITOR_BLOCKED";

/// The website is fetched and says whether the visitor is blocked.
Output websiteSays(Session& session, bool isBlocked) {
  return session.answer(session.request("/websites")->requestId, 200, websiteJson(isBlocked));
}

/// Blocked while a conversation is on screen, which a message in it told.
Session blocked() {
  Session session = Session::talking();
  session.act(action::SendMessage{"again"});
  session.answer(session.request("/messages")->requestId, 403, R"({"error":"FORBIDDEN","message":"no"})");
  websiteSays(session, true);
  session.events.clear();
  return session;
}

/// Lets the website say that the visitor may go on.
Output unblock(Session& session) {
  session.act(action::RetryLoad{});
  return websiteSays(session, false);
}

TEST(Blocked, DrawsNothingAndClosesTheSocketAtOnce) {
  Session session = Session::talking();
  session.act(action::SendMessage{"again"});
  session.answer(session.request("/messages")->requestId, 403, "");
  const Output output = websiteSays(session, true);
  EXPECT_TRUE(hasEffect<effect::SocketClose>(output));
  EXPECT_THAT(session.slice(Slice::Shell), HasSubstr(R"("gate":"nothing")"));
  EXPECT_THAT(session.slice(Slice::Visitor), HasSubstr(R"("isBlocked":true)"));
}

TEST(Blocked, AMessageThatIsForbiddenAsksTheWebsiteAndIsGivenBack) {
  Session session = Session::talking();
  session.act(action::SendMessage{"again"});
  session.answer(session.request("/messages")->requestId, 403, R"({"error":"FORBIDDEN","message":"no"})");
  EXPECT_EQ(session.requestCount("/websites"), 2u);
  EXPECT_THAT(session.slice(Slice::Composer), HasSubstr(R"("text":"again")"));
}

TEST(Blocked, AnEventThatSaysSoAsksTheWebsite) {
  for (const std::string type : {"visitor_blocked", "visitor_unblocked"}) {
    Session session = Session::talking();
    std::string item = itemJson("01J0000000000000000000000A", session.conversationId, "agent", "", session.now);
    const std::string message = R"("type":"message")";
    item.replace(item.find(message), message.size(), R"("type":"event")");
    const std::string part = R"({"type":"text","text":""})";
    item.replace(item.find(part), part.size(),
                 R"({"type":"event","eventType":")" + type +
                     R"(","actorUserId":"ada","actorAiAgentId":null,"targetUserId":null,"targetAiAgentId":null})");
    session.receive(eventJson("timelineItemCreated", session.conversationId, "\"item\":" + item));
    EXPECT_EQ(session.requestCount("/websites"), 2u) << type;
  }
}

TEST(Blocked, NothingLeavesFromTheStartOn) {
  Session before = Session::talking();
  Session session;
  session.start(before.storage());
  websiteSays(session, true);
  const std::size_t sent = session.requests.size();
  session.act(action::OpenConversation{"CO1"});
  session.act(action::GoHome{});
  session.act(action::StartConversation{"Hello?"});
  session.act(action::ComposerChanged{"Hel"});
  session.act(action::LoadOlder{});
  session.act(action::RefreshSupportState{});
  session.handle(input::PageFocused{});
  session.handle(input::ConnectivityChanged{false});
  session.handle(input::ConnectivityChanged{true});
  EXPECT_EQ(session.requests.size(), sent);
}

TEST(Blocked, NothingLeavesFromAConversationOnScreen) {
  Session session = blocked();
  const std::size_t sent = session.requests.size();
  session.act(action::SendMessage{"once more"});
  session.act(action::ComposerChanged{"Hel"});
  session.act(action::LoadOlder{});
  session.act(action::OpenConversation{"CO7"});
  EXPECT_EQ(session.requests.size(), sent);
}

TEST(Blocked, OnlyTheWebsiteMayBeAskedFor) {
  Session session = blocked();
  const std::size_t sent = session.requests.size();
  session.act(action::RetryLoad{});
  ASSERT_EQ(session.requests.size(), sent + 1);
  EXPECT_THAT(session.requests.back().url, HasSubstr("/websites"));
}

TEST(Blocked, AMessageWaitsAndGoesOnceTheVisitorIsUnblocked) {
  Session session = blocked();
  const std::size_t sent = session.requestCount("/messages");
  session.act(action::SendMessage{"once more"});
  EXPECT_THAT(session.rows(), HasSubstr("once more"));
  EXPECT_EQ(session.requestCount("/messages"), sent);
  unblock(session);
  EXPECT_EQ(session.requestCount("/messages"), sent + 1);
  EXPECT_THAT(*session.request("/messages")->body, HasSubstr("once more"));
}

TEST(Blocked, AMessageOnItsWayThatFailsIsKept) {
  Session session = Session::talking();
  session.act(action::SendMessage{"first"});
  const std::int64_t first = session.request("/messages")->requestId;
  session.receive(eventJson("conversationCreated", "CO2", "\"conversation\":" + conversationJson("CO2")));
  session.act(action::OpenConversation{"CO2"});
  session.act(action::SendMessage{"second"});
  session.answer(session.request("/messages")->requestId, 403, "");
  websiteSays(session, true);
  session.fail(first);
  session.act(action::OpenConversation{session.conversationId});
  EXPECT_THAT(session.rows(), HasSubstr("first"));
}

TEST(Blocked, FeedbackFailsWithACodeThatSaysSo) {
  Session session = blocked();
  const std::size_t sent = session.requests.size();
  session.act(action::SubmitFeedback{3, {.rating = 4}});
  ASSERT_NE(lastError(session), nullptr);
  EXPECT_EQ(lastError(session)->error.code, "VISITOR_BLOCKED");
  session.act(action::ChangeFeedback{4, std::nullopt, std::nullopt});
  session.act(action::SubmitFeedbackForm{});
  EXPECT_THAT(session.slice(Slice::Feedback), HasSubstr(R"("error":{"code":"VISITOR_BLOCKED")"));
  EXPECT_EQ(session.requests.size(), sent);
}

TEST(Blocked, ACallOfThePageFailsWithACodeThatSaysSo) {
  Session session = blocked();
  const Output output = session.act(action::Identify{3, {.externalId = "7"}});
  ASSERT_TRUE(hasEffect<effect::CallAnswer>(output));
  EXPECT_FALSE(hasEffect<effect::HttpRequest>(output));
  EXPECT_EQ(lastError(session)->error.code, kCode);
  EXPECT_THAT(lastError(session)->error.message, HasSubstr("POST http://server/v1/contacts/identify"));
  EXPECT_TRUE(hasEffect<effect::CallAnswer>(session.act(action::SetVisitorMetadata{4, json::Raw{R"({"a":1})"}})));
}

TEST(Blocked, EveryCallOfThePageIsAnswered) {
  Session session;
  session.start();
  session.act(action::Identify{3, {.externalId = "7"}});
  session.act(action::Identify{4, {.externalId = "8"}});
  const Output output = websiteSays(session, true);
  std::size_t answers = 0;
  for (const Effect& effect : output.effects) answers += std::holds_alternative<effect::CallAnswer>(effect) ? 1 : 0;
  EXPECT_EQ(answers, 2u);
}

TEST(Blocked, WhoThePageSaysThatTheVisitorIsIsNotTriedInVain) {
  Config config = Session::defaultConfig();
  config.visitor = VisitorIdentity{.externalId = "7"};
  Session session(config);
  session.start();
  websiteSays(session, true);
  EXPECT_TRUE(session.events.empty());
  unblock(session);
  EXPECT_EQ(session.requestCount("/contacts/identify"), 1u);
}

TEST(Blocked, AChangeOfTheOnboardingIsTakenBack) {
  Session session = blocked();
  session.act(action::UpdateOnboarding{{.stepId = "profile", .completed = true}});
  EXPECT_EQ(lastError(session)->error.code, kCode);
  EXPECT_EQ(lastError(session)->context, "support_state_update_failed");
  EXPECT_THAT(session.slice(Slice::SupportState), HasSubstr(kCode));
}

TEST(Blocked, AFileThatWasToBeUploadedStaysInTheComposer) {
  Session session = Session::talking();
  PickedFile file;
  file.fileId = "f1";
  file.name = "a.png";
  file.mediaType = "image/png";
  file.size = 10;
  session.act(action::AddFiles{{file}});
  session.act(action::SendMessage{"look"});
  const std::int64_t sign = session.request("/uploads")->requestId;
  session.receive(eventJson("conversationCreated", "CO2", "\"conversation\":" + conversationJson("CO2")));
  session.act(action::OpenConversation{"CO2"});
  session.act(action::SendMessage{"second"});
  session.answer(session.request("/messages")->requestId, 403, "");
  websiteSays(session, true);
  const Output signedLate =
      session.answer(sign, 200, R"({"uploadUrl":"http://files/1","publicUrl":"http://files/1","key":"k"})");
  EXPECT_FALSE(hasEffect<effect::HttpRequest>(signedLate));
  session.act(action::OpenConversation{session.conversationId});
  EXPECT_THAT(session.slice(Slice::Composer), HasSubstr(R"("fileId":"f1")"));
}

TEST(Blocked, NothingSounds) {
  Session session = Session::talking();
  std::string typing = eventJson("conversationTyping", session.conversationId, R"("aiAgentId":null,"isTyping":true)");
  typing.replace(typing.find(R"("userId":null)"), 13, R"("userId":"ada")");
  session.receive(typing);
  session.act(action::SendMessage{"again"});
  session.answer(session.request("/messages")->requestId, 403, "");
  const Output output = websiteSays(session, true);
  ASSERT_TRUE(hasEffect<effect::TypingSound>(output));
}

TEST(Blocked, TheNextWebsiteThatSaysOtherwiseBringsEverythingBack) {
  Session session;
  session.start(Session::talking().storage());
  websiteSays(session, true);
  const Output output = unblock(session);
  EXPECT_TRUE(hasEffect<effect::SocketOpen>(output));
  EXPECT_THAT(session.slice(Slice::Shell), HasSubstr(R"("gate":"ready")"));
  EXPECT_EQ(session.requestCount("/conversations?"), 1u);
  EXPECT_EQ(session.requestCount("/support/state"), 1u);
  EXPECT_GE(session.requestCount("/timeline"), 1u);
}

TEST(Blocked, WhatWasMissedMeanwhileIsFetched) {
  Session session = blocked();
  const std::size_t lists = session.requestCount("/conversations?");
  unblock(session);
  session.handle(input::SocketOpened{session.socketId()});
  EXPECT_EQ(session.requestCount("/conversations?"), lists + 1);
}

}  // namespace
}  // namespace cossistant
