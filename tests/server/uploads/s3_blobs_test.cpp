#include "server/uploads/s3_blobs.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cossistant::server {
namespace {

using ::testing::ElementsAre;

const Timestamp kNow = *parseIsoTime("2026-01-02T03:04:05Z");

S3Config config() {
  S3Config config;
  config.bucket = "files";
  config.region = "eu-west-1";
  config.credentials = {"AKID", "secret"};
  return config;
}

BlobLeave leave(const std::string& key = "o/w/c/t/a.png") {
  return {key, "image/png", kNow, std::chrono::seconds(300), std::nullopt};
}

S3Blobs blobsOf(const S3Config& config) {
  return S3Blobs(config, 1000, [] { return kNow; });
}

std::string uploadUrl(const S3Config& config, const BlobLeave& what = leave()) {
  return blobsOf(config).sign(what, {}).upload;
}
std::string readUrl(const S3Config& config, const std::string& key) {
  return blobsOf(config).sign(leave(key), {}).read;
}

TEST(S3Blobs, AnUploadUrlIsSignedForItsTypeAndLifetime) {
  const std::string url = uploadUrl(config());
  EXPECT_TRUE(url.starts_with("https://files.s3.eu-west-1.amazonaws.com/o/w/c/t/a.png?X-Amz-Algorithm=")) << url;
  EXPECT_NE(url.find("&X-Amz-Credential=AKID%2F20260102%2Feu-west-1%2Fs3%2Faws4_request&"), std::string::npos) << url;
  EXPECT_NE(url.find("&X-Amz-Date=20260102T030405Z&X-Amz-Expires=300&"), std::string::npos) << url;
  EXPECT_NE(url.find("&X-Amz-SignedHeaders=content-type%3Bhost&"), std::string::npos) << url;
  EXPECT_EQ(url.find("secret"), std::string::npos);
}

TEST(S3Blobs, AKnownLengthIsSignedToo) {
  BlobLeave what = leave();
  what.bytes = 5;
  const std::string five = uploadUrl(config(), what);
  EXPECT_NE(five.find("&X-Amz-SignedHeaders=content-length%3Bcontent-type%3Bhost&"), std::string::npos) << five;
  what.bytes = 6;
  EXPECT_NE(uploadUrl(config(), what), five);
}

struct PlaceCase {
  const char* name;
  const char* endpoint;
  bool pathStyle;
  const char* place;
};

class S3Place : public ::testing::TestWithParam<PlaceCase> {};

TEST_P(S3Place, IsWhereFilesAreSent) {
  S3Config changed = config();
  changed.endpoint = GetParam().endpoint;
  changed.pathStyle = GetParam().pathStyle;
  const std::string url = uploadUrl(changed);
  EXPECT_EQ(url.substr(0, url.find('?')), GetParam().place);
  EXPECT_EQ(readUrl(changed, "o/w/c/t/a.png"), GetParam().place);
}

INSTANTIATE_TEST_SUITE_P(
    , S3Place,
    ::testing::ValuesIn<PlaceCase>({
        {"OfAws", "", false, "https://files.s3.eu-west-1.amazonaws.com/o/w/c/t/a.png"},
        {"OfAwsByPath", "", true, "https://s3.eu-west-1.amazonaws.com/files/o/w/c/t/a.png"},
        {"OfAnotherStore", "https://store.example", false, "https://files.store.example/o/w/c/t/a.png"},
        {"OfAnotherStoreByPath", "http://localhost:9000", true, "http://localhost:9000/files/o/w/c/t/a.png"},
        // A browser leaves these out of `Host`, which is signed.
        {"WithoutThePortOfItsScheme", "https://Store.example:443", true, "https://store.example/files/o/w/c/t/a.png"},
    }),
    [](const auto& info) { return std::string(info.param.name); });

TEST(S3Blobs, FilesAreReadFromTheConfiguredPlaces) {
  S3Config changed = config();
  changed.publicBaseUrl = "https://files.example/chat";
  EXPECT_EQ(readUrl(changed, "o/w/c/t/a"), "https://files.example/chat/o/w/c/t/a");
  EXPECT_EQ(readUrl(changed, "cdn/o/w/c/t/a"), "https://files.example/chat/cdn/o/w/c/t/a");
  changed.cdnBaseUrl = "https://cdn.example";
  EXPECT_EQ(readUrl(changed, "o/w/c/t/a"), "https://files.example/chat/o/w/c/t/a");
  EXPECT_EQ(readUrl(changed, "cdn/o/w/c/t/a"), "https://cdn.example/o/w/c/t/a");
}

/// A bucket that keeps its keys in memory, two to a listing.
class Bucket {
 public:
  std::vector<std::string> keys;
  std::vector<OutgoingRequest> asked;
  int status = 200;
  bool removes = true;

  S3Blobs blobs() {
    S3Config changed = config();
    changed.endpoint = "http://localhost:9000";
    changed.pathStyle = true;
    return S3Blobs(
        changed, 1000, [] { return kNow; }, [this](const OutgoingRequest& request) { return answer(request); });
  }

 private:
  IncomingResponse answer(const OutgoingRequest& request) {
    asked.push_back(request);
    if (status != 200) return {status, "<Error/>"};
    const std::string base = "http://localhost:9000/files/";
    EXPECT_TRUE(request.url.starts_with(base)) << request.url;
    if (request.method == "DELETE") {
      if (removes) std::erase(keys, request.url.substr(base.size()));
      return {204, ""};
    }
    std::string prefix = request.url.substr(request.url.find("prefix=") + 7);
    for (std::size_t at; (at = prefix.find("%2F")) != std::string::npos;) prefix.replace(at, 3, "/");
    std::string listing = "<?xml version=\"1.0\"?><ListBucketResult>";
    int listed = 0;
    for (const std::string& key : keys) {
      if (key.starts_with(prefix) && listed++ < 2) listing += "<Contents><Key>" + key + "</Key></Contents>";
    }
    return {200, listing + "</ListBucketResult>"};
  }
};

TEST(S3Blobs, EveryFileOfAnEntityIsRemovedWithThoseOfTheCdn) {
  Bucket bucket;
  bucket.keys = {"o/w/c/t/a", "o/w/c/t/b", "o/w/c/t/c", "cdn/o/w/c/t/a", "o/w/cc/t/a", "cdn/o/w/d/t/a"};
  bucket.blobs().removePrefix("o/w/c/");
  EXPECT_THAT(bucket.keys, ElementsAre("o/w/cc/t/a", "cdn/o/w/d/t/a"));
  for (const OutgoingRequest& request : bucket.asked) {
    EXPECT_TRUE(std::any_of(request.headers.begin(), request.headers.end(), [](const auto& header) {
      return header.first == "Authorization" &&
             header.second.starts_with(
                 "AWS4-HMAC-SHA256 Credential=AKID/20260102/eu-west-1/s3/aws4_request, "
                 "SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=");
    })) << request.url;
  }
}

TEST(S3Blobs, ABucketThatRefusesIsAnError) {
  Bucket bucket;
  bucket.keys = {"o/w/c/t/a"};
  bucket.status = 403;
  EXPECT_THROW(bucket.blobs().removePrefix("o/w/c/"), BlobError);
}

TEST(S3Blobs, ABucketThatDoesNotRemoveIsAskedOnlyTwice) {
  Bucket bucket;
  bucket.keys = {"o/w/c/t/a"};
  bucket.removes = false;
  EXPECT_THROW(bucket.blobs().removePrefix("o/w/c/"), BlobError);
  EXPECT_EQ(bucket.asked.size(), 3u);
}

TEST(S3Blobs, AStoreThatListsOtherKeysLosesNone) {
  int asked = 0;
  S3Blobs blobs(
      config(), 1000, [] { return kNow; },
      [&](const OutgoingRequest&) {
        ++asked;
        return IncomingResponse{200, "<ListBucketResult><Key>o/w/d/t/a</Key></ListBucketResult>"};
      });
  EXPECT_THROW(blobs.removePrefix("o/w/c/"), BlobError);
  EXPECT_EQ(asked, 1);
}

TEST(S3Blobs, WhatIsNoListingIsAnError) {
  S3Blobs blobs(
      config(), 1000, [] { return kNow; },
      [](const OutgoingRequest&) {
        return IncomingResponse{200, "<html>Welcome</html>"};
      });
  EXPECT_THROW(blobs.removePrefix("o/w/c/"), BlobError);
}

TEST(S3Blobs, AStoreThatDoesNotAnswerIsAnError) {
  S3Blobs blobs(
      config(), 1000, [] { return kNow; },
      [](const OutgoingRequest&) -> IncomingResponse { throw HttpClientError("no route"); });
  EXPECT_THROW(blobs.removePrefix("o/w/c/"), BlobError);
}

TEST(S3Listing, KeysAreReadInTheirOrderAndUnescaped) {
  EXPECT_THAT(keysInListing("<a><Key>b</Key><Key>&lt;&amp;&#39;&#x2f;&quot;&gt;&apos;</Key><Key></Key></a>"),
              ElementsAre("b", "<&'/\">'", ""));
  EXPECT_THAT(keysInListing("<Key>&amp</Key><Key>&nbsp;&#0;&#x;&#300;&;</Key>"),
              ElementsAre("&amp", "&nbsp;&#0;&#x;&#300;&;"));
  for (const char* text : {"", "<Key>", "<Key>a", "</Key>", "<Keys>a</Keys>"}) {
    EXPECT_TRUE(keysInListing(text).empty()) << text;
  }
}

}  // namespace
}  // namespace cossistant::server
