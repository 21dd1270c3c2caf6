#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>

#include "core/runtime/input.hpp"
#include "core/runtime/output.hpp"
#include "tests/simulation/random.hpp"
#include "tests/simulation/server.hpp"

namespace cossistant::simulation {

/// What goes wrong, in percent of requests, frames and sockets.
struct Weather {
  int lostRequests = 0;   // never arrive
  int lateRequests = 0;   // arrive after the host has given them up
  int lostAnswers = 0;    // the server did what was asked, but nobody hears of it
  int busy = 0;           // 408, 425, 429 or 5xx, and nothing is done
  int brokenAnswers = 0;  // done, but the answer is a page of somebody in between
  int rejections = 0;     // a definite 4xx to what is new
  int doubledFrames = 0;
  int refusedSockets = 0;
  std::int64_t longestDelayMs = 30;
};

/// What lies between a tab and the server. Requests and answers overtake each other; the frames of a
/// socket keep their order, those that are on their way when it breaks are gone.
class Network {
 public:
  Network(Server& server, Random& random) : server_(server), random_(random) {}

  // What the host asks for.
  void send(const effect::HttpRequest& request, Timestamp now);
  void cancel(std::int64_t requestId);
  void openSocket(std::int64_t socketId, Timestamp now);
  void sendText(std::int64_t socketId, std::string_view text, Timestamp now);
  void closeSocket(std::int64_t socketId) { sockets_.erase(socketId); }

  /// Passes on what the server has told since the last call.
  void carryFrames(Timestamp now);
  /// Breaks every socket. Of a silent break the host hears nothing.
  void cutSockets(bool isSilent, Timestamp now);
  /// Whether anything gets through at all.
  void setReachable(bool isReachable, Timestamp now);
  [[nodiscard]] bool isReachable() const { return isReachable_; }

  /// The page is gone, or the next one begins: whatever is on its way to the server arrives, but nobody hears of it.
  void leavePage();

  /// When something arrives next.
  [[nodiscard]] std::optional<Timestamp> next() const;
  /// Lets the next thing arrive; gives what the host hears, if anything.
  std::optional<InputEvent> step();

  /// Whether the host waits for anything that does not outlive its page.
  [[nodiscard]] bool isRequestOpen() const;
  /// Whether the host waits for an answer, the server has yet to get something, or a frame is in between.
  [[nodiscard]] bool isBusy() const;
  [[nodiscard]] bool isRequestOpen(std::int64_t requestId) const { return open_.count(requestId) > 0; }
  [[nodiscard]] bool isSocketKnown(std::int64_t socketId) const { return sockets_.count(socketId) > 0; }
  [[nodiscard]] std::size_t socketCount() const { return sockets_.size(); }
  [[nodiscard]] bool isConnected() const;

  Weather weather;
  std::set<std::string> rejectedItems;         // whose rejection the host has heard
  std::map<std::string, std::string> itemIds;  // of the messages that were sent, by their texts
  bool hasLostSeenAnswer = false;

 private:
  struct Arrival {
    effect::HttpRequest request;
    int page = 0;
  };
  struct SocketArrival {
    std::int64_t socketId = 0;
  };
  using Event = std::variant<Arrival, SocketArrival, InputEvent>;
  struct Open {
    std::string itemId;  // of the message that it sends
    bool isSeen = false;
    bool outlivesPage = false;
  };
  struct Socket {
    bool isServed = false;  // by the server
    bool isOpen = false;    // as the host knows
    Timestamp lastAt;       // when the last frame arrives
  };

  void at(std::int64_t ms, Event event) { events_.emplace(ms, std::move(event)); }
  void answerLater(const Arrival& arrival, const Server::Answer& answer, std::optional<std::int64_t> retryAfterMs,
                   std::int64_t nowMs);
  void arrive(const Arrival& arrival, std::int64_t nowMs);
  void arriveSocket(std::int64_t socketId, std::int64_t nowMs);
  void frame(std::int64_t socketId, Socket& socket, std::string text, std::int64_t nowMs);
  bool isHeard(const InputEvent& event);
  std::int64_t delay() { return random_.between(1, weather.longestDelayMs); }

  Server& server_;
  Random& random_;
  std::multimap<std::int64_t, Event> events_;  // by time; of one time in order
  std::map<std::int64_t, Open> open_;
  std::map<std::int64_t, Socket> sockets_;
  std::size_t framesCarried_ = 0;
  bool isReachable_ = true;
  int page_ = 0;
};

}  // namespace cossistant::simulation
