#pragma once

#include <chrono>
#include <string>

#include "core/time/timestamp.hpp"
#include "server/http/message.hpp"

/// AWS Signature Version 4, as S3 and what is compatible with it want it: a path is encoded once and not tidied up.
/// Pure: the same request, credentials and time always make the same text.

namespace cossistant::server {

struct AwsCredentials {
  std::string accessKeyId;
  std::string secretAccessKey;
};

/// What a signature is good for, besides its request.
struct AwsScope {
  std::string region;
  std::string service;
};

/// A request as it will be sent.
struct AwsRequest {
  std::string method;  // upper case
  std::string path;    // not encoded, starts with '/'
  NameValues query;    // not encoded, in any order
  NameValues headers;  // those that are signed, `Host` among them; names in any case
};

/// The path as it is signed and sent: all but `/`, letters, digits and `-._~` percent-encoded.
[[nodiscard]] std::string encodedPath(std::string_view path);
/// The query as it is signed and sent: encoded, then ordered by name and value. Without `?`.
[[nodiscard]] std::string encodedQuery(const NameValues& query);
/// What is hashed into a signature. Header names are lower-cased and ordered, their values trimmed, spaces in them
/// folded, values of one name joined by commas in their order.
[[nodiscard]] std::string canonicalRequest(const AwsRequest& request, std::string_view payloadHash);

/// The query of a URL that may be used until `lifetime` after `now`, for any body. `request` says what is sent with it;
/// the query it has already is signed too, and is in the answer.
[[nodiscard]] std::string presignedQuery(AwsRequest request, const AwsCredentials& credentials, const AwsScope& scope,
                                         Timestamp now, std::chrono::seconds lifetime);

/// The headers that are added to `request` to send it with `body` now: `x-amz-date`, `x-amz-content-sha256` and
/// `Authorization`.
[[nodiscard]] NameValues signedHeaders(const AwsRequest& request, std::string_view body,
                                       const AwsCredentials& credentials, const AwsScope& scope, Timestamp now);

/// The value of `Authorization` for a request that has its `x-amz-date` header already.
[[nodiscard]] std::string authorization(const AwsRequest& request, std::string_view payloadHash,
                                        const AwsCredentials& credentials, const AwsScope& scope, Timestamp now);

}  // namespace cossistant::server
