#include "core/model/support_state.hpp"

#include <gtest/gtest.h>

#include "tests/core/model/round_trip.hpp"

namespace cossistant {
namespace {

std::vector<OnboardingStep> stepsOf(const std::string& onboarding) {
  return decoded<SupportState>(R"({"featureFlags":[],"onboarding":)" + onboarding + "}").steps;
}

TEST(SupportState, IsReadAndWrittenTheSame) {
  const char* text = R"({"featureFlags":["beta","new-nav"],"onboarding":{"steps":{"invite \"all\"":{"completed":true,)"
                     R"("metadata":{"team":[1,2.50,{"a":null}]}},"first":{"completed":false,"metadata":null}}}})";
  EXPECT_EQ(roundTrip<SupportState>(text), text);
  const auto state = decoded<SupportState>(text);
  ASSERT_EQ(state.steps.size(), 2u);
  EXPECT_EQ(state.steps[0], (OnboardingStep{"invite \"all\"", true, json::Raw{R"({"team":[1,2.50,{"a":null}]})"}}));
  EXPECT_EQ(state.steps[1], (OnboardingStep{"first", false, std::nullopt}));
}

TEST(SupportState, MayBeEmpty) {
  const char* text = R"({"featureFlags":[],"onboarding":{"steps":{}}})";
  EXPECT_EQ(roundTrip<SupportState>(text), text);
  EXPECT_EQ(decoded<SupportState>(text), SupportState{});
}

TEST(SupportState, NeedsItsFlags) {
  EXPECT_EQ(complaintAbout<SupportState>(R"({"onboarding":{"steps":{}}})"), "featureFlags: missing");
}

TEST(SupportState, StepsThatAreNoObjectsAreDropped) {
  const auto steps = stepsOf(R"({"steps":{"a":null,"b":[],"c":"x","d":1,"e":true,"f":{}}})");
  ASSERT_EQ(steps.size(), 1u);
  EXPECT_EQ(steps[0], (OnboardingStep{"f", false, std::nullopt}));
}

TEST(SupportState, AnOnboardingThatIsNoneIsEmpty) {
  for (const char* onboarding : {"null", "[]", "7", "{}", R"({"steps":null})", R"({"steps":[{}]})"}) {
    EXPECT_TRUE(stepsOf(onboarding).empty()) << onboarding;
  }
}

TEST(SupportState, AStepThatComesTwiceCountsAsAtFirst) {
  const auto steps = stepsOf(R"({"steps":{"a":{"completed":true},"a":{"completed":false}}})");
  ASSERT_EQ(steps.size(), 1u);
  EXPECT_TRUE(steps[0].completed);
}

struct StepCase {
  const char* name;
  const char* json;
  bool completed;
  const char* metadata;  // null for none
};

class OnboardingStepReading : public testing::TestWithParam<StepCase> {};

TEST_P(OnboardingStepReading, MakesABooleanAndAnObjectOfWhatIsThere) {
  const auto steps = stepsOf(R"({"steps":{"a":)" + std::string(GetParam().json) + "}}");
  ASSERT_EQ(steps.size(), 1u);
  EXPECT_EQ(steps[0].completed, GetParam().completed);
  const char* metadata = GetParam().metadata;
  EXPECT_EQ(steps[0].metadata, metadata ? std::optional(json::Raw{metadata}) : std::nullopt);
}

INSTANTIATE_TEST_SUITE_P(, OnboardingStepReading,
                         testing::ValuesIn<StepCase>({
                             {"Missing", "{}", false, nullptr},
                             {"True", R"({"completed":true})", true, nullptr},
                             {"False", R"({"completed":false})", false, nullptr},
                             {"Null", R"({"completed":null,"metadata":null})", false, nullptr},
                             {"One", R"({"completed":1})", true, nullptr},
                             {"SmallNumber", R"({"completed":0.001})", true, nullptr},
                             {"Zero", R"({"completed":0})", false, nullptr},
                             {"NegativeZeroWithAnExponent", R"({"completed":-0.00e5})", false, nullptr},
                             {"Word", R"({"completed":"no"})", true, nullptr},
                             {"EmptyWord", R"({"completed":""})", false, nullptr},
                             {"Object", R"({"completed":{}})", true, nullptr},
                             {"List", R"({"completed":[]})", true, nullptr},
                             {"MetadataObject", R"({"metadata": {"a" : 1}})", false, R"({"a":1})"},
                             {"MetadataList", R"({"metadata":[1]})", false, nullptr},
                             {"MetadataWord", R"({"metadata":"x"})", false, nullptr},
                             {"WithOtherFields", R"({"at":{"completed":true},"completed":false})", false, nullptr},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

TEST(OnboardingUpdate, IsWrittenWithWhatItChanges) {
  for (const char* text :
       {R"({"reset":true})", R"({"stepId":"a","completed":false})", R"({"stepId":"a","metadata":null})",
        R"({"stepId":"a","completed":true,"metadata":{"b":1}})"}) {
    EXPECT_EQ(roundTrip<OnboardingUpdate>(text), text);
  }
}

}  // namespace
}  // namespace cossistant
