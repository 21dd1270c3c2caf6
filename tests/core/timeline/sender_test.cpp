#include "core/timeline/sender.hpp"

#include <gtest/gtest.h>

#include "tests/core/timeline/items.hpp"

namespace cossistant {
namespace {

struct SenderCase {
  const char* name;
  const char* userId;
  const char* aiAgentId;
  const char* visitorId;
  const char* actorUserId;
  const char* actorAiAgentId;
  Sender expected;
};

class SenderResolution : public testing::TestWithParam<SenderCase> {};

std::optional<std::string> optionalOf(const char* text) {
  return text ? std::optional<std::string>(text) : std::nullopt;
}

TEST_P(SenderResolution, TheFirstThatIsSetWins) {
  const SenderCase& given = GetParam();
  TimelineItem item = test::makeEvent("item", Timestamp{0});
  item.userId = optionalOf(given.userId);
  item.aiAgentId = optionalOf(given.aiAgentId);
  item.visitorId = optionalOf(given.visitorId);
  auto& part = std::get<EventPart>(item.parts.front());
  part.actorUserId = optionalOf(given.actorUserId);
  part.actorAiAgentId = optionalOf(given.actorAiAgentId);

  EXPECT_EQ(senderOf(item), given.expected);
}

INSTANTIATE_TEST_SUITE_P(, SenderResolution,
                         testing::ValuesIn<SenderCase>({
                             {"User", "u", "a", "v", "eu", "ea", {"u", SenderType::TeamMember}},
                             {"Ai", nullptr, "a", "v", "eu", "ea", {"a", SenderType::Ai}},
                             {"Visitor", nullptr, nullptr, "v", "eu", "ea", {"v", SenderType::Visitor}},
                             {"EventUser", nullptr, nullptr, nullptr, "eu", "ea", {"eu", SenderType::TeamMember}},
                             {"EventAi", nullptr, nullptr, nullptr, nullptr, "ea", {"ea", SenderType::Ai}},
                             {"Nobody", nullptr, nullptr, nullptr, nullptr, nullptr, {"item", SenderType::TeamMember}},
                             {"EmptyIdsCountAsUnset", "", "", "v", nullptr, nullptr, {"v", SenderType::Visitor}},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

}  // namespace
}  // namespace cossistant
