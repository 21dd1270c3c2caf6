#include <algorithm>
#include <cstdlib>
#include <string>

#include "server/http/errors.hpp"
#include "server/uploads/upload_key.hpp"
#include "server/uploads/upload_urls.hpp"
#include "tests/fuzz/bytes.hpp"

/// A key never leads out of the folder of its entity, whatever it is made of, and neither does a target that is asked
/// for. What was signed is read back as it was.

namespace {

using namespace cossistant;
using namespace cossistant::server;

const std::string kToken = "0123456789abcdef";

void expect(bool isRight) {
  if (!isRight) std::abort();
}

bool staysInside(const std::string& key) {
  const auto isPlain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
           c == '-' || c == '/';
  };
  const std::string framed = '/' + key + '/';
  return std::all_of(key.begin(), key.end(), isPlain) && framed.find("//") == std::string::npos &&
         framed.find("/./") == std::string::npos && framed.find("/../") == std::string::npos;
}

void makeAndSign(const UploadPlace& place, const UploadUrls& urls, const std::string& contentType) {
  const auto key = makeUploadKey(place, kToken, "ULID");
  if (!key) return;
  expect(isUploadKey(*key) && staysInside(*key));
  expect(key->find('/' + kToken + '/') != std::string::npos && fileNameOf(*key).find('/') == std::string_view::npos);
  const auto prefix = uploadPrefix(place.organizationId, place.websiteId, place.entityId);
  if (prefix) expect(isUploadPrefix(*prefix) && key->starts_with((place.useCdn ? "cdn/" : "") + *prefix));

  const UploadGrant grant{*key, contentType, 1000, {5000}};
  Request request;
  if (!parseTarget(std::string(kUploadsPath) + *key + urls.signedQuery(grant), request)) {
    // A NUL is in no target, and in no header either.
    return expect(contentType.find('\0') != std::string::npos);
  }
  const auto read = urls.grantOf(request);
  expect(read && read->key == *key && read->contentType == contentType && read->maxBytes == 1000);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const UploadUrls urls("a secret", 1000, "");
  fuzzing::Bytes bytes(std::string_view(reinterpret_cast<const char*>(data), size));
  UploadPlace place;
  place.useCdn = bytes.flag();
  for (std::string* text :
       {&place.organizationId, &place.websiteId, &place.entityId, &place.path, &place.fileName, &place.fileExtension}) {
    *text = bytes.text();
  }
  makeAndSign(place, urls, bytes.text());

  const std::string target(bytes.rest());
  static_cast<void>(isUploadPrefix(target));
  Request request;
  if (!parseTarget(target, request)) return 0;
  const auto key = UploadUrls::keyOf(request);
  if (key) expect(isUploadKey(*key) && staysInside(*key));
  // Nobody guesses a signature.
  expect(!urls.grantOf(request));
  return 0;
}
