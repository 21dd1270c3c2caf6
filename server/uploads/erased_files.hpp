#pragma once

#include "server/services/executor.hpp"

namespace cossistant::server {

class Blobs;

/// Hands the files of those who were deleted over to Blobs. Whose they are is kept in the store from the deletion until
/// Blobs has noted them, so that a crash in between leaves none behind for good.
class ErasedFiles {
 public:
  /// The references must outlive every sweep.
  ErasedFiles(Executor& executor, Blobs& blobs) : executor_(executor), blobs_(blobs) {}

  /// Hands over all that is there. What cannot be is tried again at the next sweep. Any thread.
  void sweep();

 private:
  Executor& executor_;
  Blobs& blobs_;
};

}  // namespace cossistant::server
