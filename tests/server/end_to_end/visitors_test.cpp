#include "core/hash/metadata_hash.hpp"
#include "server/store/sqlite/sqlite_store.hpp"
#include "tests/server/support/test_server.hpp"

namespace cossistant::server::testing {
namespace {

class VisitorsTest : public EndToEnd {
 protected:
  std::string ada_ = newVisitor();

  Answer patch(const std::string& body) { return visitor("PATCH", "/v1/visitors/" + ada_, ada_, body); }
};

TEST_F(VisitorsTest, TheStartGivesTheWebsiteItsTeamAndAVisitor) {
  const Json website = visitor("GET", "/v1/websites", "").json();
  EXPECT_FALSE(website.text("/name").empty());
  EXPECT_EQ(website.text("/defaultLanguage"), "en");
  EXPECT_EQ(website.size("/availableHumanAgents"), 2u);
  EXPECT_EQ(website.text("/visitor/id").size(), 26u);
  EXPECT_FALSE(website.boolean("/visitor/isBlocked"));
}

TEST_F(VisitorsTest, AnIdOfTheClientIsKept) {
  const std::string id = "01HQ000000000000000000ADAX";
  EXPECT_EQ(visitor("GET", "/v1/websites", id).json().text("/visitor/id"), id);
  EXPECT_EQ(visitor("GET", "/v1/visitors/" + id, id).status, 200);
  EXPECT_EQ(visitor("GET", "/v1/websites", "not-a-ulid").status, 400);
}

TEST_F(VisitorsTest, WhatIsPatchedIsKeptAndTheRestStays) {
  ASSERT_EQ(patch(R"({"browser":"Firefox","countryCode":"ch"})").status, 200);
  const Json patched = patch(R"({"os":"Debian"})").json();
  EXPECT_EQ(patched.text("/browser"), "Firefox");
  EXPECT_EQ(patched.text("/os"), "Debian");
  EXPECT_EQ(patched.text("/countryCode"), "CH");
  EXPECT_TRUE(patched.isNull("/contact"));
}

TEST_F(VisitorsTest, ACountryCodeThatIsNoneIsRefused) {
  EXPECT_EQ(patch(R"({"countryCode":"CHE"})").status, 400);
  EXPECT_EQ(patch(R"({"countryCode":"1X"})").status, 400);
}

TEST_F(VisitorsTest, CoordinatesAreKept) {
  const Json patched = patch(R"({"latitude":48.8566,"longitude":-2})").json();
  EXPECT_EQ(patched.number("/longitude"), -2);
  EXPECT_NE(visitor("GET", "/v1/visitors/" + ada_, ada_).body.find(R"("latitude":48.8566)"), std::string::npos);
}

TEST_F(VisitorsTest, CoordinatesThatAreNotOnTheGlobeAreRefused) {
  EXPECT_EQ(patch(R"({"latitude":90.1})").status, 400);
  EXPECT_EQ(patch(R"({"longitude":-1e999})").status, 400);
}

TEST_F(VisitorsTest, LongTextsAreCutAtACharacter) {
  const std::string language = "en-abcdef\u00e9";  // the tenth byte is in the middle of the last character
  EXPECT_EQ(patch(R"({"language":")" + language + R"("})").json().text("/language"), "en-abcdef");
}

std::string attribution(const std::string& channel, const std::string& rest = R"("version":1,)") {
  return R"({"attribution":{)" + rest + R"("firstTouch":{"channel":")" + channel +
         R"(","isDirect":false,"referrer":{"url":null,"domain":"a.example"},"landing":{"url":null,"path":"/","title":null},)"
         R"("utm":{"source":"mail"},"clickIds":{"li_fat_id":"7","other":"dropped"},"capturedAt":"2026-01-02T03:04:05.000Z"}}})";
}

TEST_F(VisitorsTest, TheFirstAttributionStays) {
  ASSERT_EQ(patch(attribution("email")).status, 200);
  const Json patched = patch(attribution("paid")).json();
  EXPECT_EQ(patched.text("/attribution/firstTouch/channel"), "email");
  EXPECT_EQ(patched.text("/attribution/firstTouch/clickIds/li_fat_id"), "7");
  EXPECT_TRUE(patched.isNull("/attribution/firstTouch/utm/term"));
  EXPECT_FALSE(patched.has("/attribution/firstTouch/clickIds/other"));
}

TEST_F(VisitorsTest, AnAttributionOfAnotherShapeIsRefused) {
  EXPECT_EQ(patch(attribution("telepathy")).status, 400);
  EXPECT_EQ(patch(attribution("email", R"("version":2,)")).status, 400);
  EXPECT_EQ(patch(attribution("email", "")).status, 400);
  EXPECT_EQ(patch(R"({"attribution":{"version":1}})").status, 400);
  EXPECT_EQ(patch(R"({"currentPage":{"url":7}})").status, 400);
  EXPECT_EQ(patch(R"({"currentPage":{"updatedAt":"yesterday"}})").status, 400);
}

TEST_F(VisitorsTest, AnAttributionOrAPageIsAnObjectOfSomeSize) {
  for (const char* name : {"attribution", "currentPage"}) {
    for (const std::string& value : {std::string("3"), std::string("[1]"), std::string("\"x\""),
                                     R"({"url":")" + std::string(17'000, 'x') + R"("})"}) {
      const Answer answer = patch(R"({")" + std::string(name) + R"(":)" + value + "}");
      EXPECT_EQ(answer.status, 400) << name << value.substr(0, 20);
      EXPECT_TRUE(answer.json().text("/message").starts_with(name)) << name;
    }
  }
}

TEST_F(VisitorsTest, WhereTheNetworkSaysThatItIsCountsBeforeItsOwnWord) {
  const NameValues headers = {{"X-Public-Key", server().keys().publicKey},
                              {"Origin", "http://localhost:3000"},
                              {"X-Visitor-Id", ada_},
                              {"CF-IPCity", "Basel"},
                              {"CF-IPCountry", "ch"},
                              {"CF-IPLatitude", "47.5"},
                              {"CF-IPLongitude", "east"},
                              {"X-Vercel-IP-Timezone", "Europe/Zurich"}};
  const Json patched = HttpClient(server().port())
                           .request("PATCH", "/v1/visitors/" + ada_, headers,
                                    R"({"city":"Paris","region":"Ile","countryCode":"FR","longitude":2})")
                           .json();
  EXPECT_EQ(patched.text("/city"), "Basel");
  EXPECT_EQ(patched.text("/countryCode"), "CH");
  EXPECT_TRUE(patched.isNull("/region"));
  EXPECT_TRUE(patched.isNull("/longitude"));
  EXPECT_EQ(patched.text("/timezone"), "Europe/Zurich");
}

TEST_F(VisitorsTest, TheAddressOfTheRequestCountsBeforeItsOwnWord) {
  const auto from = [&](const std::string& address, const std::string& body, const std::string& city = {}) {
    NameValues headers = {{"X-Public-Key", server().keys().publicKey},
                          {"Origin", "http://localhost:3000"},
                          {"X-Visitor-Id", ada_},
                          {"X-Forwarded-For", address}};
    if (!city.empty()) headers.emplace_back("CF-IPCity", city);
    return HttpClient(server().port()).request("PATCH", "/v1/visitors/" + ada_, headers, body).json();
  };
  const Json first = from("192.0.2.7", R"({"ip":"198.51.100.1","city":"Paris","latitude":1})");
  EXPECT_EQ(first.text("/ip"), "192.0.2.7");
  EXPECT_TRUE(first.isNull("/city"));
  EXPECT_TRUE(first.isNull("/latitude"));
  EXPECT_EQ(from("192.0.2.7", "{}", "Basel").text("/city"), "Basel");
  EXPECT_EQ(from("192.0.2.7", "{}").text("/city"), "Basel");
  const Json moved = from("2001:db8::9", "{}");
  EXPECT_EQ(moved.text("/ip"), "2001:db8::9");
  EXPECT_TRUE(moved.isNull("/city"));
}

TEST_F(VisitorsTest, WhatThePrivateKeySaysOfAPlaceIsKept) {
  const Json patched = team("PATCH", "/v1/visitors/" + ada_, R"({"ip":"198.51.100.1","city":"Paris"})").json();
  EXPECT_EQ(patched.text("/ip"), "198.51.100.1");
  EXPECT_EQ(patched.text("/city"), "Paris");
}

TEST(PlaceWithoutProxies, WhoeverWritesTheHeadersOfANetworkIsNotBelieved) {
  const TestServer server({{"COSSISTANT_TRUSTED_PROXIES", "none"}});
  HttpClient client(server.port());
  NameValues headers = {{"X-Public-Key", server.keys().publicKey}, {"Origin", "http://localhost:3000"}};
  const std::string ada = client.request("GET", "/v1/websites", headers).json().text("/visitor/id");
  for (const char* name : {"X-Visitor-Id", "CF-IPCity", "X-Forwarded-For", "X-Vercel-IP-Timezone"}) {
    headers.emplace_back(name, std::string(name) == "X-Visitor-Id" ? ada : "192.0.2.7");
  }
  const Json patched = client.request("PATCH", "/v1/visitors/" + ada, headers, R"({"city":"Paris"})").json();
  EXPECT_EQ(patched.text("/ip"), "127.0.0.1");
  EXPECT_TRUE(patched.isNull("/city"));
  EXPECT_TRUE(patched.isNull("/timezone"));
}

TEST_F(VisitorsTest, TheThreeTeammatesWhoWereSeenLastAreListed) {
  SqliteStore store(server().database());
  const std::string site = store.websites().front().id;
  store.addHumanAgent(site, {"old", "Old", {}, {}, Timestamp{5}});
  store.addHumanAgent(site, {"new", "New", {}, {}, Timestamp{4'000'000'000'000}});
  store.addHumanAgent(site, {"newer", "Newer", {}, {}, Timestamp{4'100'000'000'000}});
  const Json website = visitor("GET", "/v1/websites", "").json();
  store.removeHumanAgent("old");
  store.removeHumanAgent("new");
  store.removeHumanAgent("newer");
  EXPECT_EQ(website.size("/availableHumanAgents"), 3u);
  EXPECT_EQ(website.text("/availableHumanAgents/0/id"), "newer");
  EXPECT_EQ(website.text("/availableHumanAgents/1/id"), "new");
  EXPECT_EQ(website.text("/lastOnlineAt"), website.text("/availableHumanAgents/0/lastSeenAt"));
}

TEST_F(VisitorsTest, TheBrowsersLanguageFillsInForOneThatNobodySaid) {
  const NameValues headers = {{"X-Public-Key", server().keys().publicKey},
                              {"Origin", "http://localhost:3000"},
                              {"X-Visitor-Id", ada_},
                              {"Accept-Language", "de-CH,de;q=0.9"}};
  const auto language = [&](const std::string& body) {
    HttpClient client(server().port());
    return client.request("PATCH", "/v1/visitors/" + ada_, headers, body).json().text("/language");
  };
  EXPECT_EQ(language("{}"), "de-CH");
  EXPECT_EQ(language(R"({"language":"fr"})"), "fr");
  EXPECT_EQ(language("{}"), "fr");
}

TEST_F(VisitorsTest, AVisitorCannotReadOrChangeAnother) {
  const std::string bob = newVisitor();
  EXPECT_EQ(visitor("GET", "/v1/visitors/" + ada_, bob).status, 400);
  EXPECT_EQ(visitor("PATCH", "/v1/visitors/" + ada_, bob, "{}").status, 400);
  EXPECT_EQ(team("GET", "/v1/visitors/" + ada_).status, 200);
  EXPECT_EQ(team("GET", "/v1/visitors/missing").status, 404);
}

TEST_F(VisitorsTest, ActivityIsAcceptedAndKeepsThePage) {
  const Answer answer =
      visitor("POST", "/v1/visitors/" + ada_ + "/activity", ada_,
              R"({"sessionId":"s","activityType":"connected","currentPage":{"path":"/shop"},"occurredAt":"x"})");
  EXPECT_TRUE(answer.json().boolean("/ok"));
  EXPECT_FALSE(answer.json().text("/acceptedAt").empty());
  EXPECT_EQ(team("GET", "/v1/visitors/" + ada_).json().text("/currentPage/path"), "/shop");
}

TEST_F(VisitorsTest, AnActivityNamesItsSessionAndType) {
  for (const char* body : {R"({"sessionId":" ","activityType":"focus"})", R"({"sessionId":"s","activityType":""})",
                           R"({"sessionId":"s"})", R"({"sessionId":"s","activityType":"dancing"})",
                           R"({"sessionId":"s","activityType":"focus","currentPage":3})"}) {
    EXPECT_EQ(visitor("POST", "/v1/visitors/" + ada_ + "/activity", ada_, body).status, 400) << body;
  }
}

TEST_F(VisitorsTest, WhatIsSaidOfAContactHasItsBounds) {
  const std::pair<const char*, std::size_t> bounds[] = {
      {"externalId", 255}, {"email", 320}, {"name", 255}, {"image", 2048}, {"contactOrganizationId", 255}};
  for (const auto& [name, most] : bounds) {
    const std::string id = std::string(name) == "externalId" ? "" : R"("externalId":"bounds",)";
    const auto status = [&, name = name](std::size_t length) {
      return visitor("POST", "/v1/contacts/identify", ada_,
                     "{" + id + "\"" + name + "\":\"" + std::string(length, 'x') + "\"}")
          .status;
    };
    EXPECT_EQ(status(most), 200) << name;
    EXPECT_EQ(status(most + 1), 400) << name;
  }
  EXPECT_EQ(visitor("POST", "/v1/contacts/identify", ada_, R"({"externalId":"bounds","metadata":[1]})").status, 400);
}

TEST_F(VisitorsTest, IdentifyingNeedsAnIdOrAnEmail) {
  EXPECT_EQ(visitor("POST", "/v1/contacts/identify", ada_, R"({"externalId":"  "})").status, 400);
}

TEST_F(VisitorsTest, IdentifyingAgainMergesIntoTheSameContact) {
  const Json first = visitor("POST", "/v1/contacts/identify", ada_,
                             R"({"email":" ada@a.example ","metadata":{"plan":"free","seats":1}})")
                         .json();
  const Json second = visitor("POST", "/v1/contacts/identify", newVisitor(),
                              R"({"email":"ada@a.example","name":"Ada","metadata":{"plan":"pro"}})")
                          .json();
  EXPECT_EQ(first.text("/contact/id"), second.text("/contact/id"));
  EXPECT_EQ(second.text("/contact/name"), "Ada");
  EXPECT_EQ(second.text("/contact/metadata/plan"), "pro");
  EXPECT_EQ(second.number("/contact/metadata/seats"), 1);
  EXPECT_EQ(visitor("GET", "/v1/websites", ada_).json().text("/visitor/contact/name"), "Ada");
}

TEST_F(VisitorsTest, MetadataIsMergedIntoTheContact) {
  ASSERT_EQ(
      visitor("POST", "/v1/contacts/identify", ada_, R"({"externalId":"merged","metadata":{"plan":"free"}})").status,
      200);
  const std::string target = "/v1/visitors/" + ada_ + "/metadata";
  const Answer answer = visitor("PATCH", target, ada_, R"({"metadata":{"seats":2,"plan":"pro"}})");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.json().text("/id"), ada_);
  EXPECT_TRUE(answer.json().isNull("/contact"));
  const Json forTeam = team("PATCH", target, R"({"metadata":{"vip":true}})").json();
  EXPECT_EQ(forTeam.text("/contact/metadata/plan"), "pro");
  EXPECT_EQ(forTeam.number("/contact/metadata/seats"), 2);
  EXPECT_TRUE(forTeam.boolean("/contact/metadata/vip"));
}

TEST_F(VisitorsTest, TheStartGivesTheHashThatTheBrowserComputes) {
  const auto hash = [&] { return visitor("GET", "/v1/websites", ada_).json().text("/visitor/contact/metadataHash"); };
  const json::Raw first{R"({"seats":2.5e-7,"plan":"größer","note":"a \"b\" \u001f","big":1e+21})"};
  ASSERT_EQ(
      visitor("POST", "/v1/contacts/identify", ada_, R"({"externalId":"hashed","metadata":)" + first.text + "}").status,
      200);
  EXPECT_EQ(hash(), metadataHash(first));
  const json::Raw second{R"({"plan":"pro","note":null,"big":{"z":1,"a":2},"seats":[1,2]})"};
  const std::string body = R"({ "metadata" : )" + second.text + "}";
  ASSERT_EQ(visitor("PATCH", "/v1/visitors/" + ada_ + "/metadata", ada_, body).status, 200);
  EXPECT_EQ(hash(), metadataHash(second));
}

TEST_F(VisitorsTest, AContactWithoutMetadataHasNoHash) {
  ASSERT_EQ(visitor("POST", "/v1/contacts/identify", ada_, R"({"externalId":"bare"})").status, 200);
  EXPECT_TRUE(visitor("GET", "/v1/websites", ada_).json().isNull("/visitor/contact/metadataHash"));
}

TEST_F(VisitorsTest, MetadataNeedsAContactAnObjectAndTheVisitorItself) {
  const std::string target = "/v1/visitors/" + ada_ + "/metadata";
  const Answer unknown = visitor("PATCH", target, ada_, R"({"metadata":{"a":1}})");
  EXPECT_EQ(unknown.status, 400);
  EXPECT_EQ(unknown.json().text("/error"), "BAD_REQUEST");
  ASSERT_EQ(visitor("POST", "/v1/contacts/identify", ada_, R"({"externalId":"strict"})").status, 200);
  for (const char* body : {"{}", R"({"metadata":null})", R"({"metadata":[1]})", R"({"metadata":"x"})"}) {
    EXPECT_EQ(visitor("PATCH", target, ada_, body).status, 400) << body;
  }
  EXPECT_EQ(visitor("PATCH", target, newVisitor(), R"({"metadata":{"a":1}})").status, 400);
  EXPECT_EQ(team("PATCH", "/v1/visitors/missing/metadata", R"({"metadata":{"a":1}})").status, 404);
}

}  // namespace
}  // namespace cossistant::server::testing
