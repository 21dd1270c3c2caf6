#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/runtime/session.hpp"

/// The files of a message, up to the message that they go with (runtime §18, protocol §11).

namespace cossistant {
namespace {

using namespace testing_support;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

PickedFile picked(std::string id, std::string mediaType = "image/png") {
  return {id, id + ".png", std::move(mediaType), 7, ""};
}

/// Answers where `fileId` can be put, and that it was put there.
void upload(Session& session, const std::string& fileId) {
  for (const effect::HttpRequest& request : std::vector(session.requests)) {
    if (request.url.find("/uploads/sign-url") == std::string::npos) continue;
    if (request.body->find(fileId + ".png") == std::string::npos) continue;
    session.answer(request.requestId, 200,
                   R"({"uploadUrl":"https://store.test/)" + fileId + R"(?signed","publicUrl":"https://files.test/)" +
                       fileId + R"("})");
  }
  session.answer(session.request("store.test/" + fileId)->requestId, 200, "");
}

std::string composer(const Session& session) { return session.slice(Slice::Composer); }

TEST(Uploads, AMessageGoesOutWhenEveryFileIsThere) {
  Session session = Session::talking();
  session.act(action::AddFiles{{picked("a"), picked("b", "application/pdf")}});
  session.act(action::SendMessage{" see these "});
  EXPECT_THAT(composer(session), HasSubstr(R"("isUploading":true,"progress":0)"));
  upload(session, "a");
  EXPECT_THAT(composer(session), HasSubstr(R"("isUploading":true,"progress":50)"));
  EXPECT_EQ(session.requestCount("/messages"), 0u);
  upload(session, "b");
  ASSERT_EQ(session.requestCount("/messages"), 1u);
  const std::string body = *session.request("/messages")->body;
  EXPECT_THAT(body,
              HasSubstr(R"("parts":[{"type":"text","text":"see these"},{"type":"image","url":"https://files.test/a")"));
  EXPECT_THAT(body, HasSubstr(R"({"type":"file","url":"https://files.test/b")"));
  EXPECT_THAT(composer(session), HasSubstr(R"("files":[])"));
}

TEST(Uploads, AreSignedForTheirConversationAndLengthAndPutWithTheirTypeAlone) {
  Session session = Session::talking();
  session.act(action::AddFiles{{picked("a")}});
  session.act(action::SendMessage{""});
  EXPECT_THAT(
      *session.request("/uploads/sign-url")->body,
      HasSubstr(R"("contentType":"image/png","websiteId":"01J00000000000000000000002","scope":{"type":"conversation",)"
                R"("organizationId":"01J00000000000000000000003","websiteId":"01J00000000000000000000002",)"
                R"("conversationId":")" +
                session.conversationId + R"("},"fileName":"a.png","contentLength":7,"useCdn":false)"));
  upload(session, "a");
  const effect::HttpRequest& put = *session.request("store.test");
  EXPECT_EQ(put.method, "PUT");
  EXPECT_EQ(put.fileId, "a");
  EXPECT_EQ(put.body, std::nullopt);
  EXPECT_THAT(put.headers, ElementsAre(testing::Pair("Content-Type", "image/png")));
}

TEST(Uploads, OfAFirstMessageUseTheIdThatItsConversationWillHave) {
  Session session = Session::ready();
  session.act(action::StartConversation{});
  session.act(action::AddFiles{{picked("a")}});
  session.act(action::SendMessage{"look"});
  const std::string id = Session::valueOf(*session.request("/uploads/sign-url")->body, "conversationId");
  upload(session, "a");
  EXPECT_EQ(Session::valueOf(*session.request("/conversations")->body, "conversationId"), id);
}

TEST(Uploads, OneThatFailsKeepsTheMessageWithAllOfItsFiles) {
  Session session = Session::talking();
  session.act(action::AddFiles{{picked("a"), picked("b")}});
  session.act(action::SendMessage{"see"});
  upload(session, "a");
  const Output output = session.answer(session.request("sign-url")->requestId, 400, R"({"error":"not yours"})");
  EXPECT_EQ(session.requestCount("/messages"), 0u);
  EXPECT_THAT(composer(session), HasSubstr("upload_failed"));
  EXPECT_THAT(composer(session), HasSubstr("b.png could not be uploaded"));
  EXPECT_THAT(composer(session), HasSubstr(R"("text":"see")"));
  EXPECT_EQ(countOf<event::Failed>(output.events), 1u);
  EXPECT_FALSE(hasEffect<effect::FileRelease>(output));

  session.act(action::SendMessage{"see"});
  EXPECT_EQ(session.requestCount("sign-url"), 3u) << "what is uploaded is not uploaded again";
}

TEST(Uploads, AFailureOfTheStoreOrTheNetworkIsOneOfTheUpload) {
  for (const bool isAnswered : {true, false}) {
    Session session = Session::talking();
    session.act(action::AddFiles{{picked("a")}});
    session.act(action::SendMessage{"see"});
    session.answer(session.request("sign-url")->requestId, 200,
                   R"({"uploadUrl":"https://store.test/a","publicUrl":"https://files.test/a"})");
    const std::int64_t put = session.request("store.test")->requestId;
    if (isAnswered) {
      session.answer(put, 503, "<Error/>");
    } else {
      session.fail(put);
    }
    EXPECT_THAT(composer(session), HasSubstr("upload_failed"));
    EXPECT_THAT(composer(session), HasSubstr(R"("fileId":"a")"));
  }
}

TEST(Uploads, CanBeCancelled) {
  Session session = Session::talking();
  session.act(action::AddFiles{{picked("a"), picked("b")}});
  session.act(action::SendMessage{"see"});
  upload(session, "a");
  const Output output = session.act(action::CancelUpload{});
  EXPECT_TRUE(hasEffect<effect::HttpCancel>(output));
  EXPECT_THAT(composer(session), HasSubstr(R"("text":"see")"));
  EXPECT_THAT(composer(session), HasSubstr(R"("isUploading":false)"));
}

TEST(Uploads, OfAPageThatWasLeftWaitThereAndSendNothing) {
  Session session = Session::ready();
  session.act(action::StartConversation{});
  session.act(action::AddFiles{{picked("a")}});
  session.act(action::SendMessage{"look"});
  session.act(action::GoHome{});
  upload(session, "a");
  session.act(action::StartConversation{});
  EXPECT_THAT(composer(session), HasSubstr(R"("text":"look")"));
  EXPECT_EQ(countOf<event::ConversationStart>(session.events), 0u);
  session.act(action::SendMessage{"look"});
  EXPECT_EQ(session.requestCount("sign-url"), 1u);
}

TEST(Uploads, ARefusedMessageBringsItsFilesBackUploaded) {
  Session session = Session::talking();
  session.act(action::AddFiles{{picked("a")}});
  session.act(action::SendMessage{"see"});
  upload(session, "a");
  session.answer(session.request("/messages")->requestId, 400, "");
  EXPECT_THAT(composer(session), HasSubstr(R"("name":"a.png")"));
  session.act(action::SendMessage{"see"});
  EXPECT_EQ(session.requestCount("sign-url"), 1u);
  EXPECT_THAT(*session.request("/messages")->body, HasSubstr("https://files.test/a"));
}

TEST(Uploads, AreCalledOffWhenAnEarlierMessageComesBack) {
  Session session = Session::talking();
  session.act(action::SendMessage{"first"});
  session.act(action::AddFiles{{picked("a")}});
  session.act(action::SendMessage{"second"});
  const Output output = session.answer(session.request("/messages")->requestId, 400, "");
  EXPECT_TRUE(hasEffect<effect::HttpCancel>(output));
  EXPECT_THAT(composer(session), HasSubstr(R"("text":"first\nsecond")"));
  EXPECT_THAT(composer(session), HasSubstr(R"("isUploading":false)"));
  EXPECT_THAT(composer(session), HasSubstr(R"("fileId":"a")"));
}

TEST(Uploads, TheTextThatStaysIsTheDraftAgainThoughAnotherTabHasChangedIt) {
  Session session = Session::talking();
  const std::string key = "cossistant:draft:" + session.conversationId;
  session.act(action::AddFiles{{picked("a")}});
  session.act(action::SendMessage{"see"});
  session.handle(input::StorageChanged{key, std::nullopt});
  session.stored.clear();
  session.act(action::CancelUpload{});
  ASSERT_EQ(session.stored.size(), 1u);
  EXPECT_EQ(session.stored[0].key, key);
  EXPECT_EQ(session.stored[0].value, "see");
}

TEST(Files, ThatAreRefusedRemovedOrSentAreReleased) {
  Session session = Session::talking();
  EXPECT_TRUE(hasEffect<effect::FileRelease>(session.act(action::AddFiles{{picked("video", "video/mp4")}})));
  EXPECT_THAT(composer(session), HasSubstr("file_type_not_allowed"));
  session.act(action::AddFiles{{picked("a")}});
  EXPECT_THAT(composer(session), Not(HasSubstr("file_type_not_allowed")));
  EXPECT_TRUE(hasEffect<effect::FileRelease>(session.act(action::RemoveFile{"a"})));
  EXPECT_FALSE(hasEffect<effect::FileRelease>(session.act(action::RemoveFile{"a"})));
}

TEST(Files, FollowTheRulesOfThePage) {
  Config config = Session::defaultConfig();
  config.fileOptions.maxFiles = 1;
  Session session = Session::ready(config);
  session.act(action::StartConversation{});
  EXPECT_THAT(composer(session), HasSubstr(R"("canAddFiles":true)"));
  session.act(action::AddFiles{{picked("a")}});
  EXPECT_THAT(composer(session), HasSubstr(R"("canAddFiles":false)"));
}

}  // namespace
}  // namespace cossistant
