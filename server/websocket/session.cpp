#include "server/websocket/session.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>

#include "server/http/connections.hpp"
#include "server/http/limits.hpp"
#include "server/log/log.hpp"
#include "server/metrics/metrics.hpp"

namespace cossistant::server {
namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;
using boost::system::error_code;

SocketSession::SocketSession(asio::ip::tcp::socket socket, Connections& all, AddressLeases::Lease lease)
    : output_(std::make_shared<Output>(std::move(socket))),
      stream_(output_),
      all_(all),
      lease_(std::move(lease)),
      cutTimer_(stream_.get_executor()) {
  const HttpServerOptions& options = all_.options();
  websocket::stream_base::timeout timeout{};
  timeout.handshake_timeout = options.timeouts.header;
  timeout.idle_timeout = options.timeouts.socketIdle;
  timeout.keep_alive_pings = true;
  stream_.set_option(timeout);
  stream_.read_message_max(kMaxSocketMessageBytes);
  if (options.socketFramesPerSecond > 0) {
    const auto rate = static_cast<double>(options.socketFramesPerSecond);
    frames_.emplace(rate, kSocketFrameBurst * rate, std::chrono::steady_clock::now());
  }
  options.metrics->socketOpened();
}

SocketSession::~SocketSession() {
  output_->close();
  all_.options().metrics->socketClosed();
  all_.remove(this);
}

void SocketSession::start(Upgrade upgrade, Request request) {
  all_.add(this, weak_from_this());
  asio::co_spawn(
      stream_.get_executor(),
      [self = shared_from_this(), upgrade = std::move(upgrade), request = std::move(request)]() mutable {
        return self->run(std::move(upgrade), std::move(request));
      },
      asio::detached);
}

asio::awaitable<void> SocketSession::run(Upgrade upgrade, Request request) {
  const auto self = shared_from_this();
  SocketHandler& handler = *all_.options().sockets;
  error_code error;
  co_await stream_.async_accept(upgrade, asio::redirect_error(asio::use_awaitable, error));
  if (error) {
    open_ = false;
    co_return;
  }
  accepted_ = true;
  // Pings are answered by Beast, and cost as much as messages do.
  stream_.control_callback([this](websocket::frame_type type, beast::string_view) {
    if (type == websocket::frame_type::ping) countFrame();
  });
  handler.opened(self, request);
  // A socket lives for hours, and what asked for it would stay with it.
  upgrade = {};
  request = {};
  if (closing_) writeClose();
  beast::flat_buffer buffer;
  while (!error) {
    co_await stream_.async_read(buffer, asio::redirect_error(asio::use_awaitable, error));
    // Frames that arrive while the socket is closing are not acted on.
    if (!error && !closing_ && countFrame()) handler.received(self, beast::buffers_to_string(buffer.data()));
    buffer.consume(buffer.size());
  }
  open_ = false;
  cutTimer_.cancel();
  if (error == beast::error::timeout) all_.options().metrics->countDroppedSocket("does not answer pings");
  handler.closed(self);
}

void SocketSession::send(Frame frame) { all_.mailbox().post({shared_from_this(), std::move(frame)}); }

void SocketSession::close(std::uint16_t code, std::string reason) {
  all_.mailbox().post({shared_from_this(), nullptr, code, std::move(reason)});
}

void SocketSession::carryOut(const Mailbox::Order& order) {
  if (order.frame) return write(order.frame);
  beginClose({order.closeCode, order.closeReason});
}

void SocketSession::write(const Frame& frame) {
  // After the peer's close frame, too, nothing may follow.
  if (!open_ || closing_ || !stream_.is_open()) return;
  if (output_->queuedChunks() >= kMaxSocketQueueMessages ||
      output_->queuedBytes() + frame->size() > kMaxSocketQueueBytes) {
    return drop("reads too slowly");
  }
  output_->write(frame);
}

void SocketSession::beginClose(Close close) {
  if (!open_ || closing_) return;
  closing_ = std::move(close);
  cutTimer_.expires_after(all_.options().timeouts.slowSocket);
  cutTimer_.async_wait([self = shared_from_this()](const error_code& error) {
    // Its read here ends with an error, which cleans up.
    if (!error) self->output_->close();
  });
  if (accepted_) writeClose();
}

void SocketSession::drop(const std::string& reason) {
  if (!open_ || closing_) return;
  log(LogLevel::Warning, "socket dropped", {{"reason", reason}});
  all_.options().metrics->countDroppedSocket(reason);
  output_->clear();
  beginClose({1013, "The socket " + reason + "."});
}

bool SocketSession::countFrame() {
  if (!frames_ || !frames_->take(std::chrono::steady_clock::now())) return true;
  drop("sends too much");
  return false;
}

void SocketSession::writeClose() {
  const websocket::close_reason reason(static_cast<websocket::close_code>(closing_->code), closing_->reason);
  stream_.async_close(reason, [self = shared_from_this()](const error_code&) {});
}

}  // namespace cossistant::server
