#pragma once

#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <memory>
#include <optional>

#include "server/http/address_leases.hpp"
#include "server/http/rate_limiter.hpp"
#include "server/websocket/mailbox.hpp"
#include "server/websocket/output_stream.hpp"
#include "server/websocket/socket.hpp"

namespace cossistant::server {

class Connections;

/// A WebSocket on Beast: reads messages at a limited rate and pings an idle peer. Frames are written past Beast, each
/// as soon as the kernel takes it; what waits is bounded.
class SocketSession : public Socket, public std::enable_shared_from_this<SocketSession> {
 public:
  using Upgrade = boost::beast::http::request<boost::beast::http::string_body>;

  SocketSession(boost::asio::ip::tcp::socket socket, Connections& all, AddressLeases::Lease lease);
  ~SocketSession() override;

  /// Answers the upgrade and serves the socket until it closes. `request` is the same request.
  void start(Upgrade upgrade, Request request);

  void send(Frame frame) override;
  void close(std::uint16_t code, std::string reason) override;
  [[nodiscard]] bool isOpen() const noexcept override { return open_; }

  /// What `send` or `close` asked for. Network thread.
  void carryOut(const Mailbox::Order& order);

 private:
  struct Close {
    std::uint16_t code;
    std::string reason;
  };

  boost::asio::awaitable<void> run(Upgrade upgrade, Request request);
  void write(const Frame& frame);
  /// A peer that does not take what is queued and the close frame in time is cut off.
  void beginClose(Close close);
  /// Closes with 1013, after which clients come again, without what is queued.
  void drop(const std::string& reason);
  /// Drops a peer that sends more than it may. False when it did.
  bool countFrame();
  void writeClose();

  std::shared_ptr<Output> output_;
  boost::beast::websocket::stream<OutputStream, /*deflateSupported=*/false> stream_;
  Connections& all_;
  AddressLeases::Lease lease_;
  std::atomic<bool> open_{true};
  // The rest belongs to the network thread.
  boost::asio::steady_timer cutTimer_;
  std::optional<TokenBucket> frames_;  // nothing: no limit
  std::optional<Close> closing_;
  bool accepted_ = false;
};

}  // namespace cossistant::server
