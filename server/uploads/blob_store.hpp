#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>

#include "core/time/timestamp.hpp"
#include "server/http/message.hpp"

namespace cossistant::server {

/// Leave to put one file to one place.
struct BlobLeave {
  std::string key;  // of makeUploadKey
  std::string contentType;
  Timestamp now;
  std::chrono::seconds lifetime{900};
  std::optional<std::uint64_t> bytes;  // of the file, when they are known; at most maxBytes()
};

struct BlobUrls {
  std::string upload;  // takes one `PUT`
  std::string read;
};

/// What the store could not do; the sentence is for the log.
class BlobError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Where files are kept by their keys. Browsers bring and fetch them by URL. Any thread.
class BlobStore {
 public:
  virtual ~BlobStore() = default;

  /// What clients are told the store is called.
  [[nodiscard]] virtual std::string bucket() const = 0;
  /// How long a leave holds whose request does not say.
  [[nodiscard]] virtual std::chrono::seconds lifetime() const = 0;
  /// The largest file that is signed for. What a store cannot measure is held to it only by `BlobLeave::bytes`.
  [[nodiscard]] virtual std::uint64_t maxBytes() const = 0;
  /// `request` is the one that asks. Does not block. Throws ApiError.
  [[nodiscard]] virtual BlobUrls sign(const BlobLeave& leave, const Request& request) const = 0;
  /// Removes every file whose key starts with `prefix`, which is one of uploadPrefix, or with `cdn/` and that. Blocks.
  /// May be done again. Throws BlobError; some files may be gone then.
  virtual void removePrefix(const std::string& prefix) = 0;
};

}  // namespace cossistant::server
