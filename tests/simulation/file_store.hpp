#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/model/requests.hpp"

namespace cossistant::simulation {

/// Where files are put, each at an address that was signed for it. The bytes of a file are the id that its page has
/// them under.
class FileStore {
 public:
  SignUploadResponse sign(const SignUploadRequest& request, Timestamp now);
  /// Whether the address was signed. A file may be put there again.
  bool put(std::string_view uploadUrl, std::string bytes);
  /// What can be read at a public URL.
  [[nodiscard]] std::optional<std::string> bytesAt(std::string_view publicUrl) const;

 private:
  std::map<std::string, std::string, std::less<>> signed_;  // upload URL to public URL
  std::map<std::string, std::string, std::less<>> stored_;  // by public URL
};

}  // namespace cossistant::simulation
