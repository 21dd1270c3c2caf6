#pragma once

#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <deque>
#include <memory>
#include <optional>

#include "server/http/address_leases.hpp"
#include "server/http/rate_limiter.hpp"
#include "server/websocket/socket.hpp"

namespace cossistant::server {

class Connections;

/// A WebSocket on Beast: reads messages at a limited rate, writes a bounded queue, pings an idle peer.
class SocketSession : public Socket, public std::enable_shared_from_this<SocketSession> {
 public:
  using Upgrade = boost::beast::http::request<boost::beast::http::string_body>;

  SocketSession(boost::beast::tcp_stream stream, Connections& all, AddressLeases::Lease lease);
  ~SocketSession() override;

  /// Answers the upgrade and serves the socket until it closes. `request` is the same request.
  void start(Upgrade upgrade, Request request);

  void send(Frame frame) override;
  void close(std::uint16_t code, std::string reason) override;
  [[nodiscard]] bool isOpen() const noexcept override { return open_; }

 private:
  struct Close {
    std::uint16_t code;
    std::string reason;
  };

  boost::asio::awaitable<void> run(Upgrade upgrade, Request request);
  boost::asio::awaitable<void> writeQueue();
  void enqueue(Frame frame);
  /// A peer that does not take what is queued and the close frame in time is cut off.
  void beginClose(Close close);
  /// Closes with 1013, after which clients come again, without what is queued.
  void drop(const std::string& reason);
  /// Drops a peer that sends more than it may. False when it did.
  bool countFrame();
  void wakeWriter();

  boost::beast::websocket::stream<boost::beast::tcp_stream> stream_;
  Connections& all_;
  AddressLeases::Lease lease_;
  std::atomic<bool> open_{true};
  // The rest belongs to the network thread.
  boost::asio::steady_timer cutTimer_;
  std::optional<TokenBucket> frames_;  // nothing: no limit
  std::deque<Frame> queue_;
  std::size_t queuedBytes_ = 0;
  std::optional<Close> closing_;
  bool accepted_ = false;
  bool writing_ = false;
};

}  // namespace cossistant::server
