#include "server/config/s3_config.hpp"

#include <algorithm>

#include "server/config/values.hpp"
#include "server/text/ascii.hpp"

namespace cossistant::server {
namespace {

// The longest that a signature of this kind can hold.
constexpr std::uint64_t kLongestLifetimeS = 7 * 24 * 3600;

using ApplyS3 = void (*)(S3Config&, const std::string& name, const std::string& value);

struct S3Entry {
  Variable variable;
  bool isRequired;
  ApplyS3 apply;
};

/// Goes into host names, paths and signatures as it is.
std::string readName(const std::string& name, const std::string& value) {
  const auto isPlain = [](char c) { return isAlphanumeric(c) || c == '-' || c == '.' || c == '_'; };
  if (value.size() > 63 || value.front() == '.' || !std::all_of(value.begin(), value.end(), isPlain)) {
    refuse(name, value, "at most 63 letters, digits, dots, underscores and dashes");
  }
  return value;
}

/// Not `refuse`: a secret is never repeated in an error.
std::string readCredential(const std::string& name, const std::string& value) {
  if (std::any_of(value.begin(), value.end(), [](char c) { return c <= ' ' || c > '~'; })) {
    throw ConfigError(name + " has spaces or other characters that no key has");
  }
  return value;
}

const std::vector<S3Entry>& s3Entries() {
  static const std::vector<S3Entry> list = {
      {{"S3_BUCKET_NAME", "none", "bucket for the files of messages, instead of the folder"},
       true,
       [](S3Config& c, const std::string& n, const std::string& v) { c.bucket = readName(n, v); }},
      {{"S3_REGION", "none", "region of the bucket"},
       true,
       [](S3Config& c, const std::string& n, const std::string& v) { c.region = readName(n, v); }},
      {{"S3_ACCESS_KEY_ID", "none", "who signs for the bucket"},
       true,
       [](S3Config& c, const std::string& n, const std::string& v) {
         c.credentials.accessKeyId = readCredential(n, v);
       }},
      {{"S3_SECRET_ACCESS_KEY", "none", "the secret of that key"},
       true,
       [](S3Config& c, const std::string& n, const std::string& v) {
         c.credentials.secretAccessKey = readCredential(n, v);
       }},
      {{"S3_ENDPOINT", "AWS", "origin of another store that is compatible with S3"},
       false,
       [](S3Config& c, const std::string& n, const std::string& v) { c.endpoint = readOrigin(n, v); }},
      {{"S3_FORCE_PATH_STYLE", "false", "true puts the bucket into the path instead of the host name"},
       false,
       [](S3Config& c, const std::string& n, const std::string& v) { c.pathStyle = readFlag(n, v); }},
      {{"S3_SIGNED_URL_EXPIRATION_SECONDS", "900", "how long an upload URL holds when its request does not say"},
       false,
       [](S3Config& c, const std::string& n, const std::string& v) {
         c.lifetime = std::chrono::seconds(readNumber(n, v, 60, kLongestLifetimeS));
       }},
      {{"S3_PUBLIC_BASE_URL", "the bucket itself", "where files are read from"},
       false,
       [](S3Config& c, const std::string& n, const std::string& v) { c.publicBaseUrl = readBaseUrl(n, v); }},
      {{"S3_CDN_BASE_URL", "as the others", "where files that were signed for with useCdn are read from"},
       false,
       [](S3Config& c, const std::string& n, const std::string& v) { c.cdnBaseUrl = readBaseUrl(n, v); }},
  };
  return list;
}

}  // namespace

std::optional<S3Config> readS3Config(const Environment& environment) {
  S3Config config;
  std::string present;
  std::string missing;
  for (const S3Entry& entry : s3Entries()) {
    const std::string& name = entry.variable.name;
    const auto value = environment(name);
    if (value && !value->empty()) {
      entry.apply(config, name, *value);
      if (present.empty()) present = name;
    } else if (entry.isRequired) {
      missing += (missing.empty() ? "" : ", ") + name;
    }
  }
  if (present.empty()) return std::nullopt;
  if (!missing.empty()) throw ConfigError(present + " is set, but a bucket also needs " + missing);
  return config;
}

std::vector<Variable> s3Variables() {
  std::vector<Variable> variables;
  for (const S3Entry& entry : s3Entries()) variables.push_back(entry.variable);
  return variables;
}

}  // namespace cossistant::server
