#include "server/webhooks/endpoint.hpp"

#include <gtest/gtest.h>

#include "server/http/errors.hpp"

namespace cossistant::server {
namespace {

constexpr bool kTest = true;
constexpr bool kLive = false;

bool isTaken(const std::string& url, bool isTest, bool allowsPrivateHosts = false) {
  try {
    checkEndpoint(url, isTest, {allowsPrivateHosts});
  } catch (const ApiError& error) {
    EXPECT_EQ(error.status(), 400);
    return false;
  }
  return true;
}

TEST(Endpoint, IsAnHttpsUrl) {
  EXPECT_TRUE(isTaken("https://bot.example.com/hook?a=1", kLive));
  EXPECT_TRUE(isTaken("https://203.0.114.1:8443/", kLive));
  for (const char* url : {"", "bot.example.com", "http://bot.example.com", "ftp://bot.example.com", "https://",
                          "https://ada@bot.example.com", "https://bot.example.com/\n", "https://bot.example.com\\@x",
                          "https://b\xc3\xb6t.example", "file:///etc/passwd"}) {
    EXPECT_FALSE(isTaken(url, kLive)) << url;
    EXPECT_FALSE(isTaken(url, kTest)) << url;
  }
  EXPECT_FALSE(isTaken("https://bot.example.com/" + std::string(kMaxWebhookUrlBytes, 'a'), kLive));
}

TEST(Endpoint, IsOnThisMachineWithATestKeyAlone) {
  for (const char* url : {"http://localhost:3000/", "https://localhost/", "http://127.0.0.1/", "http://[::1]:3000/"}) {
    EXPECT_FALSE(isTaken(url, kLive)) << url;
    EXPECT_TRUE(isTaken(url, kTest)) << url;
    EXPECT_TRUE(isTaken(url, kLive, true)) << url;
  }
}

TEST(Endpoint, IsNoAddressOfALocalNetworkUnlessTheOperatorSaysSo) {
  for (const char* url : {"https://10.0.0.1/", "https://169.254.169.254/latest", "https://192.168.0.1:8080/",
                          "https://[fd00::1]/", "https://[::ffff:10.0.0.1]/", "https://0.0.0.0/"}) {
    EXPECT_FALSE(isTaken(url, kLive)) << url;
    EXPECT_FALSE(isTaken(url, kTest)) << url;
    EXPECT_TRUE(isTaken(url, kLive, true)) << url;
  }
}

TEST(Endpoint, ReachesWhatItsUrlAndItsKeySay) {
  WebhookRecord webhook;
  webhook.url = "http://localhost:3000/";
  webhook.isTest = true;
  EXPECT_EQ(reachOf(webhook, {false}), Reach::Loopback);
  webhook.isTest = false;
  EXPECT_EQ(reachOf(webhook, {false}), Reach::Public);
  EXPECT_EQ(reachOf(webhook, {true}), Reach::Any);
  webhook.url = "https://bot.example.com/";
  webhook.isTest = true;
  EXPECT_EQ(reachOf(webhook, {false}), Reach::Public);
}

}  // namespace
}  // namespace cossistant::server
