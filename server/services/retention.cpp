#include "server/services/retention.hpp"

#include "server/log/log.hpp"
#include "server/services/erasure.hpp"

namespace cossistant::server {

void Retention::sweep() {
  if (!isSweeping_.exchange(true)) sweepBatch();
}

void Retention::sweepBatch() {
  auto erased = std::make_shared<std::size_t>();
  const bool accepted = executor_.submit(
      [this, erased](UnitOfWork& work) {
        const Timestamp before{work.now.ms - std::chrono::milliseconds(age_).count()};
        *erased = eraseEndedConversations(before, kRetentionBatch, files_, work);
      },
      [this, erased](const std::exception_ptr& failure) {
        if (!failure && *erased > 0) log(LogLevel::Info, "conversations deleted by age", {{"count", *erased}});
        if (!failure && *erased == kRetentionBatch) return sweepBatch();
        isSweeping_ = false;
      });
  if (!accepted) isSweeping_ = false;
}

}  // namespace cossistant::server
