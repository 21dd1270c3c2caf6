#include "core/visitor/identity.hpp"

#include <gtest/gtest.h>

#include "core/json/codec.hpp"

namespace cossistant {
namespace {

VisitorIdentity read(std::string_view text) { return json::decode<VisitorIdentity>(text).value(); }

TEST(VisitorIdentity, NeedsAnExternalIdOrAnEmailThatIsNotBlank) {
  EXPECT_TRUE(namesSomebody(read(R"({"externalId":"7"})")));
  EXPECT_TRUE(namesSomebody(read(R"({"email":"ada@acorn.test"})")));
  EXPECT_FALSE(namesSomebody(read(R"({"externalId":" ","email":"","name":"Ada"})")));
  EXPECT_FALSE(namesSomebody({}));
}

struct DiffersCase {
  const char* name;
  const char* identity;
  bool differs;
};

class IdentityDiffers : public testing::TestWithParam<DiffersCase> {};

TEST_P(IdentityDiffers, WhereItGivesWhatTheContactDoesNotHave) {
  PublicContact contact;
  contact.name = "Ada";
  contact.email = "ada@acorn.test";
  EXPECT_EQ(differs(read(GetParam().identity), contact), GetParam().differs);
}

INSTANTIATE_TEST_SUITE_P(, IdentityDiffers,
                         testing::ValuesIn<DiffersCase>({
                             {"Nothing", R"({})", false},
                             {"TheSame", R"({"name":"Ada","email":"ada@acorn.test"})", false},
                             {"OtherName", R"({"name":"Ada L."})", true},
                             {"NoName", R"({"name":null})", true},
                             {"OtherEmail", R"({"email":"ada@home.test"})", true},
                             {"NewImage", R"({"image":"https://acorn.test/ada.png"})", true},
                             {"StillNoImage", R"({"image":null})", false},
                             {"ExternalIdAlone", R"({"externalId":"8"})", false},
                             {"MetadataAlone", R"({"metadata":{"plan":"pro"}})", false},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

TEST(IdentifyBody, SendsANameThatIsTakenAwayAsAbsent) {
  EXPECT_EQ(json::encode(IdentifyBody{"v1", read(R"({"email":"a@b.c","name":null,"image":null})")}),
            R"({"visitorId":"v1","email":"a@b.c"})");
}

TEST(IdentifyBody, HasEverythingThatIsGiven) {
  const char* given =
      R"({"externalId":"7","email":"a@b.c","name":"Ada","image":"i","metadata":{"plan":"pro","seats":3},)"
      R"("contactOrganizationId":"o1"})";
  EXPECT_EQ(json::encode(IdentifyBody{"v1", read(given)}),
            R"({"visitorId":"v1","externalId":"7","email":"a@b.c","name":"Ada","image":"i",)"
            R"("metadata":{"plan":"pro","seats":3},"contactOrganizationId":"o1"})");
}

}  // namespace
}  // namespace cossistant
