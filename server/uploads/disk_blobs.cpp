#include "server/uploads/disk_blobs.hpp"

namespace cossistant::server {

BlobUrls DiskBlobs::sign(const BlobLeave& leave, const Request& request) const {
  const Timestamp expiresAt{leave.now.ms + std::chrono::milliseconds(leave.lifetime).count()};
  const std::string read = urls_.publicUrl(request, leave.key);
  return {read + urls_.signedQuery({leave.key, leave.contentType, leave.bytes.value_or(urls_.maxBytes()), expiresAt}),
          read};
}

void DiskBlobs::removePrefix(const std::string& prefix) {
  try {
    files_.removeFolder(prefix);
    files_.removeFolder("cdn/" + prefix);
  } catch (const std::filesystem::filesystem_error& error) {
    throw BlobError(error.what());
  }
}

}  // namespace cossistant::server
