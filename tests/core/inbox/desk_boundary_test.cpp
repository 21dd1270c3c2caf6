#include "core/inbox/desk_boundary.hpp"

#include <gtest/gtest.h>

namespace cossistant {
namespace {

constexpr std::string_view kItem =
    R"({"id":"a","conversationId":"c1","organizationId":"o","visibility":"public","type":"message","text":"Hi","parts":[)"
    R"({"type":"text","text":"Hi"}],"userId":null,"aiAgentId":null,"visitorId":"v","createdAt":"1970-01-01T00:00:01.000Z"})";

std::string input(const std::string& event) { return R"({"nowMs":1000,)" + event + "}"; }

TEST(DeskBoundary, APageBecomesRows) {
  DeskBoundary desk;
  EXPECT_EQ(desk.handle(input(R"("type":"newestLoaded","conversationId":"c1","page":{"items":[)" + std::string(kItem) +
                              R"(],"nextCursor":"x","hasNextPage":true})")),
            R"({"ok":true,"value":{"threads":[{"conversationId":"c1","rowCount":2,)"
            R"("splices":[{"at":0,"removed":0,"inserted":2}]}]}})");
  EXPECT_EQ(desk.readThread("c1"),
            R"({"ok":true,"value":{"isLoaded":true,"olderCursor":"x","isLoadingOlder":false,"error":null,"rowCount":2,)"
            R"("sendingId":null,"hasWritten":false}})");
  EXPECT_EQ(
      desk.readRows("c1", 1, 9),
      R"({"ok":true,"value":[{"kind":"messages","key":"a","begins":true,"ends":true,"isSent":false,"isNote":false,"face":{"kind":"visitor",)"
      R"("name":"Visitor","image":null,"seed":"","presence":null},"items":[{"id":"a","text":"Hi","nodes":null,)"
      R"("isExpanded":false,"feedback":null,"images":[],"files":[],"createdAtMs":1000,"delivery":"sent",)"
      R"("problem":null,"isSeen":false}]}]})");
  EXPECT_EQ(desk.readRows("c1", 5, 2), R"({"ok":true,"value":[]})");
  EXPECT_EQ(desk.readRows("c2", 0, 9), R"({"ok":true,"value":[]})");
}

TEST(DeskBoundary, MembersNeedNoMoreThanAnIdAndAName) {
  DeskBoundary desk;
  EXPECT_EQ(desk.handle(input(R"("type":"teamLoaded","members":[{"id":"u1","name":"Nora"}])")),
            R"({"ok":true,"value":{"threads":[]}})");
}

TEST(DeskBoundary, AFrameOfTheSocketIsTaken) {
  DeskBoundary desk;
  (void)desk.handle(input(R"("type":"olderRequested","conversationId":"c1")"));
  const std::string_view answer = desk.handle(input(
      R"("type":"received","frame":{"type":"timelineItemCreated","payload":{"websiteId":"w","organizationId":"o",)"
      R"("visitorId":"v","userId":null,"conversationId":"c1","item":)" +
      std::string(kItem) + "}}"));
  EXPECT_NE(answer.find(R"("rowCount":2)"), std::string::npos) << answer;
}

TEST(DeskBoundary, WhatIsWrongIsAnswered) {
  DeskBoundary desk;
  EXPECT_EQ(desk.handle("{").substr(0, 44), R"({"ok":false,"error":{"code":"malformed_json")");
  EXPECT_EQ(desk.handle(input(R"("type":"dance")")).substr(0, 41), R"({"ok":false,"error":{"code":"wrong_shape")");
  EXPECT_EQ(desk.lastWords("[]").substr(0, 11), R"({"ok":false)");
}

TEST(DeskBoundary, AMessageHasLastWords) {
  DeskBoundary desk;
  EXPECT_EQ(desk.lastWords(kItem), R"({"ok":true,"value":{"text":"Hi","isNote":false}})");
}

TEST(DeskBoundary, APartThatChangedChangesItsItem) {
  DeskBoundary desk;
  const auto changed = [&](const char* index) {
    return desk.changedItem(R"({"item":)" + std::string(kItem) + R"(,"partIndex":)" + index +
                            R"(,"part":{"type":"text","text":"Hello"}})");
  };
  EXPECT_NE(changed("0").find(R"("text":"Hello",)"), std::string::npos);
  EXPECT_NE(changed("1").find(R"("text":"Hi\nHello")"), std::string::npos);
  EXPECT_EQ(changed("2").find("Hello"), std::string::npos);
  EXPECT_EQ(changed("-1").find("Hello"), std::string::npos);
}

}  // namespace
}  // namespace cossistant
