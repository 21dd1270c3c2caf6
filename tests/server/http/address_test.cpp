#include "server/http/address.hpp"

#include <gtest/gtest.h>

namespace cossistant::server {
namespace {

std::string client(const std::string& peer, const NameValues& headers, const std::string& proxies = "10.0.0.0/8, ::1") {
  return clientAddress(peer, headers, *TrustedProxies::parse(proxies));
}

TEST(ClientAddress, AHeaderOfAStrangerIsNotBelieved) {
  EXPECT_EQ(client("192.0.2.1", {{"x-forwarded-for", "198.51.100.7"}}), "192.0.2.1");
  EXPECT_EQ(client("10.0.0.1", {{"x-forwarded-for", "198.51.100.7"}}, "none"), "10.0.0.1");
}

TEST(ClientAddress, BehindATrustedProxyItIsTheLastThatNoProxyHas) {
  EXPECT_EQ(client("10.0.0.1", {{"x-forwarded-for", "198.51.100.7"}}), "198.51.100.7");
  EXPECT_EQ(client("10.0.0.1", {{"x-forwarded-for", "203.0.113.9, 198.51.100.7, 10.1.2.3"}}), "198.51.100.7");
  EXPECT_EQ(client("::1", {{"x-forwarded-for", "2001:db8::1"}}), "2001:db8::1");
}

TEST(ClientAddress, SeveralHeadersCountAsOne) {
  EXPECT_EQ(client("10.0.0.1", {{"x-forwarded-for", "203.0.113.9"}, {"x-forwarded-for", "198.51.100.7"}}),
            "198.51.100.7");
}

TEST(ClientAddress, WhatIsNoAddressEndsTheSearch) {
  EXPECT_EQ(client("10.0.0.1", {{"x-forwarded-for", "198.51.100.7, unknown"}}), "10.0.0.1");
  EXPECT_EQ(client("10.0.0.1", {{"x-forwarded-for", "198.51.100.7, , 10.0.0.2"}}), "10.0.0.2");
  EXPECT_EQ(client("10.0.0.1", {}), "10.0.0.1");
}

TEST(ClientAddress, AMappedIpv4AddressIsThatIpv4Address) {
  EXPECT_EQ(client("::ffff:10.0.0.1", {{"x-forwarded-for", "::ffff:198.51.100.7"}}), "198.51.100.7");
}

TEST(TrustedProxies, ANetworkHoldsItsAddressesAndNoOthers) {
  const auto proxies = TrustedProxies::parse("172.16.0.0/12,2001:db8::/33 , 192.0.2.4");
  ASSERT_TRUE(proxies.has_value());
  for (const char* inside : {"172.16.0.1", "172.31.255.255", "2001:db8:7fff::1", "192.0.2.4"}) {
    EXPECT_TRUE(proxies->contains(*parseAddress(inside))) << inside;
  }
  for (const char* outside : {"172.32.0.1", "2001:db8:8000::1", "192.0.2.5", "::1"}) {
    EXPECT_FALSE(proxies->contains(*parseAddress(outside))) << outside;
  }
}

TEST(TrustedProxies, AListWithSomethingElseInItIsRefused) {
  for (const char* list : {"", "localhost", "10.0.0.0/33", "::1/129", "10.0.0.1,", "10.0.0.0/", "10.0.0.0/-1"}) {
    EXPECT_FALSE(TrustedProxies::parse(list).has_value()) << list;
  }
}

TEST(Address, OneSubscriberHasAnIpv4AddressOrAnIpv6Network) {
  EXPECT_EQ(parseAddress("192.0.2.1")->subscriber(), "192.0.2.1");
  EXPECT_EQ(parseAddress("2001:db8:0:1::5")->subscriber(), parseAddress("2001:db8:0:1:ffff::9")->subscriber());
  EXPECT_NE(parseAddress("2001:db8:0:1::5")->subscriber(), parseAddress("2001:db8:0:2::5")->subscriber());
}

}  // namespace
}  // namespace cossistant::server
