#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/time/timestamp.hpp"
#include "server/http/message.hpp"

namespace cossistant::server {

/// Leave to put one file, once, to one place.
struct UploadGrant {
  std::string key;
  std::string contentType;
  std::uint64_t maxBytes = 0;
  Timestamp expiresAt;
};

/// The addresses of files on this server: `/uploads/<key>`, to read without a signature, to write with one.
/// Any thread.
class UploadUrls {
 public:
  /// The key that URLs are signed with is derived from `serverSecret`, so they outlive a restart. `publicUrl` is how
  /// this server is called from outside, without a trailing slash; when it is empty each request says it by its `Host`.
  UploadUrls(std::string_view serverSecret, std::uint64_t maxBytes, std::string publicUrl);

  /// The most that one file may have, in bytes.
  [[nodiscard]] std::uint64_t maxBytes() const noexcept { return maxBytes_; }
  /// Where anybody who knows the key reads the file. Throws ApiError 400 when `request` does not say where it came to.
  [[nodiscard]] std::string publicUrl(const Request& request, const std::string& key) const;
  /// The query that gives the leave, with its `?`.
  [[nodiscard]] std::string signedQuery(const UploadGrant& grant) const;

  /// The key that a request's path names. Nothing when it is none.
  [[nodiscard]] static std::optional<std::string> keyOf(const Request& request);
  /// The leave that a request's path and query give. Nothing when they were not signed here. It may have expired.
  [[nodiscard]] std::optional<UploadGrant> grantOf(const Request& request) const;

 private:
  [[nodiscard]] std::string signature(std::string_view key, std::string_view contentType, std::string_view maxBytes,
                                      std::string_view expiresAt) const;

  std::string signingKey_;
  std::uint64_t maxBytes_;
  std::string publicUrl_;
};

inline constexpr std::string_view kUploadsPath = "/uploads/";

}  // namespace cossistant::server
