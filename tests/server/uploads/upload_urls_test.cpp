#include "server/uploads/upload_urls.hpp"

#include <gtest/gtest.h>

#include "server/http/errors.hpp"

namespace cossistant::server {
namespace {

const UploadGrant kGrant{"org/site/CO1/TOKEN/a.txt", "text/plain; charset=\"utf-8\"", 1000, {5000}};

Request requestTo(const std::string& target) {
  Request request;
  EXPECT_TRUE(parseTarget(target, request)) << target;
  return request;
}

Request cameTo(NameValues headers) {
  Request request;
  request.headers = std::move(headers);
  return request;
}

class UploadUrlsTest : public ::testing::Test {
 protected:
  UploadUrls urls_{"a secret", 1000, ""};
  std::string signed_ = "/uploads/" + kGrant.key + urls_.signedQuery(kGrant);

  [[nodiscard]] std::string with(const std::string& what, const std::string& instead) const {
    std::string changed = signed_;
    const std::size_t at = changed.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return changed.replace(at, what.size(), instead);
  }
};

TEST_F(UploadUrlsTest, ASignedUrlGivesItsLeaveBack) {
  const auto grant = urls_.grantOf(requestTo(signed_));
  ASSERT_TRUE(grant);
  EXPECT_EQ(grant->key, kGrant.key);
  EXPECT_EQ(grant->contentType, kGrant.contentType);
  EXPECT_EQ(grant->maxBytes, 1000u);
  EXPECT_EQ(grant->expiresAt.ms, 5000);
}

TEST_F(UploadUrlsTest, NothingOfASignedUrlCanBeChanged) {
  for (const std::string& target :
       {with("a.txt", "b.txt"), with("expires=5000", "expires=50000"), with("maxBytes=1000", "maxBytes=10000"),
        with("text", "html"), with("expires=5000&", ""), with("signature=", "signature=0"),
        with("&signature=", "&sign="), with("expires=5000", "expires=05000")}) {
    EXPECT_FALSE(urls_.grantOf(requestTo(target))) << target;
  }
}

TEST_F(UploadUrlsTest, AnotherSecretSignsOtherwise) {
  EXPECT_FALSE(UploadUrls("another", 1000, "").grantOf(requestTo(signed_)));
  EXPECT_TRUE(UploadUrls("a secret", 5, "").grantOf(requestTo(signed_)));
}

TEST_F(UploadUrlsTest, AFileIsWhereTheRequestCameTo) {
  EXPECT_EQ(urls_.publicUrl(cameTo({{"host", "localhost:8787"}}), "k"), "http://localhost:8787/uploads/k");
  EXPECT_EQ(urls_.publicUrl(cameTo({{"host", "a.example"}, {"x-forwarded-proto", "https"}}), "k"),
            "https://a.example/uploads/k");
  EXPECT_THROW(static_cast<void>(urls_.publicUrl(cameTo({}), "k")), ApiError);
  EXPECT_THROW(static_cast<void>(urls_.publicUrl(cameTo({{"host", "a.example/b"}}), "k")), ApiError);
}

TEST_F(UploadUrlsTest, TheConfiguredUrlCountsMore) {
  const UploadUrls urls("a secret", 1000, "https://chat.example.com");
  EXPECT_EQ(urls.publicUrl(cameTo({{"host", "127.0.0.1"}}), "k"), "https://chat.example.com/uploads/k");
}

}  // namespace
}  // namespace cossistant::server
