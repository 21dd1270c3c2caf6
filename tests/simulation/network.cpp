#include "tests/simulation/network.hpp"

#include <algorithm>

#include "core/json/codec.hpp"
#include "core/result/overloaded.hpp"

namespace cossistant::simulation {

namespace {

constexpr std::int64_t kHangMs = 60'000;      // after which an attempt to connect is given up
constexpr std::int64_t kSilenceMs = 150'000;  // after which the browser takes a connection for dead

bool isPost(const effect::HttpRequest& request, std::string_view path) {
  return request.method == "POST" && request.url.ends_with(path);
}

bool isUpload(const effect::HttpRequest& request) {
  return request.method == "PUT" || isPost(request, "/uploads/sign-url");
}

/// The message that a request brings, if it does.
std::optional<TimelineItemInput> itemOf(const effect::HttpRequest& request) {
  if (isPost(request, "/messages")) {
    SendMessageRequest body;
    if (!json::decodeInto(body, *request.body)) return std::move(body.item);
  } else if (isPost(request, "/conversations")) {
    CreateConversationRequest body;
    if (!json::decodeInto(body, *request.body)) return std::move(body.defaultTimelineItems.back());
  }
  return std::nullopt;
}

/// Its id, else empty.
std::string itemIdOf(const effect::HttpRequest& request) {
  const auto item = itemOf(request);
  return item ? item->id.value_or("") : "";
}

}  // namespace

void Network::send(const effect::HttpRequest& request, Timestamp now) {
  if (const auto item = itemOf(request)) itemIds[item->text] = item->id.value_or("");
  open_[request.requestId] = {itemIdOf(request), isPost(request, "/seen"), request.outlivesPage};
  at(now.ms + request.timeoutMs, input::HttpFailed{request.requestId, "no answer in time"});
  if (!isReachable_) return at(now.ms + delay(), input::HttpFailed{request.requestId, "no network"});
  if (random_.chance(weather.lostRequests)) {
    // Some losses are noticed at once, others not at all.
    if (random_.chance(50)) at(now.ms + delay(), input::HttpFailed{request.requestId, "connection reset"});
    return;
  }
  const bool isLate = random_.chance(weather.lateRequests);
  at(now.ms + delay() + (isLate ? request.timeoutMs : 0), Arrival{request, page_});
}

void Network::cancel(std::int64_t requestId) {
  const auto found = open_.find(requestId);
  if (found == open_.end()) return;
  hasLostSeenAnswer = hasLostSeenAnswer || found->second.isSeen;  // it may arrive all the same
  open_.erase(found);
}

void Network::openSocket(std::int64_t socketId, Timestamp now) {
  sockets_[socketId] = {};
  at(now.ms + delay(), SocketArrival{socketId});
}

void Network::sendText(std::int64_t socketId, std::string_view text, Timestamp now) {
  const auto found = sockets_.find(socketId);
  if (found == sockets_.end() || !found->second.isServed) return;
  if (text == "ping") return frame(socketId, found->second, "pong", now.ms);
  server_.visitorTypes(text, now);
  carryFrames(now);
}

void Network::carryFrames(Timestamp now) {
  while (framesCarried_ < server_.frames().size()) {
    const std::string& text = server_.frames()[framesCarried_++];
    for (auto& [socketId, socket] : sockets_) {
      if (!socket.isServed) continue;
      frame(socketId, socket, text, now.ms);
      if (random_.chance(weather.doubledFrames)) frame(socketId, socket, text, now.ms);
    }
  }
}

void Network::cutSockets(bool isSilent, Timestamp now) {
  for (auto& [socketId, socket] : sockets_) {
    socket.isServed = false;
    std::erase_if(events_, [id = socketId](const auto& entry) {
      const auto* heard = std::get_if<InputEvent>(&entry.second);
      const auto* received = heard ? std::get_if<input::SocketReceived>(heard) : nullptr;
      return received && received->socketId == id;
    });
    at(now.ms + (isSilent ? kSilenceMs : delay()), input::SocketClosed{socketId, 1006, "gone"});
  }
}

void Network::setReachable(bool isReachable, Timestamp now) {
  if (isReachable_ == isReachable) return;
  isReachable_ = isReachable;
  if (!isReachable) cutSockets(true, now);
}

void Network::leavePage() {
  ++page_;
  for (const auto& [requestId, open] : open_) hasLostSeenAnswer = hasLostSeenAnswer || open.isSeen;
  open_.clear();
  sockets_.clear();
  std::erase_if(events_, [](const auto& entry) { return !std::holds_alternative<Arrival>(entry.second); });
}

std::optional<Timestamp> Network::next() const {
  if (events_.empty()) return std::nullopt;
  return Timestamp{events_.begin()->first};
}

std::optional<InputEvent> Network::step() {
  const std::int64_t nowMs = events_.begin()->first;
  Event event = std::move(events_.begin()->second);
  events_.erase(events_.begin());
  return std::visit(Overloaded{
                        [&](const Arrival& arrival) -> std::optional<InputEvent> {
                          arrive(arrival, nowMs);
                          return std::nullopt;
                        },
                        [&](const SocketArrival& arrival) -> std::optional<InputEvent> {
                          arriveSocket(arrival.socketId, nowMs);
                          return std::nullopt;
                        },
                        [&](InputEvent& heard) -> std::optional<InputEvent> {
                          if (!isHeard(heard)) return std::nullopt;
                          return std::move(heard);
                        },
                    },
                    event);
}

bool Network::isRequestOpen() const {
  return std::any_of(open_.begin(), open_.end(), [](const auto& entry) { return !entry.second.outlivesPage; });
}

bool Network::isBusy() const {
  const auto isUnderway = [](const auto& entry) {
    const auto* heard = std::get_if<InputEvent>(&entry.second);
    return heard ? std::holds_alternative<input::SocketReceived>(*heard)
                 : std::holds_alternative<Arrival>(entry.second);
  };
  return !open_.empty() || std::any_of(events_.begin(), events_.end(), isUnderway);
}

bool Network::isConnected() const {
  return std::any_of(sockets_.begin(), sockets_.end(),
                     [](const auto& entry) { return entry.second.isServed && entry.second.isOpen; });
}

void Network::arrive(const Arrival& arrival, std::int64_t nowMs) {
  if (!isReachable_) return;
  const effect::HttpRequest& request = arrival.request;
  const std::string itemId = itemIdOf(request);
  const bool isNewItem = !itemId.empty() && !server_.hasItem(itemId);
  if (random_.chance(weather.busy)) {
    static constexpr std::int64_t kStatuses[] = {408, 425, 429, 500, 502, 503};
    const std::int64_t status = kStatuses[random_.below(std::size(kStatuses))];
    std::optional<std::int64_t> retryAfterMs;
    if (status == 429 || status == 503) retryAfterMs = random_.between(0, 8) * 1'000;
    return answerLater(arrival, {status, "busy"}, retryAfterMs, nowMs);
  }
  const bool isRefused = isNewItem && server_.refused.count(itemId) > 0;
  if (isRefused || ((isNewItem || isUpload(request)) && random_.chance(weather.rejections))) {
    if (isNewItem) server_.refused.insert(itemId);
    static constexpr std::int64_t kStatuses[] = {400, 403, 409, 413, 422};
    const std::int64_t status = kStatuses[random_.below(std::size(kStatuses))];
    return answerLater(arrival, {status, R"({"error":"not like this"})"}, std::nullopt, nowMs);
  }
  Server::Answer answer = server_.handle(request, Timestamp{nowMs});
  carryFrames(Timestamp{nowMs});
  if (random_.chance(weather.lostAnswers)) return;
  if (random_.chance(weather.brokenAnswers)) answer.body = "<html>Welcome to this hotel</html>";
  answerLater(arrival, answer, std::nullopt, nowMs);
}

void Network::answerLater(const Arrival& arrival, const Server::Answer& answer,
                          std::optional<std::int64_t> retryAfterMs, std::int64_t nowMs) {
  if (arrival.page != page_) return;
  at(nowMs + delay(), input::HttpResponded{arrival.request.requestId, answer.status, answer.body, retryAfterMs});
}

void Network::arriveSocket(std::int64_t socketId, std::int64_t nowMs) {
  const auto found = sockets_.find(socketId);
  if (found == sockets_.end()) return;
  if (!isReachable_ || random_.chance(weather.refusedSockets)) {
    const std::int64_t wait = random_.chance(30) ? kHangMs : delay();
    return at(nowMs + wait, input::SocketClosed{socketId, 1006, "refused"});
  }
  Socket& socket = found->second;
  socket.isServed = true;
  socket.lastAt = Timestamp{nowMs + delay()};
  at(socket.lastAt.ms, input::SocketOpened{socketId});
  ConnectionEstablished hello;
  hello.connectionId = "conn_" + std::to_string(socketId);
  hello.organizationId = kOrganizationId;
  hello.websiteId = kWebsiteId;
  frame(socketId, socket, json::encode(hello), nowMs);
}

void Network::frame(std::int64_t socketId, Socket& socket, std::string text, std::int64_t nowMs) {
  socket.lastAt = std::max(socket.lastAt, Timestamp{nowMs + delay()});
  at(socket.lastAt.ms, input::SocketReceived{socketId, std::move(text)});
}

/// Whether the host still waits for it; closes what it brings to its end.
bool Network::isHeard(const InputEvent& event) {
  const auto endRequest = [&](std::int64_t requestId, std::int64_t status) {
    const auto found = open_.find(requestId);
    if (found == open_.end()) return false;
    const bool isLost = status == 0 || status >= 500 || status == 408 || status == 425 || status == 429;
    if (!isLost && status >= 400 && !found->second.itemId.empty()) rejectedItems.insert(found->second.itemId);
    if (found->second.isSeen) hasLostSeenAnswer = hasLostSeenAnswer || status != 200;
    open_.erase(found);
    return true;
  };
  return std::visit(Overloaded{
                        [&](const input::HttpResponded& responded) {
                          if (!isReachable_) return false;
                          const auto open = open_.find(responded.requestId);
                          const bool isBroken = responded.status != 200 || responded.body.starts_with('<');
                          if (open != open_.end() && open->second.isSeen && isBroken) hasLostSeenAnswer = true;
                          return endRequest(responded.requestId, responded.status);
                        },
                        [&](const input::HttpFailed& failed) { return endRequest(failed.requestId, 0); },
                        [&](const input::SocketClosed& closed) { return sockets_.erase(closed.socketId) > 0; },
                        [&](const input::SocketOpened& opened) {
                          const auto found = sockets_.find(opened.socketId);
                          if (found == sockets_.end() || !found->second.isServed) return false;
                          return found->second.isOpen = true;
                        },
                        [&](const input::SocketReceived& received) { return isSocketKnown(received.socketId); },
                        [](const auto&) { return true; },
                    },
                    event);
}

}  // namespace cossistant::simulation
