#include "core/model/enums.hpp"

#include <gmock/gmock.h>

namespace cossistant {
namespace {

using testing::ElementsAre;

TEST(Enums, AreSpelledAsTheProtocolHasThem) {
  EXPECT_THAT(json::enumNames<ConversationStatus>(), ElementsAre("open", "resolved", "spam"));
  EXPECT_THAT(json::enumNames<ItemType>(), ElementsAre("message", "event", "identification", "tool"));
  EXPECT_THAT(json::enumNames<Visibility>(), ElementsAre("public", "private"));
  EXPECT_THAT(json::enumNames<ActorType>(), ElementsAre("visitor", "user", "ai_agent"));
  EXPECT_THAT(json::enumNames<SenderType>(), ElementsAre("visitor", "team_member", "ai"));
  EXPECT_THAT(json::enumNames<ToolState>(), ElementsAre("partial", "result", "error"));
  EXPECT_THAT(json::enumNames<TextState>(), ElementsAre("streaming", "done"));
  EXPECT_THAT(json::enumNames<TranslationAudience>(), ElementsAre("team", "visitor"));
  EXPECT_THAT(json::enumNames<EventAudience>(), ElementsAre("dashboard", "all"));
}

}  // namespace
}  // namespace cossistant
