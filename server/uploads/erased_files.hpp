#pragma once

#include <functional>

#include "server/services/executor.hpp"

namespace cossistant::server {

class Uploads;

/// Takes the files of those who were deleted from the disk. Which ones is kept in the store until they are gone, so
/// that neither a crash nor a disk that fails leaves them behind for good.
class ErasedFiles {
 public:
  /// The references must outlive every sweep.
  ErasedFiles(Executor& executor, Uploads& uploads) : executor_(executor), uploads_(uploads) {}

  /// Removes all that is to go. `done` is called once, on any thread, with whether nothing is left. Any thread.
  void sweep(std::function<void(bool isDone)> done);

 private:
  Executor& executor_;
  Uploads& uploads_;
};

}  // namespace cossistant::server
