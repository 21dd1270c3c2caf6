#include "core/navigation/route.hpp"

#include <gtest/gtest.h>

#include "tests/core/model/round_trip.hpp"

/// Routes at the boundary and in storage (runtime §9, api §5.2).

namespace cossistant {
namespace {

TEST(Route, IsReadAndWrittenTheSame) {
  for (const char* text : {
           R"({"page":"HOME"})",
           R"({"page":"CONVERSATION","params":{"conversationId":"c1","initialMessage":"Hi"}})",
           R"({"page":"PRICING","params":{"plan":"pro","seats":[1,2]}})",
       }) {
    EXPECT_EQ(roundTrip<Route>(text), text);
  }
}

TEST(Route, NeedsAPage) { EXPECT_EQ(complaintAbout<Route>("{}"), "page: missing"); }

TEST(Route, ParamsThatThePageDoesNotTakeReadAsMissing) {
  EXPECT_EQ(roundTrip<Route>(R"({"page":"CONVERSATION","params":{"conversationId":7}})"), R"({"page":"CONVERSATION"})");
  EXPECT_EQ(roundTrip<Route>(R"({"page":"CONVERSATION","params":{"plan":"pro"}})"), R"({"page":"CONVERSATION"})");
  EXPECT_EQ(roundTrip<Route>(R"({"page":"PRICING","params":"pro"})"), R"({"page":"PRICING"})");
}

TEST(Route, OfACustomPageDiffersByItsParams) {
  const auto pro = decoded<Route>(R"({"page":"PRICING","params":{"plan":"pro"}})");
  EXPECT_EQ(pro, decoded<Route>(R"({"page":"PRICING","params":{ "plan": "pro" }})"));
  EXPECT_NE(pro, decoded<Route>(R"({"page":"PRICING","params":{"plan":"team"}})"));
  EXPECT_NE(pro, decoded<Route>(R"({"page":"PRICING"})"));
}

}  // namespace
}  // namespace cossistant
