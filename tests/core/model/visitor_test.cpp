#include "core/model/visitor.hpp"

#include <gtest/gtest.h>

#include "tests/core/model/round_trip.hpp"

namespace cossistant {
namespace {

TEST(Visitor, HasTheFieldsOfTheProtocol) {
  const char* text =
      R"({"id":"v","browser":"Firefox","browserVersion":"1","os":"Linux","osVersion":"6","device":"d",)"
      R"("deviceType":"desktop","ip":"::1","city":"Paris","region":"r","country":"France","countryCode":"FR",)"
      R"("latitude":48.8566,"longitude":2,"language":"fr","timezone":"Europe/Paris","screenResolution":"1x1",)"
      R"("viewport":"1x1","createdAt":"2026-11-22T07:54:00.000Z","updatedAt":"2026-11-22T07:54:00.000Z",)"
      R"("lastSeenAt":"2026-11-22T07:54:00.000Z","websiteId":"w","organizationId":"o",)"
      R"("blockedAt":"2026-11-22T07:54:00.000Z","blockedByUserId":"u","isBlocked":true,)"
      R"("attribution":{"version":1},"currentPage":{"url":null},"contact":{"id":"c","externalId":"x","name":"Ada",)"
      R"("email":"a@b.co","image":null,"metadata":{"a":1},"contactOrganizationId":null,"websiteId":"w",)"
      R"("organizationId":"o","userId":null,"createdAt":"2026-11-22T07:54:00.000Z",)"
      R"("updatedAt":"2026-11-22T07:54:00.000Z"}})";
  EXPECT_EQ(roundTrip<Visitor>(text), text);
}

TEST(Visitor, MayBeKnownByItsIdsAlone) {
  const auto visitor = json::decode<Visitor>(
      R"({"id":"v","createdAt":"2026-11-22T07:54:00Z","updatedAt":"2026-11-22T07:54:00Z","websiteId":"w",)"
      R"("organizationId":"o"})");
  ASSERT_TRUE(visitor.ok());
  EXPECT_FALSE(visitor.value().isBlocked);
  EXPECT_EQ(visitor.value().contact, std::nullopt);
}

TEST(PublicVisitor, HasAContactOrNull) {
  const char* text =
      R"({"id":"v","isBlocked":true,"language":"en","contact":{"id":"c","name":"Ada","email":null,"image":null,)"
      R"("metadataHash":"h"}})";
  EXPECT_EQ(roundTrip<PublicVisitor>(text), text);
  EXPECT_EQ(roundTrip<PublicVisitor>(R"({"id":"v"})"),
            R"({"id":"v","isBlocked":false,"language":null,"contact":null})");
}

TEST(Contact, MayHaveMetadataThatIsAString) {
  const auto contact =
      json::decode<Contact>(R"({"id":"c","metadata":"{\"a\":1}","websiteId":"w","organizationId":"o",)"
                            R"("createdAt":"2026-11-22T07:54:00Z","updatedAt":"2026-11-22T07:54:00Z"})");
  ASSERT_TRUE(contact.ok());
  EXPECT_EQ(contact.value().metadata, json::Raw{R"("{\"a\":1}")"});
}

}  // namespace
}  // namespace cossistant
