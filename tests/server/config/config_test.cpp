#include "server/config/config.hpp"

#include <gtest/gtest.h>

#include <map>
#include <vector>

#include "tests/server/config/environment_of.hpp"

namespace cossistant::server {
namespace {

Config read(const std::map<std::string, std::string>& values) { return readConfig(environmentOf(values)); }

std::string complaintOf(const std::string& name, const std::string& value) {
  try {
    static_cast<void>(read({{name, value}}));
  } catch (const ConfigError& error) {
    return error.what();
  }
  return {};
}

TEST(Config, WithNothingSetTheDefaultsHold) {
  const Config config = read({});
  EXPECT_EQ(config.port, 8787);
  EXPECT_EQ(config.host, "127.0.0.1");
  EXPECT_EQ(config.database, "data/cossistant.db");
  EXPECT_EQ(config.publicDir, "dist");
  EXPECT_FALSE(config.demo);
  EXPECT_EQ(config.uploadsDir, "");
  EXPECT_EQ(config.maxUploadBytes, 10'485'760u);
  EXPECT_EQ(config.publicUrl, "");
  EXPECT_FALSE(config.webhookPrivateHosts);
  EXPECT_TRUE(config.trustedProxies.contains(*parseAddress("127.0.0.1")));
  EXPECT_FALSE(config.metricsPort.has_value());
  EXPECT_FALSE(config.retention.has_value());
}

TEST(Config, EveryVariableIsRead) {
  const Config config = read({{"PORT", "0"},
                              {"COSSISTANT_HOST", "0.0.0.0"},
                              {"COSSISTANT_DATABASE", "a.db"},
                              {"COSSISTANT_PUBLIC_DIR", "public"},
                              {"COSSISTANT_SECRET", "sixteen letters!"},
                              {"COSSISTANT_DEMO", "true"},
                              {"COSSISTANT_MAX_CONNECTIONS", "5"},
                              {"COSSISTANT_LOG_REQUESTS", "false"},
                              {"COSSISTANT_UPLOADS_DIR", "files"},
                              {"COSSISTANT_MAX_UPLOAD_BYTES", "1000"},
                              {"COSSISTANT_PUBLIC_URL", "https://chat.example.com"},
                              {"COSSISTANT_WEBHOOK_PRIVATE_HOSTS", "true"},
                              {"COSSISTANT_TRUSTED_PROXIES", "10.0.0.0/8"},
                              {"COSSISTANT_RETENTION_DAYS", "90"},
                              {"COSSISTANT_REQUESTS_PER_ADDRESS", "1"},
                              {"COSSISTANT_REQUESTS_PER_VISITOR", "2"},
                              {"COSSISTANT_REQUESTS_PER_KEY", "0"},
                              {"COSSISTANT_SOCKET_FRAMES_PER_SECOND", "4"},
                              {"COSSISTANT_MAX_CONNECTIONS_PER_ADDRESS", "6"},
                              {"COSSISTANT_METRICS_PORT", "9100"},
                              {"COSSISTANT_METRICS_HOST", "::1"},
                              {"COSSISTANT_DRAIN_DELAY", "7"}});
  EXPECT_EQ(config.port, 0);
  EXPECT_EQ(config.host, "0.0.0.0");
  EXPECT_EQ(config.retention, std::chrono::days(90));
  EXPECT_EQ(config.database, "a.db");
  EXPECT_EQ(config.publicDir, "public");
  EXPECT_EQ(config.secret, "sixteen letters!");
  EXPECT_TRUE(config.demo);
  EXPECT_EQ(config.maxConnections, 5u);
  EXPECT_FALSE(config.logRequests);
  EXPECT_EQ(config.uploadsDir, "files");
  EXPECT_EQ(config.maxUploadBytes, 1000u);
  EXPECT_EQ(config.publicUrl, "https://chat.example.com");
  EXPECT_TRUE(config.webhookPrivateHosts);
  EXPECT_TRUE(config.trustedProxies.contains(*parseAddress("10.1.2.3")));
  EXPECT_FALSE(config.trustedProxies.contains(*parseAddress("127.0.0.1")));
  EXPECT_EQ(config.rates.perAddress, 1u);
  EXPECT_EQ(config.rates.perVisitor, 2u);
  EXPECT_EQ(config.rates.perKey, 0u);
  EXPECT_EQ(config.socketFramesPerSecond, 4u);
  EXPECT_EQ(config.maxConnectionsPerAddress, 6u);
  EXPECT_EQ(config.metricsPort, 9100);
  EXPECT_EQ(config.metricsHost, "::1");
  EXPECT_EQ(config.drainDelay, std::chrono::seconds(7));
}

TEST(Config, ABadValueIsNamedWithItsVariable) {
  EXPECT_EQ(complaintOf("PORT", "80a"), "PORT is \"80a\"; expected a whole number from 0 to 65535");
  EXPECT_EQ(complaintOf("PORT", "65536"), "PORT is \"65536\"; expected a whole number from 0 to 65535");
  EXPECT_EQ(complaintOf("COSSISTANT_DEMO", "yes"), "COSSISTANT_DEMO is \"yes\"; expected true or false");
  EXPECT_EQ(complaintOf("COSSISTANT_HOST", ""), "COSSISTANT_HOST is \"\"; expected a value, or the variable unset");
  EXPECT_EQ(complaintOf("COSSISTANT_TRUSTED_PROXIES", "my-proxy"),
            "COSSISTANT_TRUSTED_PROXIES is \"my-proxy\"; expected addresses and networks such as 127.0.0.1, "
            "10.0.0.0/8, or none");
}

TEST(Config, ANameLikeOursThatNobodyReadsIsUnknown) {
  const std::vector<std::string> names = {"PATH", "COSSISTANT_HOST", "COSSISTANT_HOSTS", "S3_BUCKET_NAME"};
  EXPECT_EQ(unknownVariables(names), std::vector<std::string>{"COSSISTANT_HOSTS"});
}

TEST(Config, ALimitOfUploadsIsAWholeNumberOfBytes) {
  for (const char* value : {"", "0", "-1", "10MB", " 5", "104857601", "1e6"}) {
    EXPECT_EQ(
        complaintOf("COSSISTANT_MAX_UPLOAD_BYTES", value),
        "COSSISTANT_MAX_UPLOAD_BYTES is \"" + std::string(value) + "\"; expected a whole number from 1 to 104857600");
  }
}

TEST(Config, APublicUrlIsAnOriginAlone) {
  for (const char* value : {"", "chat.example.com", "https://", "https://a.example/", "https://a.example/chat",
                            "ws://a.example", "https://a:b@a.example", "https://a.example?x"}) {
    EXPECT_NE(complaintOf("COSSISTANT_PUBLIC_URL", value), "") << value;
  }
  EXPECT_EQ(complaintOf("COSSISTANT_PUBLIC_URL", "http://localhost:8787"), "");
}

TEST(Config, AShortSecretIsRefusedWithoutRepeatingIt) {
  const std::string complaint = complaintOf("COSSISTANT_SECRET", "hunter2");
  EXPECT_NE(complaint.find("COSSISTANT_SECRET"), std::string::npos);
  EXPECT_EQ(complaint.find("hunter2"), std::string::npos);
}

}  // namespace
}  // namespace cossistant::server
