#pragma once

#include <atomic>
#include <chrono>

#include "server/services/executor.hpp"

namespace cossistant::server {

class ErasedFiles;

/// How many conversations one unit of work deletes: what else is to be stored waits for no more.
inline constexpr std::int64_t kRetentionBatch = 20;

/// Deletes conversations that have ended (resolved, spam or archived) and to which nothing happened for some days,
/// with all that is in them and their files.
class Retention {
 public:
  /// The references must outlive every sweep. "Now" is the executor's.
  Retention(Executor& executor, ErasedFiles& files, std::chrono::days age)
      : executor_(executor), files_(files), age_(age) {}

  /// Deletes all that is due, a batch after another; what others submit comes in between. Nothing while an earlier
  /// sweep is at it. What fails is tried again at the next sweep. Any thread.
  void sweep();

 private:
  void sweepBatch();

  Executor& executor_;
  ErasedFiles& files_;
  std::chrono::days age_;
  std::atomic<bool> isSweeping_ = false;
};

}  // namespace cossistant::server
