#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/runtime/runtime.hpp"

namespace cossistant::testing_support {

inline constexpr std::string_view kVisitorId = "01J00000000000000000000001";
inline constexpr std::string_view kWebsiteId = "01J00000000000000000000002";
inline constexpr std::string_view kOrganizationId = "01J00000000000000000000003";

/// A runtime with a hand on its outside: hands inputs in and remembers what comes out.
class Session {
 public:
  explicit Session(Config config = defaultConfig());

  [[nodiscard]] static Config defaultConfig();

  /// One input, `advanceMs` after the one before. Fails the test when it is refused.
  Output handle(InputEvent event, std::int64_t advanceMs = 1);
  Output start(std::vector<StoredValue> storage = {});
  Output act(Action action) { return handle(input::Act{std::move(action)}); }
  Output answer(std::int64_t requestId, std::int64_t status, std::string body);
  Output fail(std::int64_t requestId) { return handle(input::HttpFailed{requestId, "offline"}); }
  Output receive(std::string frame);
  /// Lets the timer that was set last with this delay fire, after that delay.
  Output fire(std::int64_t delayMs);

  /// The first socket opens. The list is fetched once more, and is `list` as before; that request is not remembered.
  void connect(std::string list);
  /// The socket breaks and is open again half a second later; answers what the opening led to.
  Output reconnect();

  /// Started, website and an empty list of conversations answered, socket open.
  static Session ready(Config config = defaultConfig());
  /// Ready, open, and with one conversation that the server has, made by sending `text`.
  static Session talking(std::string text = "hello");

  /// Makes a conversation by sending `text`.
  void begin(std::string text);

  /// The newest request to a URL that contains `part`, or null.
  [[nodiscard]] const effect::HttpRequest* request(std::string_view part) const;
  [[nodiscard]] std::size_t requestCount(std::string_view part) const;
  [[nodiscard]] std::int64_t socketId() const { return socketId_; }
  [[nodiscard]] std::string slice(Slice slice) const { return runtime.readSlice(slice); }
  /// Local storage as it is now.
  [[nodiscard]] std::vector<StoredValue> storage() const;
  [[nodiscard]] std::string rows() const { return runtime.readRows(0, 1'000); }
  /// The value of `"name":"…"` at its first place in `json`; empty when it is not there.
  [[nodiscard]] static std::string valueOf(std::string_view json, std::string_view name);

  Runtime runtime;
  Timestamp now{1'790'000'000'000};
  std::vector<effect::HttpRequest> requests;
  std::vector<effect::TimerSet> timers;
  std::vector<effect::StorageSet> stored;
  std::vector<effect::SocketSend> sent;
  std::vector<SupportEvent> events;
  std::string conversationId;  // of `talking`

 private:
  Config config_;
  std::map<std::string, std::string> storage_;
  std::int64_t socketId_ = 0;
  std::uint8_t entropy_ = 0;
};

/// With one human and one AI agent.
[[nodiscard]] std::string websiteJson(bool isBlocked = false);
[[nodiscard]] std::string websiteWithoutAiJson(std::string_view contact = "null");
[[nodiscard]] std::string conversationJson(std::string_view id, std::string_view status = "open");
/// A message by `author`, which is `visitor` or `agent`.
[[nodiscard]] std::string itemJson(std::string_view id, std::string_view conversationId, std::string_view author,
                                   std::string_view text, Timestamp at);
/// A message of the agent in the session's conversation, `afterMs` from now.
[[nodiscard]] std::string agentItem(const Session& session, std::string_view id, std::string_view text,
                                    std::int64_t afterMs);
[[nodiscard]] std::string eventJson(std::string_view type, std::string_view conversationId, std::string_view fields);
/// The event of such a message, a millisecond from now.
[[nodiscard]] std::string agentMessage(const Session& session, std::string_view id, std::string_view text);
[[nodiscard]] std::string emptyList();
/// `text` with its first `part` replaced; without one the test fails.
[[nodiscard]] std::string withReplaced(std::string text, std::string_view part, std::string_view by);

[[nodiscard]] std::string timelineJson(std::string_view items, std::string_view nextCursor = {});

/// How often a message of that text stands among the rows.
[[nodiscard]] std::size_t timesShown(const Session& session, std::string_view text);
/// The default one with the welcome message "Welcome!" of the team.
[[nodiscard]] Config withWelcome();
/// The last event when it is an error, else null.
[[nodiscard]] const event::Failed* lastError(const Session& session);

template <class E>
std::size_t countOf(const std::vector<SupportEvent>& events) {
  std::size_t count = 0;
  for (const SupportEvent& event : events) count += std::holds_alternative<E>(event) ? 1 : 0;
  return count;
}

template <class E>
bool hasEffect(const Output& output) {
  for (const Effect& effect : output.effects) {
    if (std::holds_alternative<E>(effect)) return true;
  }
  return false;
}

}  // namespace cossistant::testing_support
