#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/runtime/session.hpp"

/// What the page is told of rows, and what it reads of them.

namespace cossistant {
namespace {

using namespace testing_support;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

constexpr std::string_view kReplyId = "01J000000000000000000000A1";

class Streaming : public testing::Test {
 protected:
  Streaming() {
    session_.receive(eventJson("timelineItemCreated", session_.conversationId,
                               R"("item":)" + itemJson(kReplyId, session_.conversationId, "agent", "", session_.now)));
  }

  Output say(std::string_view text) {
    return session_.receive(eventJson("timelineItemPartUpdated", session_.conversationId,
                                      R"("timelineItemId":")" + std::string(kReplyId) +
                                          R"(","partIndex":0,"part":{"type":"text","text":")" + std::string(text) +
                                          R"(","state":"streaming"})"));
  }

  std::string reply() { return session_.runtime.readRows(2, 3); }

  Session session_ = Session::talking();
};

TEST_F(Streaming, AReplyWithoutWordsHasNoRowYet) { EXPECT_EQ(reply(), "[]"); }

TEST_F(Streaming, ItsFirstWordsBringARowAndEachFurtherOneTouchesThatRowAlone) {
  EXPECT_THAT(say("We").rows.at(0).splices, ElementsAre(RowSplice{2, 0, 1}));
  for (const std::string_view text : {"We do", "We do **ship", "We do **ship** to", "We do **ship** to\\n\\n- Malta"}) {
    const Output output = say(text);
    ASSERT_EQ(output.rows.size(), 1u) << text;
    EXPECT_EQ(output.rows[0].rowCount, 3) << text;
    EXPECT_THAT(output.rows[0].splices, ElementsAre(RowSplice{2, 1, 1})) << text;
    EXPECT_THAT(reply(), HasSubstr(R"([{"kind":"messages","key":"01J000000000000000000000A1")")) << text;
    EXPECT_THAT(reply(), HasSubstr(R"("items":[{"id":"01J000000000000000000000A1")")) << text;
  }
}

TEST_F(Streaming, AFurtherWordHasOnlyTheRowsAndTheListsReadAgain) {
  say("We");
  EXPECT_THAT(say("We do").changes,
              UnorderedElementsAre(Slice::Conversation, Slice::Items, Slice::Home, Slice::History));
}

TEST_F(Streaming, AnEventThatMeansNothingToTheWidgetHasNothingReadAgain) {
  EXPECT_THAT(session_.receive(eventJson("somethingNew", session_.conversationId, R"("a":1)")).changes, IsEmpty());
}

TEST_F(Streaming, WhatIsThereAlreadyKeepsItsPlaceAmongTheNodes) {
  say("**a** b");
  const std::string start =
      R"("nodes":[{"type":"paragraph","children":[{"type":"strong","children":[{"type":"text","text":"a"}]},)";
  EXPECT_THAT(reply(), HasSubstr(start));
  say("**a** b\\n\\n- c");
  EXPECT_THAT(reply(), HasSubstr(start));
}

TEST_F(Streaming, TheSameWordsTwiceMoveNothing) {
  say("We");
  EXPECT_THAT(say("We").rows, IsEmpty());
}

TEST_F(Streaming, OutOfSightItMovesNoRows) {
  session_.act(action::GoHome{});
  EXPECT_THAT(say("We").rows, IsEmpty());
}

TEST_F(Streaming, ThePreviewFollows) {
  session_.receive(
      eventJson("conversationUpdated", session_.conversationId, R"("aiAgentId":null,"updates":{"title":"Delivery"})"));
  say("We do");
  EXPECT_THAT(session_.slice(Slice::Home), HasSubstr(R"("secondLine":"message","lastMessage":"We do")"));
}

// -------------------------------------------------------------------------------------------- commands

TEST(PackageManagers, TheFirstIsNpm) {
  EXPECT_THAT(Session::ready().slice(Slice::Conversation), HasSubstr(R"("packageManager":"npm")"));
}

TEST(PackageManagers, AChoiceIsKept) {
  Session session = Session::ready();
  const Output output = session.act(action::ChoosePackageManager{PackageManager::Pnpm});
  EXPECT_THAT(output.changes, ElementsAre(Slice::Conversation));
  EXPECT_EQ(session.stored.back().key, "cossistant:package-manager");
  EXPECT_EQ(session.stored.back().value, "pnpm");
  Session later;
  later.start(session.storage());
  EXPECT_THAT(later.slice(Slice::Conversation), HasSubstr(R"("packageManager":"pnpm")"));
}

TEST(PackageManagers, AChoiceInAnotherTabHoldsHereToo) {
  Session session = Session::ready();
  const Output output = session.handle(input::StorageChanged{"cossistant:package-manager", "bun"});
  EXPECT_THAT(output.changes, ElementsAre(Slice::Conversation));
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(R"("packageManager":"bun")"));
}

TEST(PackageManagers, AnotherWordIsIgnored) {
  Session session;
  session.start({{"cossistant:package-manager", "cargo"}});
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(R"("packageManager":"npm")"));
  Session ready = Session::ready();
  EXPECT_THAT(ready.handle(input::StorageChanged{"cossistant:package-manager", "cargo"}).changes, IsEmpty());
}

// ---------------------------------------------------------------------------------------------- footer

struct ClosedCase {
  const char* name;
  const char* status;
  bool isDeleted;
  const char* closed;
};

class ClosedConversation : public testing::TestWithParam<ClosedCase> {};

TEST_P(ClosedConversation, SaysWhy) {
  Session session = Session::talking();
  session.receive(eventJson("conversationUpdated", session.conversationId,
                            std::string(R"("aiAgentId":null,"updates":{"status":")") + GetParam().status +
                                R"(","deletedAt":)" +
                                (GetParam().isDeleted ? R"("2026-09-21T14:00:00.000Z")" : "null") + "}"));
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(std::string(R"("closed":)") + GetParam().closed));
}

INSTANTIATE_TEST_SUITE_P(, ClosedConversation,
                         testing::ValuesIn<ClosedCase>({
                             {"Open", "open", false, "null"},
                             {"Archived", "open", true, R"("archived")"},
                             {"Resolved", "resolved", false, R"("resolved")"},
                             {"Spam", "spam", false, R"("spam")"},
                             {"ResolvedBeforeArchived", "resolved", true, R"("resolved")"},
                             {"SpamBeforeArchived", "spam", true, R"("spam")"},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

// ---------------------------------------------------------------------------------------------- typing

TEST(TypingFaces, AreThoseOfAgentsWhoAreThereAiAgentsFirst) {
  Session session = Session::talking();
  const auto typing = [&](std::string_view userId, std::string_view aiAgentId) {
    const auto quotedOrNull = [](std::string_view id) {
      return id.empty() ? std::string("null") : "\"" + std::string(id) + "\"";
    };
    std::string frame = eventJson("conversationTyping", session.conversationId,
                                  R"("isTyping":true,"aiAgentId":)" + quotedOrNull(aiAgentId));
    const std::string user = R"("userId":null)";
    session.receive(frame.replace(frame.find(user), user.size(), R"("userId":)" + quotedOrNull(userId)));
  };
  typing("gone", "");
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(R"("typing":[])"));
  typing("ada", "");
  typing("", "robin");
  const std::string slice = session.slice(Slice::Conversation);
  EXPECT_THAT(slice, HasSubstr(R"("name":"Ada")"));
  EXPECT_LT(slice.find(R"("name":"Robin")"), slice.find(R"("name":"Ada")"));
}

}  // namespace
}  // namespace cossistant
