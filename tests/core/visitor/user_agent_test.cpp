#include "core/visitor/user_agent.hpp"

#include <gtest/gtest.h>

namespace cossistant {
namespace {

struct UserAgentCase {
  const char* name;
  const char* userAgent;
  bool hasTouch;
  Device device;
};

class UserAgent : public testing::TestWithParam<UserAgentCase> {};

TEST_P(UserAgent, SaysWhichBrowserOnWhichDevice) {
  const Device device = readUserAgent(GetParam().userAgent, GetParam().hasTouch);
  const Device& expected = GetParam().device;
  EXPECT_EQ(device.browser, expected.browser);
  EXPECT_EQ(device.browserVersion, expected.browserVersion);
  EXPECT_EQ(device.os, expected.os);
  EXPECT_EQ(device.osVersion, expected.osVersion);
  EXPECT_EQ(device.device, expected.device);
  EXPECT_EQ(device.deviceType, expected.deviceType);
}

INSTANTIATE_TEST_SUITE_P(
    , UserAgent,
    testing::ValuesIn<UserAgentCase>({
        {"ChromeOnWindows",
         "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 "
         "Safari/537.36",
         false,
         {"Chrome", "126.0.0.0", "Windows", "10.0", "", "desktop"}},
        {"EdgeOnWindows",
         "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 "
         "Safari/537.36 Edg/126.0.2592.87",
         true,
         {"Edge", "126.0.2592.87", "Windows", "10.0", "", "desktop"}},
        {"SafariOnAMac",
         "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 "
         "Safari/605.1.15",
         false,
         {"Safari", "17.5", "macOS", "10.15.7", "Mac", "desktop"}},
        {"AnIpadThatSaysItIsAMac",
         "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 "
         "Safari/605.1.15",
         true,
         {"Safari", "17.5", "iPadOS", "", "iPad", "tablet"}},
        {"SafariOnAnIphone",
         "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
         "Version/17.5 Mobile/15E148 Safari/604.1",
         true,
         {"Safari", "17.5", "iOS", "17.5", "iPhone", "mobile"}},
        {"ChromeOnAnIpad",
         "Mozilla/5.0 (iPad; CPU OS 16_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126.0.6478.35 "
         "Mobile/15E148 Safari/604.1",
         true,
         {"Chrome", "126.0.6478.35", "iPadOS", "16.3", "iPad", "tablet"}},
        {"SamsungOnAPhone",
         "Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 "
         "Chrome/121.0.0.0 Mobile Safari/537.36",
         true,
         {"Samsung Internet", "25.0", "Android", "14", "", "mobile"}},
        {"ChromeOnATablet",
         "Mozilla/5.0 (Linux; Android 13; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
         true,
         {"Chrome", "126.0.0.0", "Android", "13", "", "tablet"}},
        {"FirefoxOnLinux",
         "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0",
         false,
         {"Firefox", "127.0", "Linux", "", "", "desktop"}},
        {"OperaOnAChromebook",
         "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 "
         "Safari/537.36 OPR/110.0.0.0",
         false,
         {"Opera", "110.0.0.0", "ChromeOS", "", "", "desktop"}},
        {"SomethingElse", "curl/8.5.0", false, {"", "", "", "", "", "desktop"}},
    }),
    [](const auto& info) { return std::string{info.param.name}; });

}  // namespace
}  // namespace cossistant
