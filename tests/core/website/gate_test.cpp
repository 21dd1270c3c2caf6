#include "core/website/gate.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/json/codec.hpp"

namespace cossistant {
namespace {

constexpr auto kKey = "pk_test_1";

WebsiteLoad ready() {
  Website website;
  website.id = "site";
  website.visitor.id = "me";
  return update({}, WebsiteLoaded{website});
}
WebsiteLoad blocked() {
  WebsiteLoad load = ready();
  load.website->visitor.isBlocked = true;
  return load;
}
WebsiteLoad refused(WebsiteLoad load = {}) { return update(load, WebsiteFailed{requestFailure(401, "{}")}); }
WebsiteLoad broken(WebsiteLoad load = {}) { return update(load, WebsiteFailed{requestFailure(500, "{}")}); }

struct GateCase {
  const char* name;
  const char* publicKey;
  WebsiteLoad load;
  Gate gate;
};

class GateOf : public testing::TestWithParam<GateCase> {};

TEST_P(GateOf, SaysWhatThereIsToDraw) { EXPECT_EQ(gate(GetParam().publicKey, GetParam().load), GetParam().gate); }

INSTANTIATE_TEST_SUITE_P(, GateOf,
                         testing::ValuesIn<GateCase>({
                             {"Idle", kKey, {}, Gate::Nothing},
                             {"Loading", kKey, update({}, WebsiteRequested{}), Gate::Nothing},
                             {"Loaded", kKey, ready(), Gate::Ready},
                             {"LoadingAgain", kKey, update(ready(), WebsiteRequested{}), Gate::Ready},
                             {"Blocked", kKey, blocked(), Gate::Nothing},
                             {"BlockedAndRefused", kKey, refused(blocked()), Gate::Nothing},
                             {"NoKey", "", {}, Gate::ConfigurationError},
                             {"Refused", kKey, refused(), Gate::ConfigurationError},
                             {"RefusedLater", kKey, refused(ready()), Gate::ConfigurationError},
                             {"Broken", kKey, broken(), Gate::Nothing},
                             {"BrokenLater", kKey, broken(ready()), Gate::Ready},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

TEST(ConfigurationError, IsMissingForABlankKey) {
  EXPECT_EQ(configurationError(" ", {})->type, ConfigurationErrorType::MissingApiKey);
}

TEST(ConfigurationError, OfABlankKeyIsNotOverwrittenByARefusal) {
  EXPECT_EQ(configurationError("", refused())->type, ConfigurationErrorType::MissingApiKey);
}

TEST(ConfigurationError, IsInvalidForARefusedKey) {
  EXPECT_EQ(configurationError(kKey, refused())->type, ConfigurationErrorType::InvalidApiKey);
}

TEST(ConfigurationError, IsClearedByALaterGoodLoad) {
  const WebsiteLoad load = update(refused(), WebsiteLoaded{*ready().website});
  EXPECT_EQ(configurationError(kKey, load), std::nullopt);
}

TEST(ConfigurationError, DoesNotStandForOtherFailures) { EXPECT_EQ(configurationError(kKey, broken()), std::nullopt); }

TEST(ConfigurationError, InJsonHasTheNamesOfThePublicApi) {
  EXPECT_THAT(json::encode(*configurationError("", {})),
              testing::HasSubstr(R"({"type":"missing_api_key","message":")"));
  EXPECT_THAT(json::encode(*configurationError(kKey, refused())), testing::HasSubstr(R"("type":"invalid_api_key")"));
}

struct ConnectCase {
  const char* name;
  bool autoConnect;
  const char* publicKey;
  WebsiteLoad load;
  bool should;
};

class ShouldConnect : public testing::TestWithParam<ConnectCase> {};

TEST_P(ShouldConnect, OnlyWhenEverythingHolds) {
  EXPECT_EQ(shouldConnect(GetParam().autoConnect, GetParam().publicKey, GetParam().load), GetParam().should);
}

INSTANTIATE_TEST_SUITE_P(, ShouldConnect,
                         testing::ValuesIn<ConnectCase>({
                             {"Ready", true, kKey, ready(), true},
                             {"NotWanted", false, kKey, ready(), false},
                             {"NoKey", true, "", ready(), false},
                             {"Refused", true, kKey, refused(ready()), false},
                             {"Blocked", true, kKey, blocked(), false},
                             {"NoWebsite", true, kKey, {}, false},
                             {"NoVisitor", true, kKey, update({}, WebsiteLoaded{}), false},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

}  // namespace
}  // namespace cossistant
