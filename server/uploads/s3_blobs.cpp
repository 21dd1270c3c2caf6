#include "server/uploads/s3_blobs.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "server/auth/origin.hpp"

namespace cossistant::server {
namespace {

constexpr std::string_view kCdn = "cdn/";

/// The character of an entity without its `&` and `;`. Nothing for what no key has.
std::optional<char> characterOf(std::string_view entity) {
  constexpr std::array<std::pair<std::string_view, char>, 5> kNamed = {
      {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};
  for (const auto& [name, character] : kNamed) {
    if (entity == name) return character;
  }
  if (!entity.starts_with('#')) return std::nullopt;
  const bool isHex = entity.starts_with("#x");
  const std::string_view digits = entity.substr(isHex ? 2 : 1);
  int number = 0;
  const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number, isHex ? 16 : 10);
  if (error != std::errc{} || stop != digits.data() + digits.size() || number < 1 || number > 127) return std::nullopt;
  return static_cast<char>(number);
}

std::string unescaped(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const std::size_t end = text.front() == '&' ? text.find(';') : std::string_view::npos;
    const auto character = end == std::string_view::npos ? std::nullopt : characterOf(text.substr(1, end - 1));
    plain += character.value_or(text.front());
    text.remove_prefix(character ? end + 1 : 1);
  }
  return plain;
}

}  // namespace

S3Blobs::S3Blobs(S3Config config, std::uint64_t maxBytes, Clock clock, Fetch send)
    : config_(std::move(config)), maxBytes_(maxBytes), clock_(std::move(clock)), send_(std::move(send)) {
  const auto origin =
      parseOrigin(config_.endpoint.empty() ? "https://s3." + config_.region + ".amazonaws.com" : config_.endpoint);
  if (!origin) throw BlobError("\"" + config_.endpoint + "\" is no origin");
  scheme_ = origin->isSecure ? "https://" : "http://";
  host_ = (config_.pathStyle ? "" : config_.bucket + ".") + origin->host;
  // The port of the scheme is in no `Host`, which is signed.
  if (origin->port != (origin->isSecure ? 443 : 80)) host_ += ':' + std::to_string(origin->port);
}

std::string S3Blobs::pathOf(const std::string& key) const {
  return (config_.pathStyle ? "/" + config_.bucket : "") + '/' + key;
}

std::string S3Blobs::publicUrl(const std::string& key) const {
  if (key.starts_with(kCdn) && !config_.cdnBaseUrl.empty()) return config_.cdnBaseUrl + '/' + key.substr(kCdn.size());
  if (!config_.publicBaseUrl.empty()) return config_.publicBaseUrl + '/' + key;
  return scheme_ + host_ + encodedPath(pathOf(key));
}

BlobUrls S3Blobs::sign(const BlobLeave& leave, const Request&) const {
  AwsRequest request{"PUT", pathOf(leave.key), {}, {{"Host", host_}, {"Content-Type", leave.contentType}}};
  // A browser says the length by itself. Not signed, it could be any.
  if (leave.bytes) request.headers.emplace_back("Content-Length", std::to_string(*leave.bytes));
  return {scheme_ + host_ + encodedPath(request.path) + '?' +
              presignedQuery(request, config_.credentials, {config_.region, "s3"}, leave.now, leave.lifetime),
          publicUrl(leave.key)};
}

void S3Blobs::removePrefix(const std::string& prefix) {
  removeAll(prefix);
  removeAll(std::string(kCdn) + prefix);
}

/// One at a time: to remove many by one call wants an MD5 and other XML, and not every store can.
void S3Blobs::removeAll(const std::string& prefix) const {
  std::vector<std::string> before;
  for (;;) {
    std::vector<std::string> keys = list(prefix);
    if (keys.empty()) return;
    if (keys == before) throw BlobError("the bucket still lists what it was told to remove");
    for (const std::string& key : keys) static_cast<void>(call("DELETE", key, {}));
    before = std::move(keys);
  }
}

std::vector<std::string> S3Blobs::list(const std::string& prefix) const {
  const std::string listing = call("GET", "", {{"list-type", "2"}, {"prefix", prefix}});
  if (listing.find("<ListBucketResult") == std::string::npos) throw BlobError("the bucket's listing is not one");
  std::vector<std::string> keys = keysInListing(listing);
  // A store that does not know `prefix` must not lose everything.
  const bool isOurs = std::all_of(keys.begin(), keys.end(), [&](const auto& key) { return key.starts_with(prefix); });
  if (!isOurs) throw BlobError("the bucket lists other keys than those that were asked for");
  return keys;
}

/// The body of the answer. Throws BlobError unless it is a success; what is gone already may be removed.
std::string S3Blobs::call(const std::string& method, const std::string& key, NameValues query) const {
  const AwsRequest request{method, pathOf(key), std::move(query), {{"Host", host_}}};
  OutgoingRequest outgoing{method, scheme_ + host_ + encodedPath(request.path), request.headers};
  if (!request.query.empty()) outgoing.url += '?' + encodedQuery(request.query);
  const NameValues added = signedHeaders(request, "", config_.credentials, {config_.region, "s3"}, clock_());
  outgoing.headers.insert(outgoing.headers.end(), added.begin(), added.end());
  try {
    IncomingResponse response = send_(outgoing);
    const bool isGone = method == "DELETE" && response.status == 404;
    if (isGone || (response.status >= 200 && response.status < 300)) return std::move(response.body);
    throw BlobError("the bucket answers " + method + " with " + std::to_string(response.status));
  } catch (const HttpClientError& error) {
    throw BlobError(std::string("the bucket does not answer: ") + error.what());
  }
}

std::vector<std::string> keysInListing(std::string_view xml) {
  constexpr std::string_view kOpen = "<Key>";
  constexpr std::string_view kClose = "</Key>";
  std::vector<std::string> keys;
  for (;;) {
    const std::size_t open = xml.find(kOpen);
    if (open == std::string_view::npos) return keys;
    xml.remove_prefix(open + kOpen.size());
    const std::size_t close = xml.find(kClose);
    if (close == std::string_view::npos) return keys;
    keys.push_back(unescaped(xml.substr(0, close)));
    xml.remove_prefix(close + kClose.size());
  }
}

}  // namespace cossistant::server
