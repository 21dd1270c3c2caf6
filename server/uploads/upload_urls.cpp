#include "server/uploads/upload_urls.hpp"

#include <charconv>

#include "core/strings/percent.hpp"
#include "server/auth/crypto.hpp"
#include "server/auth/origin.hpp"
#include "server/http/errors.hpp"
#include "server/uploads/upload_key.hpp"

namespace cossistant::server {
namespace {

template <class Number>
bool readWhole(const std::string& text, Number& number) {
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  return error == std::errc{} && stop == end;
}

std::string baseOf(const Request& request) {
  const std::string_view host = request.header("host");
  const bool isSecure = request.header("x-forwarded-proto") == "https";
  std::string base = (isSecure ? "https://" : "http://") + std::string(host);
  const bool isPlain = host.find_first_of("/?#@\\ ") == std::string_view::npos;
  if (!isPlain || !parseOrigin(base)) throw badRequest("The Host header does not say where this server is.");
  return base;
}

}  // namespace

UploadUrls::UploadUrls(std::string_view serverSecret, std::uint64_t maxBytes, std::string publicUrl)
    // A key of its own: no signature here may ever be the hash of an API key.
    : signingKey_(hmacSha256Hex(serverSecret, "upload urls")), maxBytes_(maxBytes), publicUrl_(std::move(publicUrl)) {}

std::string UploadUrls::publicUrl(const Request& request, const std::string& key) const {
  return (publicUrl_.empty() ? baseOf(request) : publicUrl_) + std::string(kUploadsPath) + key;
}

std::string UploadUrls::signedQuery(const UploadGrant& grant) const {
  const std::string maxBytes = std::to_string(grant.maxBytes);
  const std::string expiresAt = std::to_string(grant.expiresAt.ms);
  return "?expires=" + expiresAt + "&maxBytes=" + maxBytes + "&contentType=" + percentEncoded(grant.contentType) +
         "&signature=" + signature(grant.key, grant.contentType, maxBytes, expiresAt);
}

std::optional<std::string> UploadUrls::keyOf(const Request& request) {
  if (!request.path.starts_with(kUploadsPath)) return std::nullopt;
  std::string key = request.path.substr(kUploadsPath.size());
  if (!isUploadKey(key)) return std::nullopt;
  return key;
}

std::optional<UploadGrant> UploadUrls::grantOf(const Request& request) const {
  auto key = keyOf(request);
  if (!key) return std::nullopt;
  const std::string contentType = request.queryValue("contentType").value_or("");
  const std::string maxBytes = request.queryValue("maxBytes").value_or("");
  const std::string expiresAt = request.queryValue("expires").value_or("");
  const std::string given = request.queryValue("signature").value_or("");
  if (!equalInConstantTime(given, signature(*key, contentType, maxBytes, expiresAt))) return std::nullopt;
  UploadGrant grant{*std::move(key), contentType, 0, {}};
  if (!readWhole(maxBytes, grant.maxBytes) || !readWhole(expiresAt, grant.expiresAt.ms)) return std::nullopt;
  return grant;
}

std::string UploadUrls::signature(std::string_view key, std::string_view contentType, std::string_view maxBytes,
                                  std::string_view expiresAt) const {
  std::string text;
  for (const std::string_view each : {key, maxBytes, expiresAt, contentType}) {
    // With their lengths, so that no two lists of values make the same text.
    text += std::to_string(each.size()) + ':';
    text += each;
  }
  return hmacSha256Hex(signingKey_, text);
}

}  // namespace cossistant::server
