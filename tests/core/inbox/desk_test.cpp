#include "core/inbox/desk.hpp"

#include <gtest/gtest.h>

#include "tests/core/samples.hpp"

namespace cossistant {
namespace {

using samples::event;
using samples::humanMessage;
using samples::visitorMessage;

constexpr std::int64_t kDayMs = 86'400'000;

std::vector<RowPatch> take(Desk& desk, desk::Event event, std::int64_t now = kDayMs) {
  return updateInPlace(desk, {Timestamp{now}, std::move(event)});
}
template <class Event>
std::vector<RowPatch> inThread(Desk& desk, Event event, std::string conversationId = "c1") {
  return take(desk, desk::InThread<Event>{std::move(conversationId), std::move(event)});
}
std::vector<RowPatch> received(Desk& desk, RealtimeEvent event) {
  return take(desk, desk::Received{EventFrame{std::move(event)}});
}
std::vector<RowPatch> seen(Desk& desk, std::int64_t at, ActorType type = ActorType::Visitor) {
  ConversationSeenEvent event;
  event.conversationId = "c1";
  event.lastSeenAt = Timestamp{at};
  event.actorType = type;
  event.actorId = "v";
  return received(desk, event);
}

TimelineItem byAssistant(TimelineItem item) {
  item.aiAgentId = "ai";
  return item;
}

/// Nora is at the desk, beside Ole; an assistant is known, and the visitor's name. `c1` is open.
Desk deskWith(std::vector<TimelineItem> items) {
  Desk desk;
  (void)take(desk, desk::Opened{{}, "u1"});
  (void)take(desk, desk::TeamLoaded{{{"u1", "Nora", {}, {}, {}}, {"u2", " ", "ole@example.com", {}, {}}}});
  (void)take(desk, desk::AssistantsLoaded{{{"ai", "Acorn", {}}}});
  (void)inThread(desk, desk::VisitorShown{Face{FaceKind::Visitor, "Mira", {}, "me", {}}});
  (void)inThread(desk, NewestLoaded{{std::move(items), {}, false}});
  return desk;
}

std::vector<ThreadRow> rows(const Desk& desk) {
  WordsCache words;
  return viewThreadRows(desk, words, "c1", 0, 100);
}
template <class Kind>
Kind rowAt(const Desk& desk, std::size_t index) {
  return std::get<Kind>(rows(desk).at(index));
}
std::string said(const Desk& desk) { return *rowAt<ThreadActivityRow>(desk, 1).items.at(0).activity.text; }

// --------------------------------------------------------------------------------------------------- messages

TEST(Desk, MessagesOfTheTeamAreSentAndThoseOfTheVisitorAreNot) {
  const Desk desk = deskWith({visitorMessage("a", 1), humanMessage("b", 2), byAssistant(samples::message("c", 3))});
  const auto fromVisitor = rowAt<ThreadMessagesRow>(desk, 1);
  const auto fromNora = rowAt<ThreadMessagesRow>(desk, 2);
  const auto fromAcorn = rowAt<ThreadMessagesRow>(desk, 3);
  EXPECT_FALSE(fromVisitor.isSent);
  EXPECT_EQ(fromVisitor.face.name, "Mira");
  EXPECT_TRUE(fromNora.isSent);
  EXPECT_EQ(fromNora.face.name, "Nora");
  EXPECT_TRUE(fromAcorn.isSent);
  EXPECT_EQ(fromAcorn.face.name, "Acorn");
}

TEST(Desk, ATeammateWithoutANameIsCalledByTheAddress) {
  TimelineItem item = samples::message("a", 1);
  item.userId = "u2";
  EXPECT_EQ(rowAt<ThreadMessagesRow>(deskWith({item}), 1).face.name, "ole@example.com");
}

TEST(Desk, ANoteIsOne) {
  TimelineItem note = humanMessage("a", 1);
  note.visibility = Visibility::Private;
  EXPECT_TRUE(rowAt<ThreadMessagesRow>(deskWith({note}), 1).isNote);
}

TEST(Desk, AReplyThatFailedSaysWhy) {
  Desk desk = deskWith({});
  (void)inThread(desk, ReplyStarted{humanMessage("m", 1)});
  (void)inThread(desk, ReplyFailed{"m", "No network."});
  const ThreadMessage reply = rowAt<ThreadMessagesRow>(desk, 1).items.at(0);
  EXPECT_EQ(reply.message.delivery, Delivery::Failed);
  EXPECT_EQ(reply.problem, "No network.");
}

TEST(Desk, SeenMovesOnAndNeverBack) {
  Desk desk = deskWith({humanMessage("a", 1), humanMessage("b", 400'000)});
  const auto isSeen = [&](std::size_t row) { return rowAt<ThreadMessagesRow>(desk, row).items.at(0).isSeen; };
  EXPECT_EQ(seen(desk, 5).at(0).splices, (std::vector<RowSplice>{{1, 1, 1}}));
  EXPECT_TRUE(isSeen(1));
  EXPECT_EQ(seen(desk, 500'000).at(0).splices, (std::vector<RowSplice>{{1, 1, 1}, {2, 1, 1}}));
  EXPECT_FALSE(isSeen(1));
  EXPECT_TRUE(isSeen(2));
  EXPECT_TRUE(seen(desk, 5).at(0).splices.empty());
}

TEST(Desk, WhatTheTeamHasSeenIsNotSaid) {
  Desk desk = deskWith({humanMessage("a", 1)});
  (void)seen(desk, 5, ActorType::User);
  EXPECT_FALSE(rowAt<ThreadMessagesRow>(desk, 1).items.at(0).isSeen);
}

TEST(Desk, AReplyThatComesAfterItWasSeenTakesTheMark) {
  Desk desk = deskWith({humanMessage("a", 1)});
  (void)seen(desk, 500'000);
  TimelineItemCreated created;
  created.conversationId = "c1";
  created.item = humanMessage("b", 400'000);
  (void)received(desk, created);
  EXPECT_FALSE(rowAt<ThreadMessagesRow>(desk, 1).items.at(0).isSeen);
  EXPECT_TRUE(rowAt<ThreadMessagesRow>(desk, 2).items.at(0).isSeen);
}

// --------------------------------------------------------------------------------------------------- activity

TEST(Desk, AnEventNamesWhoeverDidIt) {
  TimelineItem byNora = event("a", 1, "resolved");
  byNora.userId = "u1";
  EXPECT_EQ(said(deskWith({byNora})), "Nora resolved the conversation");
  EXPECT_EQ(said(deskWith({byAssistant(event("a", 1, "participant_requested"))})), "Acorn asked somebody to join");
  EXPECT_EQ(said(deskWith({event("a", 1, "resolved")})), "Someone resolved the conversation");
  EXPECT_EQ(said(deskWith({event("a", 1, "visitor_identified")})), "Mira said who they are");
}

TEST(Desk, AnEventNamesWhomItWasDoneTo) {
  TimelineItem item = event("a", 1, "assigned");
  auto& part = std::get<EventPart>(item.parts.at(0));
  part.actorUserId = "u1";
  part.targetUserId = "u2";
  EXPECT_EQ(said(deskWith({item})), "Nora assigned the conversation to ole@example.com");
}

TEST(Desk, AToolNamesItsAssistantAndShowsWhatItWasGivenAndGaveBack) {
  TimelineItem item = byAssistant(samples::message("a", 1));
  item.type = ItemType::Tool;
  ToolPart part;
  part.type = "tool-searchKnowledgeBase";
  part.toolCallId = "call";
  part.toolName = "searchKnowledgeBase";
  part.input = json::Raw{R"({"query":"oil"})"};
  part.output = json::Raw{R"(["linseed"])"};
  part.state = ToolState::Result;
  part.providerMetadata = json::Raw{R"({"cossistant":{"visibility":"private"}})"};
  item.parts.push_back(part);
  const Desk desk = deskWith({item});
  EXPECT_EQ(said(desk), "Acorn searched the knowledge base for “oil”");
  const ThreadActivity tool = rowAt<ThreadActivityRow>(desk, 1).items.at(0);
  EXPECT_EQ(tool.input->text, R"({"query":"oil"})");
  EXPECT_EQ(tool.output->text, R"(["linseed"])");
  EXPECT_EQ(tool.activity.indicator, ToolIndicator::Arrow);
}

TEST(Desk, AnAssistantThatIsNotKnownIsAnAssistant) {
  TimelineItem item = event("a", 1, "resolved");
  item.aiAgentId = "somebody";
  EXPECT_EQ(said(deskWith({item})), "Assistant resolved the conversation");
}

// --------------------------------------------------------------------------------------------------- patches

TEST(Desk, AnEventOfAConversationThatIsNotOpenChangesNothing) {
  Desk desk = deskWith({});
  TimelineItemCreated created;
  created.conversationId = "c2";
  created.item = humanMessage("b", 1);
  EXPECT_TRUE(received(desk, created).empty());
  EXPECT_EQ(desk.threads.size(), 1u);
}

TEST(Desk, AllRowsAreDrawnAnewWhenPeopleAreCalledOtherwise) {
  Desk desk = deskWith({humanMessage("a", 1)});
  const auto patches = inThread(desk, desk::VisitorShown{Face{FaceKind::Visitor, "Mira Berg", {}, "me", {}}});
  EXPECT_EQ(patches.at(0).splices, (std::vector<RowSplice>{{0, 2, 2}}));
  EXPECT_TRUE(inThread(desk, desk::VisitorShown{Face{FaceKind::Visitor, "Mira Berg", {}, "me", {}}}).empty());
}

TEST(Desk, ADayThatBeginsRenamesTheDays) {
  Desk desk = deskWith({humanMessage("a", kDayMs)});
  EXPECT_EQ(rowAt<DayRowView>(desk, 0).label, DayLabel::Today);
  EXPECT_TRUE(take(desk, desk::TimePassed{}, kDayMs + 1).empty());
  EXPECT_EQ(take(desk, desk::TimePassed{}, 2 * kDayMs).size(), 1u);
  EXPECT_EQ(rowAt<DayRowView>(desk, 0).label, DayLabel::Yesterday);
}

TEST(Desk, TheSliceTellsWhatIsKnownOfAThread) {
  Desk desk = deskWith({humanMessage("a", 1)});
  (void)inThread(desk, LoadFailed{"No answer."});
  const ThreadSlice slice = viewThread(desk, "c1");
  EXPECT_TRUE(slice.isLoaded);
  EXPECT_TRUE(slice.hasWritten);
  EXPECT_EQ(slice.rowCount, 2);
  EXPECT_EQ(slice.error, "No answer.");
  EXPECT_FALSE(viewThread(desk, "c9").isLoaded);
}

}  // namespace
}  // namespace cossistant
