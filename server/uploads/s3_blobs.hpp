#pragma once

#include <functional>
#include <vector>

#include "server/config/s3_config.hpp"
#include "server/http_client/http_client.hpp"
#include "server/services/clock.hpp"
#include "server/uploads/blob_store.hpp"

namespace cossistant::server {

/// Files in a bucket of S3, or of what is compatible with it: browsers bring them there themselves (selfhost §3.3).
class S3Blobs : public BlobStore {
 public:
  using Fetch = std::function<IncomingResponse(const OutgoingRequest& request)>;

  /// `send` is how the bucket is asked to remove what it has.
  S3Blobs(S3Config config, std::uint64_t maxBytes, Clock clock, Fetch send = fetch);

  [[nodiscard]] std::string bucket() const override { return config_.bucket; }
  [[nodiscard]] std::chrono::seconds lifetime() const override { return config_.lifetime; }
  [[nodiscard]] std::uint64_t maxBytes() const override { return maxBytes_; }
  [[nodiscard]] BlobUrls sign(const BlobLeave& leave, const Request& request) const override;
  void removePrefix(const std::string& prefix) override;

 private:
  [[nodiscard]] std::string pathOf(const std::string& key) const;
  [[nodiscard]] std::string publicUrl(const std::string& key) const;
  [[nodiscard]] std::string call(const std::string& method, const std::string& key, NameValues query) const;
  [[nodiscard]] std::vector<std::string> list(const std::string& prefix) const;
  void removeAll(const std::string& prefix) const;

  S3Config config_;
  std::uint64_t maxBytes_;
  Clock clock_;
  Fetch send_;
  std::string scheme_;  // with its `://`
  std::string host_;    // of the bucket, with its port
};

/// The keys in the answer to ListObjectsV2, in their order. Only what is between `<Key>` and `</Key>`; the five named
/// entities and numbers below 128 are read.
[[nodiscard]] std::vector<std::string> keysInListing(std::string_view xml);

}  // namespace cossistant::server
