#include "core/people/face.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/json/codec.hpp"
#include "core/people/actor.hpp"
#include "core/timeline/sender.hpp"

namespace cossistant {
namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr Timestamp kNow{100 * kMinute};

HumanAgent human(std::string id, std::optional<std::string> name) {
  HumanAgent agent;
  agent.id = std::move(id);
  agent.name = std::move(name);
  return agent;
}

AiAgent ai(std::string id, std::string name) { return AiAgent{std::move(id), std::move(name), std::nullopt}; }

struct PresenceCase {
  const char* name;
  std::optional<Timestamp> lastSeenAt;
  std::optional<Presence> presence;
};

class PresenceAt : public testing::TestWithParam<PresenceCase> {};

TEST_P(PresenceAt, FollowsHowLongAgoTheHumanWasSeen) {
  EXPECT_EQ(presenceAt(GetParam().lastSeenAt, kNow), GetParam().presence);
}

INSTANTIATE_TEST_SUITE_P(, PresenceAt,
                         testing::ValuesIn<PresenceCase>({
                             {"Never", std::nullopt, std::nullopt},
                             {"Now", kNow, Presence::Online},
                             {"AheadOfOurClock", Timestamp{kNow.ms + 1}, Presence::Online},
                             {"FifteenMinutes", Timestamp{kNow.ms - 15 * kMinute}, Presence::Online},
                             {"JustOverFifteenMinutes", Timestamp{kNow.ms - 15 * kMinute - 1}, Presence::Away},
                             {"AnHour", Timestamp{kNow.ms - 60 * kMinute}, Presence::Away},
                             {"JustOverAnHour", Timestamp{kNow.ms - 60 * kMinute - 1}, std::nullopt},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

TEST(NextPresenceChange, IsWhenTheFirstOfThemIsNotOnlineOrAwayAnyMore) {
  std::vector<HumanAgent> humans(3);
  EXPECT_EQ(nextPresenceChange(humans, kNow), std::nullopt);
  humans[0].lastSeenAt = Timestamp{kNow.ms - 61 * kMinute};
  EXPECT_EQ(nextPresenceChange(humans, kNow), std::nullopt);
  humans[1].lastSeenAt = Timestamp{kNow.ms - 20 * kMinute};
  EXPECT_EQ(nextPresenceChange(humans, kNow), Timestamp{kNow.ms + 40 * kMinute + 1});
  humans[2].lastSeenAt = Timestamp{kNow.ms - 5 * kMinute};
  EXPECT_EQ(nextPresenceChange(humans, kNow), Timestamp{kNow.ms + 10 * kMinute + 1});
}

TEST(NextPresenceChange, IsWhenThePresenceIsAnotherOne) {
  std::vector<HumanAgent> humans(1);
  humans[0].lastSeenAt = Timestamp{kNow.ms - 5 * kMinute};
  const Timestamp next = *nextPresenceChange(humans, kNow);
  EXPECT_EQ(presenceAt(humans[0].lastSeenAt, Timestamp{next.ms - 1}), Presence::Online);
  EXPECT_EQ(presenceAt(humans[0].lastSeenAt, next), Presence::Away);
}

TEST(Face, OfAHumanHasTheTrimmedNameAsNameAndSeed) {
  const Face face = faceOfHuman(human("u1", " Ada "), kNow);
  EXPECT_EQ(face.kind, FaceKind::Human);
  EXPECT_EQ(face.name, "Ada");
  EXPECT_EQ(face.seed, "Ada");
}

TEST(Face, OfAHumanWithABlankNameIsTheTeamWithAPublicSeed) {
  const Face face = faceOfHuman(human("u1", "  "), kNow);
  EXPECT_EQ(face.name, "Support team");
  EXPECT_EQ(face.seed, "public:u1");
}

TEST(Face, OfAHumanWithoutANameTakesTheGivenFallbackName) {
  FallbackNames names;
  names.team = "Équipe";
  EXPECT_EQ(faceOfHuman(human("u1", std::nullopt), kNow, names).name, "Équipe");
}

TEST(Face, OfAHumanCarriesPresence) {
  HumanAgent agent = human("u1", "Ada");
  agent.lastSeenAt = kNow;
  EXPECT_EQ(faceOfHuman(agent, kNow).presence, Presence::Online);
}

TEST(Face, WithABlankImageHasNone) {
  HumanAgent agent = human("u1", "Ada");
  agent.image = " ";
  EXPECT_EQ(faceOfHuman(agent, kNow).image, std::nullopt);
  agent.image = "https://example.com/ada.png";
  EXPECT_EQ(faceOfHuman(agent, kNow).image, "https://example.com/ada.png");
}

TEST(Face, OfAnAiAgentHasNoPresence) {
  const Face face = faceOfAi(ai("a1", "Robin"));
  EXPECT_EQ(face.kind, FaceKind::Ai);
  EXPECT_EQ(face.name, "Robin");
  EXPECT_EQ(face.presence, std::nullopt);
}

TEST(Face, OfASenderIsThatOfTheAgentWithItsId) {
  const std::vector<HumanAgent> humans = {human("u1", "Ada"), human("u2", "Bob")};
  const std::vector<AiAgent> ais = {ai("u2", "Robin")};
  EXPECT_EQ(faceOfSender(Sender{"u2", SenderType::TeamMember}, humans, ais, kNow).name, "Bob");
  EXPECT_EQ(faceOfSender(Sender{"u2", SenderType::Ai}, humans, ais, kNow).name, "Robin");
}

TEST(Face, OfAnUnknownTeamMemberIsTheTeam) {
  const Face face = faceOfSender(Sender{"u9", SenderType::TeamMember}, {}, {}, kNow);
  EXPECT_EQ(face.name, "Support team");
  EXPECT_EQ(face.seed, "public:u9");
}

TEST(Face, OfAnUnknownAiAgentIsTheAiFallback) {
  const Face face = faceOfSender(Sender{"a9", SenderType::Ai}, {}, {}, kNow);
  EXPECT_EQ(face.kind, FaceKind::Ai);
  EXPECT_EQ(face.name, "AI assistant");
}

TEST(Face, OfAVisitorIsSeededByItsId) {
  const Face face = faceOfSender(Sender{"v1", SenderType::Visitor}, {}, {}, kNow);
  EXPECT_EQ(face.kind, FaceKind::Visitor);
  EXPECT_EQ(face.seed, "public:v1");
}

TEST(Face, OfAnActorIsThatOfAnAgentWhoIsThere) {
  const std::vector<HumanAgent> humans = {human("u1", "Ada")};
  const std::vector<AiAgent> ais = {ai("a1", "Robin")};
  const auto nameOf = [&](ActorType type, const std::string& id) {
    const auto face = faceOfActor(Actor{type, id}, humans, ais, kNow);
    return face ? face->name : "nobody";
  };
  EXPECT_EQ(nameOf(ActorType::User, "u1"), "Ada");
  EXPECT_EQ(nameOf(ActorType::AiAgent, "a1"), "Robin");
  EXPECT_EQ(nameOf(ActorType::User, "gone"), "nobody");
  EXPECT_EQ(nameOf(ActorType::AiAgent, "u1"), "nobody");
  EXPECT_EQ(nameOf(ActorType::Visitor, "u1"), "nobody");
}

TEST(Face, OfTheTeamHasASeedOfItsOwn) { EXPECT_EQ(faceOfTeam().seed, "public:support-fallback"); }

TEST(AgentStack, IsTwoHumansAndTheFirstAiAgent) {
  const std::vector<HumanAgent> humans = {human("1", "A"), human("2", "B"), human("3", "C"), human("4", "D")};
  const std::vector<AiAgent> ais = {ai("5", "E"), ai("6", "F")};
  const AgentStack stack = stackOfAgents(humans, ais, kNow);
  std::vector<std::string> names;
  for (const Face& face : stack.faces) names.push_back(face.name);
  EXPECT_THAT(names, testing::ElementsAre("A", "B", "E"));
  EXPECT_EQ(stack.more, 2);
}

TEST(AgentStack, HasNobodyWhoIsNotThere) {
  EXPECT_THAT(stackOfAgents({}, {}, kNow).faces, testing::IsEmpty());
  const std::vector<HumanAgent> humans = {human("1", "A")};
  EXPECT_EQ(stackOfAgents(humans, {}, kNow).more, 0);
  EXPECT_THAT(stackOfAgents(humans, {}, kNow).faces, testing::SizeIs(1));
}

TEST(Face, InJsonHasNullsForWhatIsNotThere) {
  EXPECT_EQ(json::encode(faceOfAi(ai("a1", "Robin"))),
            R"({"kind":"ai","name":"Robin","image":null,"seed":"Robin","presence":null})");
}

TEST(Face, InJsonNamesThePresence) {
  HumanAgent agent = human("u1", "Ada");
  agent.lastSeenAt = Timestamp{kNow.ms - 30 * kMinute};
  EXPECT_THAT(json::encode(faceOfHuman(agent, kNow)), testing::HasSubstr(R"("presence":"away")"));
}

}  // namespace
}  // namespace cossistant
