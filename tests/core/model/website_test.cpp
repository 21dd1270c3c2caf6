#include "core/model/website.hpp"

#include <gtest/gtest.h>

#include "tests/core/model/round_trip.hpp"

namespace cossistant {
namespace {

TEST(Website, HasTheFieldsOfTheProtocol) {
  const char* text =
      R"({"id":"w","name":"Acorn & Oak","domain":"acorn.example","organizationId":"o","status":"active",)"
      R"("description":"d","logoUrl":null,"defaultLanguage":"fr","lastOnlineAt":"2026-11-22T07:54:00.000Z",)"
      R"("availableHumanAgents":[{"id":"u","name":"Ada","email":null,"image":"i",)"
      R"("lastSeenAt":"2026-11-22T07:54:00.000Z"}],"availableAIAgents":[{"id":"a","name":"Bot","image":null}],)"
      R"("visitor":{"id":"v","isBlocked":false,"language":null,"contact":null}})";
  EXPECT_EQ(roundTrip<Website>(text), text);
}

TEST(Website, SpeaksEnglishUnlessItSaysOtherwise) {
  const auto website = json::decode<Website>(R"({"id":"w","name":"n","organizationId":"o","visitor":{"id":"v"}})");
  ASSERT_TRUE(website.ok());
  EXPECT_EQ(website.value().defaultLanguage, "en");
  EXPECT_TRUE(website.value().availableHumanAgents.empty());
}

TEST(Website, WithoutAVisitorIsAnError) {
  EXPECT_EQ(complaintAbout<Website>(R"({"id":"w","name":"n","organizationId":"o"})"), "visitor: missing");
}

TEST(Website, LeavesOutAgentsThatCannotBeRead) {
  const auto website = decoded<Website>(R"({"id":"w","name":"n","organizationId":"o","visitor":{"id":"v"},)"
                                        R"("availableHumanAgents":[5,{"id":"u"}],)"
                                        R"("availableAIAgents":[{"id":"a","name":"Bot"},{"id":"b"}]})");
  ASSERT_EQ(website.availableHumanAgents.size(), 1u);
  EXPECT_EQ(website.availableHumanAgents[0].id, "u");
  ASSERT_EQ(website.availableAIAgents.size(), 1u);
  EXPECT_EQ(website.availableAIAgents[0].id, "a");
}

TEST(Website, OutlivesAContactThatCannotBeRead) {
  const auto website =
      decoded<Website>(R"({"id":"w","name":"n","organizationId":"o","visitor":{"id":"v","contact":{"name":"Ada"}}})");
  EXPECT_EQ(website.visitor.id, "v");
  EXPECT_EQ(website.visitor.contact, std::nullopt);
}

}  // namespace
}  // namespace cossistant
