#include "tests/load/crowd.hpp"

#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/use_future.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket.hpp>
#include <future>
#include <stdexcept>
#include <thread>

namespace cossistant::load {
namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::ip::tcp;

namespace {

using Stream = beast::websocket::stream<tcp::socket>;

constexpr int kOpeners = 32;  // at a time
constexpr std::string_view kEstablished = "CONNECTION_ESTABLISHED";

std::string_view textOf(const beast::flat_buffer& buffer) {
  return {static_cast<const char*>(buffer.data().data()), buffer.size()};
}

}  // namespace

class Crowd::Impl {
 public:
  Impl(std::uint16_t port, Heard heard)
      : endpoint_(asio::ip::address_v4::loopback(), port), heard_(std::move(heard)), thread_([this] { io_.run(); }) {}

  ~Impl() {
    io_.stop();
    thread_.join();
  }

  void open(const std::vector<std::string>& targets) {
    std::size_t next = 0;  // of the crowd's thread, as all that the openers share
    std::vector<std::future<void>> openers;
    for (int i = 0; i < kOpeners; ++i) {
      openers.push_back(asio::co_spawn(io_, openNext(targets, next), asio::use_future));
    }
    for (auto& opener : openers) opener.wait();
    for (auto& opener : openers) opener.get();
  }

  [[nodiscard]] std::size_t lost() const { return lost_; }

 private:
  asio::awaitable<void> openNext(const std::vector<std::string>& targets, std::size_t& next) {
    while (next < targets.size()) {
      const std::string& target = targets[next++];
      auto stream = std::make_shared<Stream>(io_);
      co_await stream->next_layer().async_connect(endpoint_, asio::use_awaitable);
      stream->next_layer().set_option(tcp::no_delay(true));
      co_await stream->async_handshake("localhost", target, asio::use_awaitable);
      beast::flat_buffer buffer;
      co_await stream->async_read(buffer, asio::use_awaitable);
      if (textOf(buffer).find(kEstablished) == std::string_view::npos) {
        throw std::runtime_error("a socket was not let in: " + std::string(textOf(buffer)));
      }
      asio::co_spawn(io_, listen(std::move(stream)), asio::detached);
    }
  }

  asio::awaitable<void> listen(std::shared_ptr<Stream> stream) {
    beast::flat_buffer buffer;
    boost::system::error_code error;
    for (;;) {
      co_await stream->async_read(buffer, asio::redirect_error(asio::use_awaitable, error));
      if (error) break;
      heard_(textOf(buffer), Steady::now());
      buffer.consume(buffer.size());
    }
    ++lost_;
  }

  asio::io_context io_{1};
  asio::executor_work_guard<asio::io_context::executor_type> open_{io_.get_executor()};
  tcp::endpoint endpoint_;
  Heard heard_;
  std::atomic<std::size_t> lost_{0};
  std::thread thread_;
};

Crowd::Crowd(std::uint16_t port, Heard heard) : impl_(std::make_unique<Impl>(port, std::move(heard))) {}
Crowd::~Crowd() = default;
void Crowd::open(const std::vector<std::string>& targets) { impl_->open(targets); }
std::size_t Crowd::lost() const { return impl_->lost(); }

}  // namespace cossistant::load
