#include "core/processing/processing.hpp"

#include <gtest/gtest.h>

#include "core/json/codec.hpp"
#include "tests/core/samples.hpp"

namespace cossistant {
namespace {

AiProcessing thinking(std::string conversationId = "c1") {
  AiProcessing processing;
  processing.conversationId = std::move(conversationId);
  processing.aiAgentId = "robin";
  processing.workflowRunId = "run1";
  processing.phase = "thinking";
  return processing;
}

ProcessingReported report(AiProcessing processing, std::int64_t at) { return {std::move(processing), Timestamp{at}}; }

/// Robin thinks in the conversation `c1` since the beginning of time.
Processing atWork() { return update(Processing{}, report(thinking(), 0)); }

std::string phaseIn(const Processing& state, std::string_view conversationId = "c1") {
  const ProcessingEntry* entry = findProcessing(state, conversationId);
  return entry ? entry->processing.phase : "";
}

TimelineItem aiMessage(const char* aiAgentId) {
  TimelineItem item = samples::message("i1", 0);
  item.aiAgentId = aiAgentId;
  return item;
}

TEST(Processing, WhatWasReportedIsKnown) {
  const Processing state = atWork();
  EXPECT_EQ(phaseIn(state), "thinking");
  EXPECT_EQ(findProcessing(state, "c2"), nullptr);
}

TEST(Processing, ThereIsOneEntryAConversation) {
  AiProcessing searching = thinking();
  searching.phase = "searching";
  searching.aiAgentId = "wren";
  searching.tool = ProcessingTool{"t1", "searchKnowledgeBase", ToolState::Partial};
  Processing state = update(atWork(), report(searching, 5));
  state = update(std::move(state), report(thinking("c2"), 6));
  ASSERT_EQ(state.entries.size(), 2u);
  EXPECT_EQ(state.entries[0].processing, searching);
  EXPECT_EQ(state.entries[0].updatedAt, Timestamp{5});
  EXPECT_EQ(phaseIn(state, "c2"), "thinking");
}

TEST(Processing, TheSameOnceMoreOnlyMovesWhenItWasSaid) {
  const Processing once = atWork();
  Processing twice = update(once, report(thinking(), 1'000));
  EXPECT_EQ(twice.entries[0].updatedAt, Timestamp{1'000});
  twice.entries[0].updatedAt = once.entries[0].updatedAt;
  twice.entries[0].expiresAt = once.entries[0].expiresAt;
  EXPECT_EQ(twice, once);
}

TEST(Processing, APhaseIsAnyWord) {
  AiProcessing odd = thinking();
  odd.phase = "pondering deeply";
  EXPECT_EQ(phaseIn(update(Processing{}, report(odd, 0))), "pondering deeply");
}

TEST(Processing, AnEntryExpiresFifteenSecondsAfterTheLastReport) {
  Processing state = update(atWork(), report(thinking(), 1'000));
  EXPECT_EQ(nextExpiry(state), Timestamp{16'000});
  state = update(std::move(state), ProcessingExpired{Timestamp{15'999}});
  EXPECT_EQ(phaseIn(state), "thinking");
  EXPECT_EQ(update(std::move(state), ProcessingExpired{Timestamp{16'000}}), Processing{});
}

TEST(Processing, AReportMayLiveShorter) {
  ProcessingReported shorter = report(thinking(), 0);
  shorter.ttlMs = 100;
  EXPECT_EQ(nextExpiry(update(Processing{}, shorter)), Timestamp{100});
}

TEST(Processing, TheNextExpiryIsTheEarliestOfAllConversations) {
  EXPECT_EQ(nextExpiry(Processing{}), std::nullopt);
  EXPECT_EQ(nextExpiry(update(update(Processing{}, report(thinking(), 500)), report(thinking("c2"), 200))),
            Timestamp{15'200});
}

struct ClearCase {
  const char* name;
  ProcessingCleared cleared;
  bool isGone;
};

class ProcessingClearing : public testing::TestWithParam<ClearCase> {};

TEST_P(ProcessingClearing, TakesTheEntryOutIfEverythingGivenMatches) {
  // What does not match leaves the time to live running, too.
  EXPECT_EQ(update(atWork(), GetParam().cleared), GetParam().isGone ? Processing{} : atWork());
}

INSTANTIATE_TEST_SUITE_P(, ProcessingClearing,
                         testing::ValuesIn<ClearCase>({
                             {"ConversationAlone", {"c1", std::nullopt, std::nullopt}, true},
                             {"SameRun", {"c1", "run1", std::nullopt}, true},
                             {"SameAgent", {"c1", std::nullopt, "robin"}, true},
                             {"SameRunAndAgent", {"c1", "run1", "robin"}, true},
                             {"OtherRun", {"c1", "run2", std::nullopt}, false},
                             {"OtherAgent", {"c1", std::nullopt, "wren"}, false},
                             {"SameRunOtherAgent", {"c1", "run1", "wren"}, false},
                             {"OtherRunSameAgent", {"c1", "run2", "robin"}, false},
                             {"OtherConversation", {"c2", std::nullopt, std::nullopt}, false},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

TEST(Processing, AProgressEventIsAReport) {
  EXPECT_EQ(update(Processing{}, AiAgentProcessingProgress{{}, thinking()}, Timestamp{0}), atWork());
}

TEST(Processing, TheEndOfARunClearsThatRunOfThatAgent) {
  EXPECT_EQ(update(atWork(), AiAgentProcessingCompleted{{}, "c1", "robin", "run1"}, {}), Processing{});
  EXPECT_EQ(update(atWork(), AiAgentProcessingCompleted{{}, "c1", "robin", "run2"}, {}), atWork());
  EXPECT_EQ(update(atWork(), AiAgentProcessingCompleted{{}, "c1", "wren", "run1"}, {}), atWork());
}

TEST(Processing, APublicMessageOfTheAgentClears) {
  EXPECT_EQ(update(atWork(), TimelineItemCreated{{}, "c1", aiMessage("robin")}, {}), Processing{});
}

TEST(Processing, OtherItemsClearNothing) {
  TimelineItem note = aiMessage("robin");
  note.visibility = Visibility::Private;
  TimelineItem tool = aiMessage("robin");
  tool.type = ItemType::Tool;
  for (const TimelineItem& item :
       {note, tool, aiMessage("wren"), samples::humanMessage("i1", 0), samples::visitorMessage("i1", 0)}) {
    EXPECT_EQ(update(atWork(), TimelineItemCreated{{}, "c1", item}, {}), atWork());
  }
}

TEST(Processing, StartedAndDecisionMadeMeanNothing) {
  for (const char* type : {"aiAgentProcessingStarted", "aiAgentDecisionMade"}) {
    EXPECT_EQ(update(Processing{}, OtherEvent{{}, type, {"{}"}}, {}), Processing{});
    EXPECT_EQ(update(atWork(), OtherEvent{{}, type, {"{}"}}, {}), atWork());
  }
}

TEST(Processing, WhatIsForTheDashboardIsKnownButNotShown) {
  AiProcessing inside = thinking();
  inside.audience = EventAudience::Dashboard;
  const Processing state = update(Processing{}, report(inside, 0));
  EXPECT_NE(findProcessing(state, "c1"), nullptr);
  EXPECT_EQ(processingShown(state, "c1"), nullptr);
  EXPECT_NE(processingShown(atWork(), "c1"), nullptr);
  EXPECT_EQ(processingShown(atWork(), "c2"), nullptr);
}

TEST(Processing, IsWrittenAsItIsDrawn) {
  AiProcessing searching = thinking();
  searching.message = "Looking it up";
  searching.tool = ProcessingTool{"t1", "searchKnowledgeBase", ToolState::Partial};
  EXPECT_EQ(json::encode(update(Processing{}, report(searching, 7)).entries[0]),
            R"({"workflowRunId":"run1","aiAgentId":"robin","phase":"thinking","message":"Looking it up",)"
            R"("tool":{"toolCallId":"t1","toolName":"searchKnowledgeBase","state":"partial"},"updatedAtMs":7})");
}

}  // namespace
}  // namespace cossistant
