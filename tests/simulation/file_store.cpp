#include "tests/simulation/file_store.hpp"

#include <utility>

namespace cossistant::simulation {

SignUploadResponse FileStore::sign(const SignUploadRequest& request, Timestamp now) {
  const std::string key = std::to_string(signed_.size()) + "-" + request.fileName.value_or("file");
  SignUploadResponse response;
  response.uploadUrl = "http://store/" + key + "?signed";
  response.key = key;
  response.bucket = "acorn";
  response.expiresAt = Timestamp{now.ms + 900'000};
  response.contentType = request.contentType;
  response.publicUrl = "http://files/" + key;
  signed_[response.uploadUrl] = response.publicUrl;
  return response;
}

bool FileStore::put(std::string_view uploadUrl, std::string bytes) {
  const auto found = signed_.find(uploadUrl);
  if (found == signed_.end()) return false;
  stored_[found->second] = std::move(bytes);
  return true;
}

std::optional<std::string> FileStore::bytesAt(std::string_view publicUrl) const {
  const auto found = stored_.find(publicUrl);
  if (found == stored_.end()) return std::nullopt;
  return found->second;
}

}  // namespace cossistant::simulation
