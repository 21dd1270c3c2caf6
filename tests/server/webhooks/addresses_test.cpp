#include "server/webhooks/addresses.hpp"

#include <arpa/inet.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace cossistant::server {
namespace {

AddressKind kindOf(const std::string& text) {
  if (text.find(':') == std::string::npos) {
    sockaddr_in v4{};
    v4.sin_family = AF_INET;
    EXPECT_EQ(inet_pton(AF_INET, text.c_str(), &v4.sin_addr), 1) << text;
    return addressKind(reinterpret_cast<const sockaddr&>(v4));
  }
  sockaddr_in6 v6{};
  v6.sin6_family = AF_INET6;
  EXPECT_EQ(inet_pton(AF_INET6, text.c_str(), &v6.sin6_addr), 1) << text;
  return addressKind(reinterpret_cast<const sockaddr&>(v6));
}

TEST(Addresses, OfTheInternetArePublic) {
  for (const char* text : {"1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "172.15.255.255",
                           "172.32.0.0", "192.167.255.255", "223.255.255.255", "2606:4700::1111", "2a00:1450::1",
                           "::ffff:1.1.1.1", "64:ff9b::1.1.1.1", "2002:101:101::"}) {
    EXPECT_EQ(kindOf(text), AddressKind::Public) << text;
  }
}

TEST(Addresses, OfThisMachineAreLoopback) {
  for (const char* text : {"127.0.0.1", "127.255.255.254", "::1", "::ffff:127.0.0.1"}) {
    EXPECT_EQ(kindOf(text), AddressKind::Loopback) << text;
  }
}

TEST(Addresses, OfLocalNetworksAndReservedOnesArePrivate) {
  for (const char* text :
       {"0.0.0.0",     "10.0.0.1",        "100.64.0.1",         "169.254.169.254", "172.16.0.1", "172.31.255.255",
        "192.168.1.1", "192.0.0.8",       "198.18.0.1",         "203.0.113.9",     "224.0.0.1",  "255.255.255.255",
        "::",          "fc00::1",         "fd12:3456::1",       "fe80::1",         "ff02::1",    "2001:db8::1",
        "2001::1",     "::ffff:10.0.0.1", "64:ff9b::a9fe:a9fe", "2002:a00:1::"}) {
    EXPECT_EQ(kindOf(text), AddressKind::Private) << text;
  }
}

TEST(Addresses, ThatAreNeitherVersionArePrivate) {
  sockaddr other{};
  other.sa_family = AF_UNIX;
  EXPECT_EQ(addressKind(other), AddressKind::Private);
}

TEST(Reach, OfLoopbackIsThisMachineAlone) {
  EXPECT_TRUE(isWithin(Reach::Loopback, AddressKind::Loopback));
  EXPECT_FALSE(isWithin(Reach::Loopback, AddressKind::Private));
  EXPECT_FALSE(isWithin(Reach::Loopback, AddressKind::Public));
}

TEST(Reach, OfThePublicIsNothingNear) {
  EXPECT_TRUE(isWithin(Reach::Public, AddressKind::Public));
  EXPECT_FALSE(isWithin(Reach::Public, AddressKind::Loopback));
  EXPECT_FALSE(isWithin(Reach::Public, AddressKind::Private));
  EXPECT_TRUE(isWithin(Reach::Any, AddressKind::Private));
}

}  // namespace
}  // namespace cossistant::server
