#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/runtime/session.hpp"

/// The page of a conversation that is still to be started (runtime §16, §17).

namespace cossistant {
namespace {

using namespace testing_support;
using testing::HasSubstr;
using testing::Not;

TEST(InitialMessage, IsSentOnceAndWithoutWelcomeMessages) {
  Session session = Session::ready(withWelcome());
  session.act(action::StartConversation{"Where is my order?"});
  ASSERT_EQ(session.requestCount("/conversations"), 2u);  // the list, and the creation
  const auto* create = session.request("/conversations");
  EXPECT_THAT(*create->body, HasSubstr("Where is my order?"));
  EXPECT_THAT(*create->body, Not(HasSubstr("Welcome!")));
}

TEST(InitialMessage, ThatIsBlankIsNone) {
  Session session = Session::ready(withWelcome());
  session.act(action::StartConversation{"  "});
  EXPECT_EQ(timesShown(session, "Welcome!"), 1u);
  EXPECT_EQ(session.requestCount("/conversations"), 1u);  // the list
}

TEST(InitialMessage, IsTrimmed) {
  Session session = Session::ready();
  session.act(action::StartConversation{" Where? \n"});
  EXPECT_THAT(*session.request("/conversations")->body, HasSubstr(R"("text":"Where?")"));
}

TEST(InitialMessage, ToAPageThatIsThereTakesItsWelcomeMessagesAway) {
  Session session = Session::ready(withWelcome());
  session.act(action::StartConversation{});
  session.act(action::StartConversation{"Where is my order?"});
  EXPECT_THAT(*session.request("/conversations")->body, Not(HasSubstr("Welcome!")));
  EXPECT_EQ(timesShown(session, "Welcome!"), 0u);
}

TEST(InitialMessage, ThatIsTooLongIsInTheComposer) {
  Session session = Session::ready();
  session.act(action::StartConversation{std::string(70'000, 'x')});
  EXPECT_EQ(session.requestCount("/conversations"), 1u);
  EXPECT_THAT(session.slice(Slice::Composer), HasSubstr("message_too_long"));
  EXPECT_THAT(session.slice(Slice::Composer), HasSubstr("xxxx"));
}

TEST(InitialMessage, WaitsForTheWebsite) {
  Session session;
  session.start();
  session.act(action::StartConversation{"Where is my order?"});
  EXPECT_EQ(session.requestCount("/conversations"), 0u);
  session.answer(session.request("/websites")->requestId, 200, websiteJson());
  EXPECT_THAT(*session.request("/v1/conversations")->body, HasSubstr("Where is my order?"));
}

TEST(WelcomeMessages, ThatThePageChangesAreChangedOnScreen) {
  Config config = Session::defaultConfig();
  config.defaultMessages = {{"Welcome!", SenderType::TeamMember, std::nullopt}};
  Session session = Session::ready(config);
  session.act(action::StartConversation{});
  const std::string before = session.rows();
  action::SetOptions options;
  options.defaultMessages = std::vector<DefaultMessage>{{"Welcome!", SenderType::TeamMember, std::nullopt},
                                                        {"We are back at nine.", SenderType::TeamMember, std::nullopt}};
  session.act(options);
  EXPECT_THAT(session.rows(), HasSubstr("We are back at nine."));
  EXPECT_EQ(Session::valueOf(session.rows(), "id"), Session::valueOf(before, "id"));
  options.defaultMessages = std::vector<DefaultMessage>{};
  session.act(options);
  EXPECT_EQ(session.rows(), "[]");
}

TEST(WelcomeMessages, ThatComeLateAreShownToo) {
  Session session = Session::ready();
  session.act(action::StartConversation{});
  action::SetOptions options;
  options.defaultMessages = std::vector<DefaultMessage>{{"Hello!", SenderType::TeamMember, std::nullopt}};
  session.act(options);
  EXPECT_EQ(timesShown(session, "Hello!"), 1u);
}

}  // namespace
}  // namespace cossistant
