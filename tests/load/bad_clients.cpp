#include "tests/load/bad_clients.hpp"

#include <array>
#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <thread>

#include "tests/load/target.hpp"
#include "tests/load/visitors.hpp"

namespace cossistant::load {
namespace asio = boost::asio;
using asio::ip::tcp;
using namespace std::chrono_literals;
using boost::system::error_code;

namespace {

constexpr std::size_t kDrippers = 100;  // of each kind
constexpr std::size_t kHalfOpen = 200;
constexpr std::size_t kDeafSockets = 20;
constexpr std::size_t kQuestions = 20;  // that one of those asks at a time
constexpr std::size_t kUploaders = 4;
constexpr auto kDrip = 100ms;                       // between two bytes
constexpr auto kAgain = 20ms;                       // until a client that was sent away is back
constexpr std::size_t kArrivalsPerMillisecond = 2;  // of each kind

const std::string kPost = "POST /v1/messages HTTP/1.1\r\nHost: localhost\r\n";

/// A client frame (RFC 6455 §5.2) with the text `ping`, masked with zeros.
constexpr std::string_view kPingText("\x81\x84\0\0\0\0ping", 10);

std::string upgradeTo(const std::string& target) {
  return "GET " + target +
         " HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
         "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: bG9hZGxvYWRsb2FkbG9hZA==\r\n\r\n";
}

}  // namespace

class BadClients::Impl {
 public:
  Impl(const Target& target, std::size_t idle)
      : endpoint_(asio::ip::address_v4::loopback(), target.port),
        deafTarget_(socketOf(target, makeVisitors(target, 1, 0).front())) {
    for (std::size_t i = 0; i < kQuestions; ++i) questions_ += kPingText;
    const auto spawn = [this](std::size_t count, asio::awaitable<void> (Impl::*act)(tcp::socket&)) {
      for (std::size_t i = 0; i < count; ++i) {
        asio::co_spawn(io_, again(act, std::chrono::milliseconds(i / kArrivalsPerMillisecond)), asio::detached);
      }
    };
    spawn(idle, &Impl::sayNothing);
    spawn(kHalfOpen, &Impl::stopInTheRequestLine);
    spawn(kDrippers, &Impl::dripHeaders);
    spawn(kDrippers, &Impl::dripBody);
    spawn(kDeafSockets, &Impl::askAndNeverRead);
    spawn(kUploaders, &Impl::sendHugeBody);
    spawn(kUploaders, &Impl::sendEndlessChunks);
    spawn(kUploaders, &Impl::sendManyHeaders);
    spawn(kUploaders, &Impl::sendNoise);
    thread_ = std::thread([this] { io_.run(); });
  }

  ~Impl() {
    io_.stop();
    thread_.join();
  }

  [[nodiscard]] std::size_t connected() const { return connected_; }
  [[nodiscard]] std::size_t ended() const { return ended_; }

 private:
  using Act = asio::awaitable<void> (Impl::*)(tcp::socket&);

  /// Connects, does its worst, and comes back once the server has had enough.
  asio::awaitable<void> again(Act act, std::chrono::milliseconds arrival) {
    co_await pause(arrival);
    for (;;) {
      tcp::socket socket(io_);
      error_code error;
      co_await socket.async_connect(endpoint_, asio::redirect_error(asio::use_awaitable, error));
      if (!error) {
        ++connected_;
        try {
          co_await (this->*act)(socket);
        } catch (const boost::system::system_error&) {
          // Sent away.
        }
        ++ended_;
      }
      socket.close(error);
      co_await pause(kAgain);
    }
  }

  asio::awaitable<void> sayNothing(tcp::socket& socket) { co_await untilClosed(socket); }

  asio::awaitable<void> stopInTheRequestLine(tcp::socket& socket) {
    co_await send(socket, "GET /v1/web");
    co_await untilClosed(socket);
  }

  asio::awaitable<void> dripHeaders(tcp::socket& socket) {
    co_await send(socket, kPost + "X-Slow: ");
    co_await drip(socket);
  }

  asio::awaitable<void> dripBody(tcp::socket& socket) {
    co_await send(socket, kPost + "Content-Length: 100000\r\n\r\n{");
    co_await drip(socket);
  }

  /// Asks and takes no answer, so that they pile up where the server keeps them.
  asio::awaitable<void> askAndNeverRead(tcp::socket& socket) {
    socket.set_option(asio::socket_base::receive_buffer_size(4096));
    co_await send(socket, upgradeTo(deafTarget_));
    for (;;) {
      co_await asio::async_write(socket, asio::buffer(questions_), asio::use_awaitable);
      co_await pause(kDrip);
    }
  }

  asio::awaitable<void> sendHugeBody(tcp::socket& socket) {
    co_await send(socket, kPost + "Content-Length: 100000000\r\n\r\n");
    for (int i = 0; i < 64; ++i) co_await sendSlice(socket);
    co_await untilClosed(socket);
  }

  asio::awaitable<void> sendEndlessChunks(tcp::socket& socket) {
    co_await send(socket, kPost + "Transfer-Encoding: chunked\r\n\r\n");
    for (int i = 0; i < 64; ++i) {
      co_await send(socket, "10000\r\n");
      co_await sendSlice(socket);
      co_await send(socket, "\r\n");
    }
    co_await untilClosed(socket);
  }

  asio::awaitable<void> sendManyHeaders(tcp::socket& socket) {
    std::string headers = kPost;
    for (int i = 0; i < 2000; ++i) headers += "X-Flood-" + std::to_string(i) + ": of headers\r\n";
    co_await send(socket, headers);
    co_await untilClosed(socket);
  }

  asio::awaitable<void> sendNoise(tcp::socket& socket) {
    co_await send(socket, std::string("\x16\x03\x01\x02\0\x01 is no HTTP\r\n\r\n", 21));
    co_await untilClosed(socket);
  }

  asio::awaitable<void> drip(tcp::socket& socket) {
    for (;;) {
      co_await send(socket, "a");
      co_await pause(kDrip);
    }
  }

  asio::awaitable<void> sendSlice(tcp::socket& socket) {
    co_await asio::async_write(socket, asio::buffer(slice_), asio::use_awaitable);
    co_await pause(5ms);
  }

  asio::awaitable<void> send(tcp::socket& socket, std::string bytes) {
    co_await asio::async_write(socket, asio::buffer(bytes), asio::use_awaitable);
  }

  asio::awaitable<void> untilClosed(tcp::socket& socket) {
    std::array<char, 512> ignored;
    for (;;) co_await socket.async_read_some(asio::buffer(ignored), asio::use_awaitable);
  }

  asio::awaitable<void> pause(std::chrono::milliseconds time) {
    asio::steady_timer timer(io_, time);
    co_await timer.async_wait(asio::use_awaitable);
  }

  asio::io_context io_{1};
  tcp::endpoint endpoint_;
  std::string deafTarget_;
  std::string questions_;
  std::string slice_ = std::string(0x10000, 'a');
  std::atomic<std::size_t> connected_{0};
  std::atomic<std::size_t> ended_{0};
  std::thread thread_;
};

BadClients::BadClients(const Target& target, std::size_t idle) : impl_(std::make_unique<Impl>(target, idle)) {}
BadClients::~BadClients() = default;
std::size_t BadClients::connected() const { return impl_->connected(); }
std::size_t BadClients::ended() const { return impl_->ended(); }

}  // namespace cossistant::load
