#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/runtime/session.hpp"

/// Telling the server who the visitor is, and what follows (runtime §13.4, api §8).

namespace cossistant {
namespace {

using namespace testing_support;
using testing::HasSubstr;
using testing::Not;

constexpr std::string_view kIdentified =
    R"({"contact":{"id":"c1","externalId":"7","name":"Ada","email":null,"image":null},"visitorId":"v1"})";

/// The website, of a visitor with a contact.
std::string websiteOf(std::string_view contact) {
  std::string website = websiteJson();
  const std::string none = R"("contact":null)";
  return website.replace(website.find(none), none.size(), R"("contact":)" + std::string(contact));
}
constexpr std::string_view kContact = R"({"id":"c1","name":"Ada","email":null,"image":null,"metadataHash":null})";

/// The answer to a call, as JSON; `none` when there is none.
std::string answerOf(const Output& output) {
  for (const Effect& effect : output.effects) {
    const auto* answer = std::get_if<effect::CallAnswer>(&effect);
    if (answer) return answer->value ? answer->value->text : "null";
  }
  return "none";
}

VisitorIdentity ada() {
  VisitorIdentity identity;
  identity.externalId = "7";
  identity.name = "Ada";
  return identity;
}

Session declaring(VisitorIdentity identity) {
  Config config = Session::defaultConfig();
  config.visitor = std::move(identity);
  return Session::ready(config);
}

Output identified(Session& session) {
  return session.answer(session.request("/contacts/identify")->requestId, 200, std::string(kIdentified));
}

TEST(Identify, IsAskedForOnceTheVisitorIsKnown) {
  Session session;
  session.start();
  session.act(action::Identify{1, ada()});
  EXPECT_EQ(session.request("/contacts/identify"), nullptr);
  EXPECT_THAT(session.slice(Slice::Visitor), HasSubstr(R"("isIdentifying":true)"));
  session.answer(session.request("/websites")->requestId, 200, websiteJson());
  ASSERT_NE(session.request("/contacts/identify"), nullptr);
  EXPECT_EQ(*session.request("/contacts/identify")->body,
            R"({"visitorId":"01J00000000000000000000001","externalId":"7","name":"Ada"})");
}

TEST(Identify, AnswersWithTheContactAndTheVisitor) {
  Session session = Session::ready();
  session.act(action::Identify{1, ada()});
  EXPECT_EQ(answerOf(identified(session)), R"({"contactId":"c1","visitorId":"v1"})");
}

TEST(Identify, FetchesWebsiteAndConversationsAnew) {
  Session session = Session::ready();
  session.act(action::Identify{0, ada()});
  session.requests.erase(session.requests.begin(), session.requests.end() - 1);
  identified(session);
  EXPECT_EQ(session.requestCount("/websites"), 1u);
  EXPECT_EQ(session.requestCount("/conversations?"), 1u);
  session.answer(session.request("/websites")->requestId, 200, websiteOf(kContact));
  EXPECT_EQ(session.requestCount("/conversations?"), 1u) << "the list is not fetched twice";
}

TEST(Identify, AWebsiteThatIsOnItsWayIsFetchedOnceMore) {
  Session session = Session::ready();
  session.act(action::Identify{0, ada()});
  session.act(action::Identify{0, ada()});
  identified(session);
  const std::int64_t outdated = session.request("/websites")->requestId;
  identified(session);
  EXPECT_EQ(session.requestCount("/websites"), 2u);
  session.answer(outdated, 200, websiteOf(kContact));
  EXPECT_EQ(session.requestCount("/websites"), 3u);
  session.answer(session.request("/websites")->requestId, 200, websiteOf(kContact));
  EXPECT_EQ(session.requestCount("/websites"), 3u);
}

TEST(Identify, ShowsTheContactBeforeTheWebsiteIsThereAgain) {
  Session session = Session::ready();
  session.act(action::Identify{0, ada()});
  identified(session);
  EXPECT_THAT(session.slice(Slice::Home), HasSubstr(R"("visitorName":"Ada")"));
  EXPECT_THAT(session.slice(Slice::Visitor), HasSubstr(R"("contact":{"id":"c1","name":"Ada")"));
  EXPECT_THAT(session.slice(Slice::Visitor), HasSubstr(R"("isIdentifying":false)"));
}

TEST(Identify, AFailureAnswersNothingAndIsTold) {
  Session session = Session::ready();
  session.act(action::Identify{1, ada()});
  const Output failed = session.answer(session.request("/contacts/identify")->requestId, 500, "{}");
  EXPECT_EQ(answerOf(failed), "null");
  ASSERT_EQ(countOf<event::Failed>(failed.events), 1u);
  EXPECT_EQ(std::get<event::Failed>(failed.events[0]).context, "identify_failed");
  EXPECT_EQ(session.requestCount("/websites"), 1u);
}

TEST(Identify, WithoutAnIdOrAnEmailIsRefusedWithoutARequest) {
  Session session = Session::ready();
  VisitorIdentity nobody;
  nobody.name = "Ada";
  const Output refused = session.act(action::Identify{1, nobody});
  EXPECT_EQ(answerOf(refused), "null");
  EXPECT_EQ(countOf<event::Failed>(refused.events), 1u);
  EXPECT_EQ(session.request("/contacts/identify"), nullptr);
}

TEST(Identify, OfABlockedVisitorIsRefusedWithoutARequest) {
  Session session;
  session.start();
  session.act(action::Identify{1, ada()});
  const Output output = session.answer(session.request("/websites")->requestId, 200, websiteJson(true));
  EXPECT_EQ(answerOf(output), "null");
  EXPECT_EQ(session.request("/contacts/identify"), nullptr);
}

TEST(Identify, ThatNobodyWaitsForIsNotAnswered) {
  Session session = Session::ready();
  session.act(action::Identify{0, ada()});
  EXPECT_EQ(answerOf(identified(session)), "none");
}

TEST(VisitorMetadata, IsSentAtEachCallAndAnswersWithTheVisitor) {
  Session session = Session::ready();
  for (std::int64_t call = 1; call <= 2; ++call) {
    session.act(action::SetVisitorMetadata{call, {R"({"plan":"pro"})"}});
    const auto* request = session.request("/metadata");
    EXPECT_EQ(request->method, "PATCH");
    EXPECT_EQ(*request->body, R"({"metadata":{"plan":"pro"}})");
    EXPECT_EQ(answerOf(session.answer(request->requestId, 200, R"({"id":"v1"})")), R"({"id":"v1"})");
    EXPECT_EQ(session.requestCount("/metadata"), static_cast<std::size_t>(call));
  }
  EXPECT_EQ(session.requestCount("/websites"), 2u) << "and the website is fetched anew";
}

TEST(VisitorMetadata, GoesAfterTheIdentificationThatWasAskedForBefore) {
  Session session = Session::ready();
  session.act(action::Identify{1, ada()});
  session.act(action::SetVisitorMetadata{2, {R"({"plan":"pro"})"}});
  EXPECT_EQ(session.request("/metadata"), nullptr);
  identified(session);
  EXPECT_NE(session.request("/metadata"), nullptr);
}

TEST(VisitorMetadata, ThatIsRefusedAnswersNothingQuietly) {
  Session session = Session::ready();
  session.act(action::SetVisitorMetadata{1, {R"({"plan":"pro"})"}});
  const Output failed = session.answer(session.request("/metadata")->requestId, 404, "{}");
  EXPECT_EQ(answerOf(failed), "null");
  EXPECT_TRUE(failed.events.empty());
}

TEST(DeclaredVisitor, IsIdentifiedAtTheStartAndThenItsMetadataIsSent) {
  VisitorIdentity identity = ada();
  identity.metadata = json::Raw{R"({"plan":"pro","seats":3})"};
  Session session = declaring(identity);
  EXPECT_THAT(*session.request("/contacts/identify")->body, Not(HasSubstr("metadata")));
  EXPECT_THAT(session.slice(Slice::Visitor), HasSubstr(R"("isIdentifying":true)"));
  identified(session);
  EXPECT_EQ(session.request("/metadata"), nullptr) << "the hash of the contact is not known yet";
  session.answer(session.request("/websites")->requestId, 200, websiteOf(kContact));
  ASSERT_NE(session.request("/metadata"), nullptr);
  session.answer(session.request("/metadata")->requestId, 404, "{}");
  session.act(action::Open{});
  EXPECT_EQ(session.requestCount("/metadata"), 1u);
  EXPECT_EQ(session.requestCount("/contacts/identify"), 1u);
}

TEST(DeclaredVisitor, WhoseMetadataTheContactHasSendsNothing) {
  VisitorIdentity identity = ada();
  identity.metadata = json::Raw{R"({"seats":3,"plan":"pro"})"};
  Config config = Session::defaultConfig();
  config.visitor = identity;
  Session session(config);
  session.start();
  session.answer(session.request("/websites")->requestId, 200,
                 websiteOf(R"({"id":"c1","name":"Ada","email":null,"image":null,"metadataHash":"bb453629"})"));
  EXPECT_EQ(session.request("/metadata"), nullptr);
  EXPECT_EQ(session.request("/contacts/identify"), nullptr);
}

TEST(DeclaredVisitor, MayBeDeclaredLater) {
  Session session = Session::ready();
  action::SetOptions options;
  options.visitor = ada();
  session.act(options);
  EXPECT_NE(session.request("/contacts/identify"), nullptr);
}

TEST(DeclaredVisitor, ThatCouldNotBeIdentifiedIsTriedAgainOnceTheNetworkIsBack) {
  Session session = declaring(ada());
  session.fail(session.request("/contacts/identify")->requestId);
  EXPECT_EQ(session.requestCount("/contacts/identify"), 1u);
  EXPECT_THAT(session.slice(Slice::Visitor), HasSubstr(R"("isIdentifying":false)"));
  session.handle(input::ConnectivityChanged{false});
  session.handle(input::ConnectivityChanged{true});
  EXPECT_EQ(session.requestCount("/contacts/identify"), 2u);
}

TEST(VisitorSlice, SaysWhoTheVisitorIs) {
  Session session;
  session.start();
  EXPECT_EQ(session.slice(Slice::Visitor),
            R"({"id":null,"isBlocked":false,"language":null,"contact":null,"isIdentifying":false})");
  session.answer(session.request("/websites")->requestId, 200, websiteOf(kContact));
  EXPECT_EQ(session.slice(Slice::Visitor),
            R"({"id":"01J00000000000000000000001","isBlocked":false,"language":"en",)"
            R"("contact":{"id":"c1","name":"Ada","email":null,"image":null,"metadataHash":null},)"
            R"("isIdentifying":false})");
}

}  // namespace
}  // namespace cossistant
