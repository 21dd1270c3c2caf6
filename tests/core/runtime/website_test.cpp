#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/runtime/session.hpp"

/// The website, and pages that ask for it anew (runtime §7, §10.1, §13.4, api §11.1, §11.2).

namespace cossistant {
namespace {

using namespace testing_support;
using testing::HasSubstr;

std::vector<effect::CallAnswer> answersIn(const Output& output) {
  std::vector<effect::CallAnswer> answers;
  for (const Effect& effect : output.effects) {
    if (const auto* answer = std::get_if<effect::CallAnswer>(&effect)) answers.push_back(*answer);
  }
  return answers;
}

TEST(Website, ThatIsLoadingIsNotAskedForTwice) {
  Session session;
  session.start();
  session.handle(input::ConnectivityChanged{true});
  EXPECT_EQ(session.requestCount("/websites"), 1u);
}

TEST(Website, ItsSliceIsWhatTheServerSaysOfIt) {
  Session session;
  session.start();
  EXPECT_THAT(session.slice(Slice::Website), HasSubstr(R"("status":"loading","website":null)"));
  const Output output = session.answer(session.request("/websites")->requestId, 200, websiteJson());
  EXPECT_THAT(output.changes, testing::Contains(Slice::Website));
  EXPECT_THAT(session.slice(Slice::Website), HasSubstr(R"("status":"success","website":{"id":)"));
}

TEST(Website, ThatCouldNotBeLoadedSaysWhy) {
  Session session;
  session.start();
  session.answer(session.request("/websites")->requestId, 500, R"({"error":"INTERNAL","message":"broken"})");
  EXPECT_THAT(session.slice(Slice::Website), HasSubstr(R"("error":{"code":"HTTP_500","message":"broken"})"));
}

TEST(Refresh, AnswersWithTheWebsiteThatIsThere) {
  Session session = Session::ready();
  const auto answers = answersIn(session.act(action::Refresh{3, false}));
  ASSERT_EQ(answers.size(), 1u);
  EXPECT_EQ(answers[0].callId, 3);
  EXPECT_THAT(answers[0].value.value_or(json::Raw{}).text, HasSubstr(R"("name":"Acorn")"));
  EXPECT_EQ(session.requestCount("/websites"), 1u);
}

TEST(Refresh, ByForceAsksTheServerAndAnswersWithWhatItSays) {
  Session session = Session::ready();
  EXPECT_TRUE(answersIn(session.act(action::Refresh{3, true})).empty());
  std::string renamed = websiteJson();
  renamed.replace(renamed.find("Acorn"), 5, "Maple");
  const auto answers = answersIn(session.answer(session.request("/websites")->requestId, 200, renamed));
  ASSERT_EQ(answers.size(), 1u);
  EXPECT_THAT(answers[0].value.value_or(json::Raw{}).text, HasSubstr(R"("name":"Maple")"));
}

TEST(Refresh, ThatFailsAnswersWithTheLastKnownWebsite) {
  Session session = Session::ready();
  session.act(action::Refresh{3, true});
  const auto answers = answersIn(session.fail(session.request("/websites")->requestId));
  ASSERT_EQ(answers.size(), 1u);
  EXPECT_THAT(answers[0].value.value_or(json::Raw{}).text, HasSubstr(R"("name":"Acorn")"));
}

TEST(Refresh, WithoutAWebsiteWaitsForTheOneThatIsOnItsWay) {
  Session session;
  session.start();
  EXPECT_TRUE(answersIn(session.act(action::Refresh{3, false})).empty());
  EXPECT_EQ(session.requestCount("/websites"), 1u);
  EXPECT_EQ(answersIn(session.answer(session.request("/websites")->requestId, 200, websiteJson())).size(), 1u);
}

TEST(Refresh, WithoutAKeyAnswersWithNothing) {
  Config config = Session::defaultConfig();
  config.publicKey.clear();
  Session session(config);
  session.start();
  const auto answers = answersIn(session.act(action::Refresh{3, true}));
  ASSERT_EQ(answers.size(), 1u);
  EXPECT_EQ(answers[0].value, std::nullopt);
}

TEST(Greeting, CallsTheVisitorByTheFirstWordOfTheName) {
  Session session;
  session.start();
  session.answer(session.request("/websites")->requestId, 200,
                 websiteWithoutAiJson(R"({"id":"c","name":" Ada  Lovelace ","email":null,"image":null})"));
  EXPECT_THAT(session.slice(Slice::Home), HasSubstr(R"("visitorName":"Ada")"));
}

}  // namespace
}  // namespace cossistant
