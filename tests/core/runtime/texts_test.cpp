#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/json/codec.hpp"
#include "core/text/text_options.hpp"
#include "tests/core/runtime/session.hpp"

/// Which language a widget speaks, and how its file comes (api §6).

namespace cossistant {
namespace {

using namespace testing_support;
using testing::HasSubstr;
using testing::Not;

constexpr std::string_view kFrench =
    R"({"common.actions.close": "Fermer", "common.fallbacks.supportTeam": "L’équipe"})";
constexpr std::string_view kFrenchUrl = "/locales/fr.json";

json::Raw rawOf(const TextOptions& options) { return {json::encode(options)}; }

/// Of a page that says this of texts.
Session started(TextOptions options) {
  Config config = Session::defaultConfig();
  config.texts = rawOf(options);
  Session session(std::move(config));
  session.start();
  return session;
}

TextOptions optionsOf(std::vector<std::string> languages) {
  TextOptions options;
  options.languages = std::move(languages);
  options.localesUrl = "http://cdn/widget/locales/?v=3";
  return options;
}

Output change(Session& session, std::string texts) {
  action::SetOptions options;
  options.texts.text = std::move(texts);
  return session.act(options);
}

std::string text(const Session& session) { return session.slice(Slice::Text); }
std::string websiteOf(std::string_view language) {
  std::string json = websiteJson();
  const std::string before = R"("language":"en")";
  return json.replace(json.find(before), before.size(), R"("language":)" + std::string(language));
}

TEST(Locale, IsFetchedAsAnAssetFromBesideTheWidget) {
  Session session = started(optionsOf({"fr-CA"}));
  const effect::HttpRequest* request = session.request(kFrenchUrl);
  ASSERT_TRUE(request);
  EXPECT_EQ(request->url, "http://cdn/widget/locales/fr.json?v=3");
  EXPECT_EQ(request->method, "GET");
  EXPECT_TRUE(request->headers.empty());
  EXPECT_TRUE(request->isAsset);
}

TEST(Locale, EnglishIsSaidUntilTheFileIsThere) {
  Session session = started(optionsOf({"fr-CA"}));
  EXPECT_THAT(text(session), HasSubstr(R"("common.actions.close":"Close")"));
  EXPECT_THAT(text(session), HasSubstr(R"("locale":"fr-ca","language":"en")"));
  const Output output = session.answer(session.request(kFrenchUrl)->requestId, 200, std::string(kFrench));
  EXPECT_THAT(output.changes, testing::Contains(Slice::Text));
  EXPECT_THAT(text(session), HasSubstr(R"("common.actions.close":"Fermer")"));
  EXPECT_THAT(text(session), HasSubstr(R"("locale":"fr-ca","language":"fr-ca")"));
}

TEST(Locale, EnglishNeedsNoFile) {
  EXPECT_EQ(started(optionsOf({"en-GB", "fr"})).requestCount("/locales/"), 0u);
  EXPECT_EQ(started(optionsOf({"de"})).requestCount("/locales/"), 0u) << "there is none of it";
}

TEST(Locale, WithoutAFolderThereIsOnlyEnglish) {
  TextOptions options = optionsOf({"fr"});
  options.localesUrl.clear();
  EXPECT_EQ(started(options).requestCount("/locales/"), 0u);
}

TEST(Locale, ThePagesWishComesBeforeTheBrowsers) {
  TextOptions options = optionsOf({"fr"});
  options.locale = "es-MX";
  Session session = started(options);
  EXPECT_EQ(session.requestCount("/locales/es.json"), 1u);
  EXPECT_EQ(session.requestCount(kFrenchUrl), 0u);
}

TEST(Locale, WhatTheServerKnowsOfTheVisitorComesBeforeTheBrowsers) {
  Session session = started(optionsOf({"en"}));
  session.answer(session.request("/websites")->requestId, 200, websiteOf(R"("fr-FR")"));
  EXPECT_EQ(session.requestCount(kFrenchUrl), 1u);
  EXPECT_THAT(text(session), HasSubstr(R"("locale":"fr-fr")"));
}

TEST(Locale, AServerThatKnowsNoLanguageLeavesItToTheBrowser) {
  Session session = started(optionsOf({"fr"}));
  session.answer(session.request("/websites")->requestId, 200, websiteOf("null"));
  EXPECT_EQ(session.requestCount(kFrenchUrl), 1u);
}

TEST(Locale, IsAskedForOnce) {
  Session session = started(optionsOf({"fr"}));
  session.answer(session.request("/websites")->requestId, 200, websiteOf(R"("fr")"));
  session.answer(session.request(kFrenchUrl)->requestId, 200, std::string(kFrench));
  session.handle(input::ConnectivityChanged{true});
  EXPECT_EQ(session.requestCount(kFrenchUrl), 1u);
}

TEST(Locale, AFileThatDoesNotComeLeavesEnglishAndTellsThePage) {
  Session session = started(optionsOf({"fr"}));
  session.answer(session.request(kFrenchUrl)->requestId, 404, "not found");
  EXPECT_THAT(text(session), HasSubstr(R"("common.actions.close":"Close")"));
  ASSERT_EQ(countOf<event::Failed>(session.events), 1u);
  EXPECT_EQ(std::get<event::Failed>(session.events.back()).context, "locale_load_failed");
}

TEST(Locale, AFileThatCannotBeReadLeavesEnglishAndTellsThePage) {
  Session session = started(optionsOf({"fr"}));
  session.answer(session.request(kFrenchUrl)->requestId, 200, "<!doctype html>");
  EXPECT_THAT(text(session), HasSubstr(R"("common.actions.close":"Close")"));
  ASSERT_EQ(countOf<event::Failed>(session.events), 1u);
  EXPECT_EQ(std::get<event::Failed>(session.events.back()).context, "locale_load_failed");
}

TEST(Locale, AFileThatDidNotComeIsAskedForAgainWithTheNetwork) {
  Session session = started(optionsOf({"fr"}));
  session.fail(session.request(kFrenchUrl)->requestId);
  session.handle(input::ConnectivityChanged{true});
  EXPECT_EQ(session.requestCount(kFrenchUrl), 2u);
}

TEST(Locale, ThePageMayChangeItsWish) {
  Session session = started(optionsOf({"fr"}));
  const std::int64_t french = session.request(kFrenchUrl)->requestId;
  change(session, R"({"locale":"en"})");
  session.answer(french, 200, std::string(kFrench));
  EXPECT_THAT(text(session), HasSubstr(R"("common.actions.close":"Close")"))
      << "what comes late is not wanted any more";
  change(session, R"({"locale":"fr"})");
  session.answer(session.request(kFrenchUrl)->requestId, 200, std::string(kFrench));
  EXPECT_THAT(text(session), HasSubstr(R"("common.actions.close":"Fermer")"));
}

TEST(Locale, AFileThatThePageBringsIsNotFetched) {
  TextOptions options = optionsOf({"de-AT"});
  options.files = {{"DE", R"({"common.actions.close": "Schließen"})"}};
  Session session = started(options);
  EXPECT_EQ(session.requestCount("/locales/"), 0u);
  EXPECT_THAT(text(session), HasSubstr(R"("common.actions.close":"Schließen")"));
}

TEST(Locale, ABadFileOfThePageIsToldAndLeavesEnglish) {
  TextOptions options = optionsOf({"de"});
  options.files = {{"de", "[]"}};
  Session session = started(options);
  EXPECT_EQ(countOf<event::Failed>(session.events), 1u);
  EXPECT_THAT(text(session), HasSubstr(R"("common.actions.close":"Close")"));
}

TEST(Locale, NamesOfPeopleWithoutOneFollowIt) {
  Session session = Session::talking();
  const std::int64_t before = session.now.ms;
  session.receive(eventJson(
      "timelineItemCreated", session.conversationId,
      R"("item":)" + itemJson("01J000000000000000000000A1", session.conversationId, "agent", "Hi", Timestamp{before})));
  const Output output = change(session, R"({"content":[{"key":"common.fallbacks.supportTeam","text":"The bakers"}]})");
  ASSERT_EQ(output.rows.size(), 1u) << "every row is drawn anew";
  EXPECT_EQ(output.rows[0].splices[0].removed, output.rows[0].rowCount);
}

TEST(TextOptions, OfAnotherShapeAreToldToThePage) {
  Session session = Session::ready();
  change(session, R"({"content":"all"})");
  ASSERT_EQ(countOf<event::Failed>(session.events), 1u);
  EXPECT_EQ(std::get<event::Failed>(session.events.back()).context, "text_options_refused");
}

TEST(TextOptions, OtherOptionsLeaveThemAlone) {
  Session session = Session::ready();
  action::SetOptions options;
  options.size = WindowSize::Larger;
  EXPECT_THAT(session.act(options).changes, Not(testing::Contains(Slice::Text)));
}

TEST(Content, OfThePageIsSaidAsItIs) {
  TextOptions options = optionsOf({"en"});
  options.content = {{"common.actions.close", "", "Shut {it}"}};
  EXPECT_THAT(text(started(options)), HasSubstr(R"("common.actions.close":{"given":"Shut {it}"})"));
}

TEST(Content, AFunctionIsNamedByItsNumberBesideWhatIsBuiltIn) {
  TextOptions options = optionsOf({"en"});
  options.content = {{"common.actions.close", "en", "", 2}};
  EXPECT_THAT(text(started(options)), HasSubstr(R"("common.actions.close":{"function":2,"otherwise":"Close"})"));
}

TEST(Content, OnlyFunctionsAreShownTheWebsite) {
  Session session = Session::ready();
  EXPECT_THAT(text(session), HasSubstr(R"("website":null)"));
  change(session, R"({"content":[{"key":"common.actions.close","function":0}]})");
  EXPECT_THAT(text(session), HasSubstr(R"("website":{"id":)"));
}

TEST(TextSlice, NamesTheVisitorAndTheWebsite) {
  Session session = started(optionsOf({"en"}));
  std::string json = websiteJson();
  const std::string before = R"("contact":null)";
  json.replace(json.find(before), before.size(), R"("contact":{"id":"c","name":"Ada {x}","email":null,"image":null})");
  session.answer(session.request("/websites")->requestId, 200, json);
  EXPECT_THAT(text(session), HasSubstr(R"("visitorName":"Ada {x}","websiteName":"Acorn")"));
}

TEST(TextSlice, ABlankNameIsNone) {
  Session session = started(optionsOf({"en"}));
  std::string json = websiteJson();
  const std::string before = R"("contact":null)";
  json.replace(json.find(before), before.size(), R"("contact":{"id":"c","name":"  ","email":null,"image":null})");
  session.answer(session.request("/websites")->requestId, 200, json);
  EXPECT_THAT(text(session), HasSubstr(R"("visitorName":null)"));
}

TEST(TextSlice, SaysPluralsByCategoryAndTheGreetingOfTheHour) {
  Session session = started(optionsOf({"en"}));
  EXPECT_THAT(text(session), HasSubstr(R"("page.home.history.more":{"one":"{count} )"));
  EXPECT_THAT(text(session), HasSubstr(R"("page.home.greeting":{"named":"Good )"));
  EXPECT_THAT(text(session), HasSubstr(R"("page.home.tagline":{"named":"{websiteName:title} )"));
}

TEST(TextSlice, ChangesWithThePartOfTheDay) {
  Session session = Session::ready();
  const std::string before = text(session);
  const Output quiet = session.handle(input::VisibilityChanged{false});
  EXPECT_THAT(quiet.changes, Not(testing::Contains(Slice::Text)));
  const Output later = session.handle(input::VisibilityChanged{true}, 8 * 3'600'000);
  EXPECT_THAT(later.changes, testing::Contains(Slice::Text));
  EXPECT_NE(text(session), before);
}

TEST(TextSlice, ReadsFromRightToLeftWithTheLanguage) {
  TextOptions options = optionsOf({"ar-EG"});
  EXPECT_THAT(text(started(options)), HasSubstr(R"("direction":"ltr")")) << "the sentences are English";
  options.content = {{"common.actions.close", "ar", "إغلاق"}};
  EXPECT_THAT(text(started(options)), HasSubstr(R"("direction":"rtl")"));
}

}  // namespace
}  // namespace cossistant
