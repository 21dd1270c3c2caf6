#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/runtime/session.hpp"

/// Drafts, up to the message that they become (runtime §18).

namespace cossistant {
namespace {

using namespace testing_support;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::string draftOf(const Session& session, const std::string& conversationId) {
  for (const StoredValue& stored : session.storage()) {
    if (stored.key == "cossistant:draft:" + conversationId) return stored.value;
  }
  return {};
}

std::string composer(const Session& session) { return session.slice(Slice::Composer); }

TEST(Drafts, AreKeptAndShownAfterAReload) {
  Session before = Session::talking();
  before.act(action::ComposerChanged{"half a sen"});
  EXPECT_EQ(draftOf(before, before.conversationId), "half a sen");

  Session after;
  after.start(before.storage());
  after.act(action::OpenConversation{before.conversationId});
  EXPECT_THAT(composer(after), HasSubstr(R"("text":"half a sen")"));
}

TEST(Drafts, AreGoneWithTheMessageOrWithTheirText) {
  Session session = Session::talking();
  session.act(action::ComposerChanged{"half"});
  session.act(action::ComposerChanged{" "});
  EXPECT_EQ(draftOf(session, session.conversationId), "");
  session.act(action::ComposerChanged{"whole"});
  session.act(action::SendMessage{"whole"});
  EXPECT_EQ(draftOf(session, session.conversationId), "");
  EXPECT_THAT(composer(session), HasSubstr(R"("text":"")"));
}

TEST(Drafts, OfARefusedMessageAreBack) {
  Session session = Session::talking();
  session.act(action::SendMessage{"no"});
  session.answer(session.request("/messages")->requestId, 400, "");
  EXPECT_EQ(draftOf(session, session.conversationId), "no");
}

TEST(Drafts, OfTheConversationThatIsToBeStartedGoAlongWithIt) {
  Session session = Session::ready();
  session.act(action::StartConversation{});
  session.act(action::ComposerChanged{"and one more thing"});
  session.act(action::StartConversation{"Hello"});
  const std::string id = Session::valueOf(session.slice(Slice::Conversation), "conversationId");
  EXPECT_NE(id, "__pending__");
  EXPECT_EQ(draftOf(session, "__pending__"), "");
  EXPECT_EQ(draftOf(session, id), "and one more thing");
  EXPECT_THAT(composer(session), HasSubstr("and one more thing"));
}

TEST(Drafts, StayOnThePageThatWasLeft) {
  Session session = Session::ready();
  session.act(action::StartConversation{});
  session.act(action::ComposerChanged{"hm"});
  session.act(action::GoHome{});
  session.act(action::StartConversation{});
  EXPECT_THAT(composer(session), HasSubstr(R"("text":"hm")"));
}

TEST(Drafts, OfAnotherTabAreShownHere) {
  Session session = Session::talking();
  const std::string key = "cossistant:draft:" + session.conversationId;
  const Output output = session.handle(input::StorageChanged{key, "from there"});
  EXPECT_THAT(output.changes, testing::Contains(Slice::Composer));
  EXPECT_THAT(composer(session), HasSubstr(R"("text":"from there")"));
  session.handle(input::StorageChanged{key, std::nullopt});
  EXPECT_THAT(composer(session), HasSubstr(R"("text":"")"));
}

TEST(Drafts, ThatAreWrittenElsewhereJustTheSameLeaveTheErrorToBeRead) {
  Session session = Session::talking();
  session.act(action::SendMessage{"no"});
  session.answer(session.request("/messages")->requestId, 400, "");
  session.handle(input::StorageChanged{"cossistant:draft:" + session.conversationId, "no"});
  EXPECT_THAT(composer(session), HasSubstr("message_send_failed"));
}

TEST(Drafts, OfAMessageThatWaitsForItsFilesAreKept) {
  Session session = Session::talking();
  session.act(action::AddFiles{{{"a", "a.png", "image/png", 7, ""}}});
  session.act(action::SendMessage{"see this"});
  EXPECT_EQ(draftOf(session, session.conversationId), "see this") << "the page may go before the file is there";
}

}  // namespace
}  // namespace cossistant
