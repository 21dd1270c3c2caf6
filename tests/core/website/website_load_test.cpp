#include "core/website/website_load.hpp"

#include <gtest/gtest.h>

namespace cossistant {
namespace {

Website website() {
  Website website;
  website.id = "site";
  website.visitor.id = "me";
  return website;
}

const RequestFailure kFailure{500, "HTTP_500", "broken"};

WebsiteLoad loaded() { return update({}, WebsiteLoaded{website()}); }

TEST(WebsiteLoad, StartsIdle) { EXPECT_EQ(WebsiteLoad{}.status, LoadStatus::Idle); }

TEST(WebsiteLoad, ARequestClearsTheFailureAndKeepsTheWebsite) {
  const WebsiteLoad state = update(update(loaded(), WebsiteFailed{kFailure}), WebsiteRequested{});
  EXPECT_EQ(state, (WebsiteLoad{LoadStatus::Loading, website(), std::nullopt}));
}

TEST(WebsiteLoad, AnAnswerIsTheWebsite) {
  EXPECT_EQ(update(update({}, WebsiteRequested{}), WebsiteLoaded{website()}),
            (WebsiteLoad{LoadStatus::Success, website(), std::nullopt}));
}

TEST(WebsiteLoad, AFailureKeepsTheWebsite) {
  EXPECT_EQ(update(loaded(), WebsiteFailed{kFailure}), (WebsiteLoad{LoadStatus::Failure, website(), kFailure}));
}

TEST(WebsiteLoad, TheVisitorIsUnknownUntilTheWebsiteIsThere) {
  EXPECT_EQ(visitorId(WebsiteLoad{}), "");
  EXPECT_EQ(visitorId(loaded()), "me");
}

TEST(WebsiteLoad, AVisitorIsBlockedWhenTheWebsiteSaysSo) {
  EXPECT_FALSE(isVisitorBlocked(WebsiteLoad{}));
  EXPECT_FALSE(isVisitorBlocked(loaded()));
  WebsiteLoad state = loaded();
  state.website->visitor.isBlocked = true;
  EXPECT_TRUE(isVisitorBlocked(state));
}

TEST(WebsiteLoad, AContactThatBecomesKnownIsTheVisitors) {
  PublicContact contact;
  contact.name = "Ada";
  const WebsiteLoad state = update(loaded(), WebsiteContactKnown{contact});
  EXPECT_EQ(state.website->visitor.contact, contact);
  EXPECT_EQ(update({}, WebsiteContactKnown{contact}), WebsiteLoad{});
}

}  // namespace
}  // namespace cossistant
