#pragma once

#include "server/uploads/blob_store.hpp"
#include "server/uploads/disk_files.hpp"
#include "server/uploads/upload_urls.hpp"

namespace cossistant::server {

/// Files in a folder, brought and fetched at `/uploads` of this server (uploads.hpp).
class DiskBlobs : public BlobStore {
 public:
  /// Both outlive this.
  DiskBlobs(const DiskFiles& files, const UploadUrls& urls) : files_(files), urls_(urls) {}

  [[nodiscard]] std::string bucket() const override { return "disk"; }
  [[nodiscard]] std::chrono::seconds lifetime() const override { return std::chrono::seconds(900); }
  [[nodiscard]] std::uint64_t maxBytes() const override { return urls_.maxBytes(); }
  [[nodiscard]] BlobUrls sign(const BlobLeave& leave, const Request& request) const override;
  void removePrefix(const std::string& prefix) override;

 private:
  const DiskFiles& files_;
  const UploadUrls& urls_;
};

}  // namespace cossistant::server
