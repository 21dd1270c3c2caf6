#include "core/timeline/readers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/json/codec.hpp"
#include "tests/core/timeline/items.hpp"

namespace cossistant {
namespace {

using test::at;
using test::fromAi;
using test::fromHuman;
using test::fromVisitor;
using test::makeMessage;
using test::makeTool;

/// Day, two messages of the visitor, a search of the AI agent, its two messages, one more of the visitor.
Timeline talk() {
  Timeline timeline;
  (void)timeline.merge({
      fromVisitor(makeMessage("v1", at("2026-03-02T10:00:00Z")), "V"),
      fromVisitor(makeMessage("v2", at("2026-03-02T10:01:00Z")), "V"),
      fromAi(makeTool("t1", at("2026-03-02T10:02:00Z")), "A"),
      fromAi(makeMessage("a1", at("2026-03-02T10:03:00Z")), "A"),
      fromAi(makeMessage("a2", at("2026-03-02T10:04:00Z")), "A"),
      fromVisitor(makeMessage("v3", at("2026-03-02T10:05:00Z")), "V"),
  });
  return timeline;
}

struct ReadUntil {
  const char* name;
  const char* seenAt;
  std::optional<std::size_t> group;  // the row
};

class GroupReadUntil : public testing::TestWithParam<ReadUntil> {};

TEST_P(GroupReadUntil, EndsWithTheLastMessageThatWasThere) {
  EXPECT_EQ(groupReadUntil(talk(), at(GetParam().seenAt)), GetParam().group);
}

INSTANTIATE_TEST_SUITE_P(, GroupReadUntil,
                         testing::ValuesIn<ReadUntil>({
                             {"BeforeAll", "2026-03-02T09:59:59Z", std::nullopt},
                             {"InTheMidstOfTheFirstGroup", "2026-03-02T10:00:30Z", std::nullopt},
                             {"AtTheInstantOfItsLastMessage", "2026-03-02T10:01:00Z", 1},
                             {"BehindItsLastMessage", "2026-03-02T10:01:59Z", 1},
                             {"BehindWhatIsNoMessage", "2026-03-02T10:02:30Z", 1},
                             {"InTheMidstOfTheNextGroup", "2026-03-02T10:03:00Z", std::nullopt},
                             {"AtItsEnd", "2026-03-02T10:04:00Z", 3},
                             {"AtTheVeryEnd", "2026-03-03T00:00:00Z", 4},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

TEST(ReadUntil, IsNoGroupWithoutMessages) {
  EXPECT_EQ(groupReadUntil(Timeline{}, at("2026-03-02T10:00:00Z")), std::nullopt);
  Timeline searches;
  (void)searches.upsert(makeTool("t1", at("2026-03-02T10:00:00Z")));
  EXPECT_EQ(groupReadUntil(searches, at("2026-03-02T11:00:00Z")), std::nullopt);
}

class Readers : public testing::Test {
 protected:
  Readers() {
    humans_[0].id = "U1";
    humans_[0].name = "Ada";
    humans_[1].id = "U2";
    humans_[1].name = "Bo";
    ais_[0].id = "A";
    ais_[0].name = "Fern";
  }

  std::vector<std::string> namesAt(std::size_t row, std::vector<SeenMark> marks, const Timeline& timeline = talk()) {
    RowContext context;
    context.humans = humans_;
    context.ais = ais_;
    context.marks = marks;
    std::vector<std::string> names;
    for (const ReaderView& reader : readersOf(timeline, row, context)) names.push_back(reader.face.name);
    return names;
  }

  HumanAgent humans_[2];
  AiAgent ais_[1];
};

const Timestamp kFirstGroupRead = at("2026-03-02T10:01:30Z");
const Timestamp kSecondGroupRead = at("2026-03-02T10:04:30Z");

TEST_F(Readers, AreThoseWhoStoppedAtTheEndOfTheGroup) {
  const std::vector<SeenMark> marks = {
      {{ActorType::User, "U1"}, kFirstGroupRead},
      {{ActorType::User, "U2"}, kSecondGroupRead},
      {{ActorType::AiAgent, "A"}, kFirstGroupRead},
  };
  EXPECT_THAT(namesAt(1, marks), testing::ElementsAre("Ada", "Fern"));
  EXPECT_THAT(namesAt(3, marks), testing::ElementsAre("Bo"));
  EXPECT_THAT(namesAt(4, marks), testing::IsEmpty());
}

TEST_F(Readers, WhoStoppedInTheMidstOfAGroupIsShownNowhere) {
  const std::vector<SeenMark> marks = {{{ActorType::User, "U1"}, at("2026-03-02T10:03:30Z")}};
  for (const std::size_t row : {1u, 3u, 4u}) EXPECT_THAT(namesAt(row, marks), testing::IsEmpty());
}

TEST_F(Readers, WhoStoppedAtTheEndOfARowWhoseGroupGoesOnIsShownNowhere) {
  Timeline timeline;
  std::int64_t last = 0;
  for (; timeline.rowCount() < 3; ++last) {
    (void)timeline.upsert(test::fromVisitor(makeMessage("item-" + std::to_string(last), {last}), "V1"));
  }
  const SeenMark half{{ActorType::User, "U1"}, {last - 2}};
  const SeenMark whole{{ActorType::User, "U2"}, {last - 1}};
  EXPECT_THAT(namesAt(1, {half, whole}, timeline), testing::IsEmpty());
  EXPECT_THAT(namesAt(2, {half, whole}, timeline), testing::ElementsAre("Bo"));
}

TEST_F(Readers, TheAuthorsOfTheGroupAreLeftOut) {
  EXPECT_THAT(namesAt(3, {{{ActorType::AiAgent, "A"}, kSecondGroupRead}}), testing::IsEmpty());
  Timeline timeline;
  TimelineItem onBehalf = fromAi(fromHuman(makeMessage("a1", at("2026-03-02T10:00:00Z")), "U1"), "A");
  (void)timeline.upsert(std::move(onBehalf));
  const std::vector<SeenMark> marks = {{{ActorType::User, "U1"}, kSecondGroupRead},
                                       {{ActorType::AiAgent, "A"}, kSecondGroupRead},
                                       {{ActorType::User, "U2"}, kSecondGroupRead}};
  EXPECT_THAT(namesAt(1, marks, timeline), testing::ElementsAre("Bo"));
}

TEST_F(Readers, VisitorsAndAgentsWhoAreNotKnownAreLeftOut) {
  const std::vector<SeenMark> marks = {{{ActorType::Visitor, "V2"}, kFirstGroupRead},
                                       {{ActorType::User, "gone"}, kFirstGroupRead},
                                       {{ActorType::AiAgent, "gone"}, kFirstGroupRead}};
  EXPECT_THAT(namesAt(1, marks), testing::IsEmpty());
}

TEST_F(Readers, InJsonHaveTheirFaceAndTheInstant) {
  EXPECT_EQ(json::encode(ReaderView{faceOfHuman(humans_[0], {}), 5}),
            R"({"face":{"kind":"human","name":"Ada","image":null,"seed":"Ada","presence":null},"seenAtMs":5})");
}

}  // namespace
}  // namespace cossistant
