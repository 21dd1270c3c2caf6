#include "server/config/s3_config.hpp"

#include <gtest/gtest.h>

#include <map>

#include "server/config/config.hpp"
#include "tests/server/config/environment_of.hpp"

namespace cossistant::server {
namespace {

using Values = std::map<std::string, std::string>;

const Values kLeastOfS3 = {{"S3_BUCKET_NAME", "files"},
                           {"S3_REGION", "eu-west-1"},
                           {"S3_ACCESS_KEY_ID", "AKID"},
                           {"S3_SECRET_ACCESS_KEY", "hush"}};

std::optional<S3Config> readBucket(const Values& values) { return readS3Config(environmentOf(values)); }

Values leastWith(const std::string& name, const std::string& value) {
  Values values = kLeastOfS3;
  values[name] = value;
  return values;
}

std::string complaintOfS3(const Values& values) {
  try {
    static_cast<void>(readBucket(values));
  } catch (const ConfigError& error) {
    return error.what();
  }
  return {};
}

TEST(S3Config, WithNothingSetThereIsNoBucket) {
  EXPECT_FALSE(readBucket({}));
  EXPECT_FALSE(readBucket({{"S3_BUCKET_NAME", ""}, {"S3_ENDPOINT", ""}}));
  EXPECT_FALSE(readConfig([](const std::string&) { return std::nullopt; }).s3);
}

TEST(S3Config, WithTheLeastTheDefaultsHold) {
  const auto config = readBucket(kLeastOfS3);
  ASSERT_TRUE(config);
  EXPECT_EQ(config->bucket, "files");
  EXPECT_EQ(config->region, "eu-west-1");
  EXPECT_EQ(config->credentials.accessKeyId, "AKID");
  EXPECT_EQ(config->credentials.secretAccessKey, "hush");
  EXPECT_EQ(config->endpoint, "");
  EXPECT_FALSE(config->pathStyle);
  EXPECT_EQ(config->lifetime.count(), 900);
  EXPECT_EQ(config->publicBaseUrl, "");
  EXPECT_EQ(config->cdnBaseUrl, "");
}

TEST(S3Config, EveryVariableIsRead) {
  Values values = kLeastOfS3;
  values["S3_ENDPOINT"] = "http://localhost:9000";
  values["S3_FORCE_PATH_STYLE"] = "true";
  values["S3_SIGNED_URL_EXPIRATION_SECONDS"] = "60";
  values["S3_PUBLIC_BASE_URL"] = "https://files.example.com/chat/";
  values["S3_CDN_BASE_URL"] = "https://cdn.example.com";
  const auto config = readBucket(values);
  ASSERT_TRUE(config);
  EXPECT_EQ(config->endpoint, "http://localhost:9000");
  EXPECT_TRUE(config->pathStyle);
  EXPECT_EQ(config->lifetime.count(), 60);
  EXPECT_EQ(config->publicBaseUrl, "https://files.example.com/chat");
  EXPECT_EQ(config->cdnBaseUrl, "https://cdn.example.com");
}

TEST(S3Config, WhatIsMissingIsNamed) {
  for (const auto& [name, value] : kLeastOfS3) {
    Values values = kLeastOfS3;
    values.erase(name);
    const std::string complaint = complaintOfS3(values);
    EXPECT_TRUE(complaint.ends_with(" is set, but a bucket also needs " + name)) << complaint;
    values[name] = "";
    EXPECT_EQ(complaintOfS3(values), complaint);
  }
  EXPECT_EQ(complaintOfS3({{"S3_CDN_BASE_URL", "https://cdn.example.com"}}),
            "S3_CDN_BASE_URL is set, but a bucket also needs S3_BUCKET_NAME, S3_REGION, S3_ACCESS_KEY_ID, "
            "S3_SECRET_ACCESS_KEY");
}

TEST(S3Config, ABadValueIsNamedWithItsVariable) {
  const Values bad = {{"S3_BUCKET_NAME", "a/b"},
                      {"S3_REGION", "eu west"},
                      {"S3_ENDPOINT", "minio:9000"},
                      {"S3_FORCE_PATH_STYLE", "1"},
                      {"S3_SIGNED_URL_EXPIRATION_SECONDS", "604801"},
                      {"S3_PUBLIC_BASE_URL", "https://a.example/?b"},
                      {"S3_CDN_BASE_URL", "cdn.example.com"}};
  for (const auto& [name, value] : bad) {
    const std::string complaint = complaintOfS3(leastWith(name, value));
    EXPECT_TRUE(complaint.starts_with(name + " is \"" + value + "\"; expected ")) << complaint;
  }
}

TEST(S3Config, ASecretIsNeverRepeated) {
  const std::string complaint = complaintOfS3(leastWith("S3_SECRET_ACCESS_KEY", "hunter 2"));
  EXPECT_NE(complaint.find("S3_SECRET_ACCESS_KEY"), std::string::npos);
  EXPECT_EQ(complaint.find("hunter"), std::string::npos);
}

}  // namespace
}  // namespace cossistant::server
