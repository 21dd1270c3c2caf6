#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "server/uploads/blob_store.hpp"

namespace cossistant::server {

/// The stores of this server's files: new ones go to the first, and what is removed is removed from all of them, so
/// that no file is forgotten that was kept before a bucket was set up.
class Blobs {
 public:
  /// `stores` has one at least; they outlive this. `journal` is a folder for what is still to be removed, which is made
  /// when it is needed. What was left there is taken up again.
  Blobs(std::vector<BlobStore*> stores, std::filesystem::path journal);
  ~Blobs();
  Blobs(const Blobs&) = delete;
  Blobs& operator=(const Blobs&) = delete;

  [[nodiscard]] const BlobStore& home() const noexcept;

  /// Removes the files of whatever `prefix` (uploadPrefix) is of, soon and on a thread of its own. A store that does
  /// not answer is asked again, after a restart too. Waits for the disk, not for the stores. To be called when what the
  /// files belong to is gone for good (UnitOfWork::afterCommit). Any thread.
  void removePrefix(const std::string& prefix);
  /// Ends the thread after the removal that it is at. The rest stays in the journal.
  void stop();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace cossistant::server
