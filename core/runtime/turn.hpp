#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/runtime/input.hpp"
#include "core/runtime/output.hpp"
#include "core/runtime/request.hpp"

namespace cossistant {

/// What the runtime has a timer for; one of each at most.
enum class TimerPurpose : std::uint8_t {
  WebsiteRetry,
  SocketRetry,
  SocketHeartbeat,
  OutboxRetry,
  TypingExpiry,
  ProcessingExpiry,
  TypingReport,
  MarkSeen,
  ShowSeen,
  NextDay,
  LookAgain,
  VisitHeartbeat,
};
inline constexpr std::size_t kTimerPurposes = static_cast<std::size_t>(TimerPurpose::VisitHeartbeat) + 1;

/// What the host is doing for the runtime at the moment, by the ids that name it at the boundary.
struct Pending {
  using Requests = std::map<std::int64_t, request::Request>;

  std::int64_t lastRequestId = 0;
  std::int64_t lastTimerId = 0;
  Requests requests;
  bool isBlocked = false;  // nothing but the website may be asked for: the visitor is blocked (protocol §3.4)
  std::array<std::int64_t, kTimerPurposes> timers{};  // by TimerPurpose; 0 when none runs
};

/// A request that was not sent, because the visitor is blocked.
struct Refused {
  request::Request what;
  std::string reason;
};

/// One call of `Runtime::handle`: the present moment, and the output that is being put together.
class Turn {
 public:
  Turn(const Input& input, Pending& pending) : now(input.now), entropy(input.entropy), pending_(pending) {}

  const Timestamp now;
  const Entropy& entropy;

  void changed(Slice slice) noexcept { changed_[static_cast<std::size_t>(slice)] = true; }
  void emit(SupportEvent event) { output_.events.push_back(std::move(event)); }
  void emitError(std::string code, std::string message, std::string context);
  /// For what is wrong in the texts of this turn that came from the server.
  [[nodiscard]] json::Diagnostics& diagnostics() noexcept { return output_.diagnostics; }
  /// Answers the call of an action; nothing for the id 0, for which nobody waits. An empty `value` says that it failed.
  void answerCall(std::int64_t callId, std::optional<json::Raw> value);
  void effect(Effect effect) { output_.effects.push_back(std::move(effect)); }
  /// Adds to the patch of `conversationId`; nothing for no splices.
  void patchRows(const std::string& conversationId, std::size_t rowCount, std::vector<RowSplice> splices);

  /// Sets the timer of `purpose`, in place of the one that runs. `delayMs` below 0 counts as 0.
  void setTimer(TimerPurpose purpose, std::int64_t delayMs);
  void cancelTimer(TimerPurpose purpose);
  /// Keeps the timer of `purpose`, which is set to `setTo`, where it is `wanted`; nothing stands for no timer.
  void keepTimer(TimerPurpose purpose, std::optional<Timestamp>& setTo, std::optional<Timestamp> wanted);

  /// Puts a request out and remembers what it is for; or refuses it.
  void send(request::Request what, effect::HttpRequest http);
  [[nodiscard]] bool hasRefused() const noexcept { return !refused_.empty(); }
  /// What was refused since the last time. Each is to be answered like a request that failed.
  [[nodiscard]] std::vector<Refused> takeRefused() { return std::exchange(refused_, {}); }

  /// The output, with each changed slice once.
  [[nodiscard]] Output take();

 private:
  void refuse(request::Request what, const effect::HttpRequest& http);

  Pending& pending_;
  Output output_;
  std::vector<Refused> refused_;
  std::array<bool, kSliceCount> changed_{};
};

/// The purpose of the timer that fired; nothing when it had been replaced or cancelled meanwhile.
[[nodiscard]] std::optional<TimerPurpose> takeTimer(Pending& pending, std::int64_t timerId) noexcept;
/// What the request was for; an empty node for an id that is not waited for.
[[nodiscard]] Pending::Requests::node_type takeRequest(Pending& pending, std::int64_t requestId);

}  // namespace cossistant
