#include "server/aws/signature.hpp"

#include <algorithm>
#include <map>

#include "core/strings/percent.hpp"
#include "core/strings/whitespace.hpp"
#include "server/auth/crypto.hpp"
#include "server/text/ascii.hpp"

namespace cossistant::server {
namespace {

constexpr std::string_view kAlgorithm = "AWS4-HMAC-SHA256";

/// Such as 20130524T000000Z.
std::string basicTime(Timestamp time) {
  std::string text = formatIsoTime(time);
  text.resize(text.find('.'));
  std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
  return text + 'Z';
}

/// By lower-case name, with the values as they are signed.
std::map<std::string, std::string> canonicalHeaders(const NameValues& headers) {
  std::map<std::string, std::string> canonical;
  for (const auto& [name, value] : headers) {
    const auto [at, isNew] = canonical.try_emplace(lowerCase(name), collapseWhitespace(value));
    if (!isNew) at->second += ',' + collapseWhitespace(value);
  }
  return canonical;
}

std::string headerNames(const NameValues& headers) {
  std::string names;
  for (const auto& [name, value] : canonicalHeaders(headers)) names += (names.empty() ? "" : ";") + name;
  return names;
}

std::string scopeText(const AwsScope& scope, Timestamp now) {
  return basicTime(now).substr(0, 8) + '/' + scope.region + '/' + scope.service + "/aws4_request";
}

std::string signatureOf(const std::string& canonical, const AwsCredentials& credentials, const AwsScope& scope,
                        Timestamp now) {
  const std::string text =
      std::string(kAlgorithm) + '\n' + basicTime(now) + '\n' + scopeText(scope, now) + '\n' + sha256Hex(canonical);
  std::string key = hmacSha256("AWS4" + credentials.secretAccessKey, basicTime(now).substr(0, 8));
  for (const std::string_view part :
       {std::string_view(scope.region), std::string_view(scope.service), std::string_view("aws4_request")}) {
    key = hmacSha256(key, part);
  }
  return hmacSha256Hex(key, text);
}

}  // namespace

std::string encodedPath(std::string_view path) {
  std::string encoded;
  for (;;) {
    const std::size_t slash = path.find('/');
    encoded += percentEncoded(path.substr(0, slash));
    if (slash == std::string_view::npos) return encoded;
    encoded += '/';
    path.remove_prefix(slash + 1);
  }
}

std::string encodedQuery(const NameValues& query) {
  NameValues encoded;
  for (const auto& [name, value] : query) encoded.emplace_back(percentEncoded(name), percentEncoded(value));
  std::sort(encoded.begin(), encoded.end());
  std::string text;
  for (const auto& [name, value] : encoded) text += (text.empty() ? "" : "&") + name + '=' + value;
  return text;
}

std::string canonicalRequest(const AwsRequest& request, std::string_view payloadHash) {
  std::string text = request.method + '\n' + encodedPath(request.path) + '\n' + encodedQuery(request.query) + '\n';
  for (const auto& [name, value] : canonicalHeaders(request.headers)) text += name + ':' + value + '\n';
  return text + '\n' + headerNames(request.headers) + '\n' + std::string(payloadHash);
}

std::string presignedQuery(AwsRequest request, const AwsCredentials& credentials, const AwsScope& scope, Timestamp now,
                           std::chrono::seconds lifetime) {
  request.query.emplace_back("X-Amz-Algorithm", kAlgorithm);
  request.query.emplace_back("X-Amz-Credential", credentials.accessKeyId + '/' + scopeText(scope, now));
  request.query.emplace_back("X-Amz-Date", basicTime(now));
  request.query.emplace_back("X-Amz-Expires", std::to_string(lifetime.count()));
  request.query.emplace_back("X-Amz-SignedHeaders", headerNames(request.headers));
  const std::string signature = signatureOf(canonicalRequest(request, "UNSIGNED-PAYLOAD"), credentials, scope, now);
  return encodedQuery(request.query) + "&X-Amz-Signature=" + signature;
}

std::string authorization(const AwsRequest& request, std::string_view payloadHash, const AwsCredentials& credentials,
                          const AwsScope& scope, Timestamp now) {
  return std::string(kAlgorithm) + " Credential=" + credentials.accessKeyId + '/' + scopeText(scope, now) +
         ", SignedHeaders=" + headerNames(request.headers) +
         ", Signature=" + signatureOf(canonicalRequest(request, payloadHash), credentials, scope, now);
}

NameValues signedHeaders(const AwsRequest& request, std::string_view body, const AwsCredentials& credentials,
                         const AwsScope& scope, Timestamp now) {
  const std::string hash = sha256Hex(body);
  NameValues added = {{"x-amz-content-sha256", hash}, {"x-amz-date", basicTime(now)}};
  AwsRequest complete = request;
  complete.headers.insert(complete.headers.end(), added.begin(), added.end());
  added.emplace_back("Authorization", authorization(complete, hash, credentials, scope, now));
  return added;
}

}  // namespace cossistant::server
