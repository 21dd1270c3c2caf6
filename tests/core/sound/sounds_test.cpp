#include "core/sound/sounds.hpp"

#include <gtest/gtest.h>

/// What sounds, and where (runtime §21, ui §7.9).

namespace cossistant {
namespace {

SoundView closed(std::int64_t unreadCount) {
  SoundView view;
  view.isListed = true;
  view.unreadCount = unreadCount;
  return view;
}

SoundView reading(std::string newestId, std::int64_t newestAtMs) {
  SoundView view = closed(0);
  view.conversationId = "CO1";
  view.isLoaded = true;
  view.newestId = std::move(newestId);
  view.newestAt = Timestamp{newestAtMs};
  return view;
}

/// Whether a message sounds when `now` follows `before`.
bool sounds(SoundView before, SoundView now, bool isAudible = true) {
  Sounds state;
  state.view = std::move(before);
  return updateInPlace(state, SoundViewChanged{std::move(now), isAudible}).playsMessage;
}

TEST(Sounds, AConversationMoreThatIsUnreadSounds) { EXPECT_TRUE(sounds(closed(0), closed(1))); }

TEST(Sounds, AConversationLessThatIsUnreadDoesNotSound) { EXPECT_FALSE(sounds(closed(2), closed(1))); }

TEST(Sounds, WhatWasUnreadWhenTheListCameDoesNotSound) {
  SoundView before = closed(0);
  before.isListed = false;
  EXPECT_FALSE(sounds(before, closed(3)));
}

TEST(Sounds, ANewerMessageInTheConversationOnScreenSounds) {
  EXPECT_TRUE(sounds(reading("1", 100), reading("2", 200)));
  EXPECT_TRUE(sounds(reading("", 0), reading("1", 100)));
}

TEST(Sounds, TheMessagesThatAreFetchedFirstDoNotSound) {
  SoundView before = reading("", 0);
  before.isLoaded = false;
  EXPECT_FALSE(sounds(before, reading("2", 200)));
}

TEST(Sounds, AMessageThatIsTakenAwayDoesNotSound) { EXPECT_FALSE(sounds(reading("2", 200), reading("1", 100))); }

TEST(Sounds, AMessageWhoseTimeIsCorrectedDoesNotSound) { EXPECT_FALSE(sounds(reading("1", 100), reading("1", 200))); }

TEST(Sounds, AConversationThatComesOnScreenDoesNotSound) {
  EXPECT_FALSE(sounds(closed(1), reading("2", 200)));
  SoundView other = reading("9", 900);
  other.conversationId = "CO2";
  EXPECT_FALSE(sounds(reading("1", 100), other));
}

TEST(Sounds, AConversationThatLeavesTheScreenUnreadDoesNotSound) { EXPECT_FALSE(sounds(reading("1", 100), closed(1))); }

TEST(Sounds, AMessageBesideTheConversationOnScreenSounds) {
  SoundView now = reading("1", 100);
  now.unreadCount = 1;
  EXPECT_TRUE(sounds(reading("1", 100), now));
}

TEST(Sounds, WhatCameInSilenceDoesNotSoundLater) {
  Sounds state;
  state.view = closed(0);
  EXPECT_FALSE(updateInPlace(state, SoundViewChanged{closed(1), false}).playsMessage);
  EXPECT_FALSE(updateInPlace(state, SoundViewChanged{closed(1), true}).playsMessage);
}

TEST(Sounds, TypingBeginsAndEndsOnce) {
  Sounds state;
  SoundView typing = closed(0);
  typing.isTyping = true;
  EXPECT_EQ(updateInPlace(state, SoundViewChanged{typing}).typing, true);
  EXPECT_EQ(updateInPlace(state, SoundViewChanged{typing}).typing, std::nullopt);
  EXPECT_EQ(updateInPlace(state, SoundViewChanged{closed(0)}).typing, false);
  EXPECT_EQ(updateInPlace(state, SoundViewChanged{closed(0)}).typing, std::nullopt);
}

TEST(Sounds, TypingEndsWithTheLastOfWhatIsAudible) {
  Sounds state;
  SoundView typing = closed(0);
  typing.isTyping = true;
  EXPECT_EQ(updateInPlace(state, SoundViewChanged{typing, true}).typing, true);
  EXPECT_EQ(updateInPlace(state, SoundViewChanged{typing, false}).typing, false);
}

struct HeardCase {
  const char* name;
  Sounds state;
  bool isPageVisible;
  bool holdsLease;
  bool isHeard;
};

class HeardHere : public testing::TestWithParam<HeardCase> {};

TEST_P(HeardHere, InOneTabOfAll) {
  const HeardCase& given = GetParam();
  EXPECT_EQ(isHeardHere(given.state, given.isPageVisible, given.holdsLease), given.isHeard);
}

INSTANTIATE_TEST_SUITE_P(, HeardHere,
                         testing::ValuesIn<HeardCase>({
                             {"LookedAt", {}, true, false, true},
                             {"HiddenWithTheLease", {}, false, true, true},
                             {"HiddenWithoutTheLease", {}, false, false, false},
                             {"LookedAtInAnotherWindowSince", {.isElsewhere = true}, true, true, false},
                             {"HiddenBehindAnother", {.isElsewhere = true}, false, true, false},
                             {"Muted", {.isMuted = true}, true, true, false},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

}  // namespace
}  // namespace cossistant
