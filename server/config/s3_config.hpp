#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "server/aws/signature.hpp"
#include "server/config/variable.hpp"

namespace cossistant::server {

/// A bucket of S3, or of what is compatible with it, that files are kept in (selfhost §3.5).
struct S3Config {
  std::string bucket;
  std::string region;
  AwsCredentials credentials;
  std::string endpoint;                // an origin; empty: AWS
  bool pathStyle = false;              // the bucket is the first part of the path instead of the host name
  std::chrono::seconds lifetime{900};  // of a signed URL
  std::string publicBaseUrl;           // may be empty; without a slash at its end
  std::string cdnBaseUrl;              // as above
};

/// Nothing when no `S3_` variable has a value: an empty one counts as unset. Throws ConfigError, naming those that are
/// missing when only some are set.
[[nodiscard]] std::optional<S3Config> readS3Config(const Environment& environment);

/// Every variable that `readS3Config` reads, in the order of `--help`.
[[nodiscard]] std::vector<Variable> s3Variables();

}  // namespace cossistant::server
