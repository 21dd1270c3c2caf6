#include "server/http/server.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <stdexcept>

#include "server/http/connection.hpp"
#include "server/http/connections.hpp"
#include "server/http/limits.hpp"
#include "server/log/log.hpp"
#include "server/websocket/session.hpp"

namespace cossistant::server {
namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

void Connections::drain() {
  draining_ = true;
  // Closing may remove entries, so the lists are copied first.
  std::vector<std::shared_ptr<Connection>> http;
  for (const auto& [key, weak] : http_) {
    if (auto connection = weak.lock()) http.push_back(std::move(connection));
  }
  std::vector<std::shared_ptr<SocketSession>> sockets;
  for (const auto& [key, weak] : sockets_) {
    if (auto socket = weak.lock()) sockets.push_back(std::move(socket));
  }
  for (const auto& connection : http) connection->drain();
  for (const auto& socket : sockets) socket->close(1012, "The server is restarting.");
}

class HttpServer::Impl {
 public:
  explicit Impl(HttpServerOptions options)
      : options_(std::move(options)), all_(options_, mailbox_), acceptor_(io_), signals_(io_), drainTimer_(io_) {
    const tcp::endpoint endpoint(asio::ip::make_address(options_.host == "localhost" ? "127.0.0.1" : options_.host),
                                 options_.port);
    acceptor_.open(endpoint.protocol());
    acceptor_.set_option(tcp::acceptor::reuse_address(true));
    acceptor_.bind(endpoint);
    acceptor_.listen(4096);
    port_ = acceptor_.local_endpoint().port();
  }

  [[nodiscard]] std::uint16_t port() const noexcept { return port_; }

  void run() {
    asio::co_spawn(io_, accept(), asio::detached);
    io_.run();
  }

  void stop() {
    asio::post(io_, [this] { beginDrain(); });
  }

  void stopOnSignals() {
    signals_.add(SIGTERM);
    signals_.add(SIGINT);
    signals_.async_wait([this](const error_code& error, int) {
      if (!error) beginDrain();
    });
  }

 private:
  asio::awaitable<void> accept() {
    for (;;) {
      error_code error;
      tcp::socket socket(io_);
      co_await acceptor_.async_accept(socket, asio::redirect_error(asio::use_awaitable, error));
      if (error == asio::error::operation_aborted || all_.draining()) co_return;
      if (error) {
        // Out of file descriptors, most likely: give the open connections time to end.
        log(LogLevel::Warning, "accept failed", {{"error", error.message()}});
        asio::steady_timer pause(io_, std::chrono::milliseconds(100));
        co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, error));
      } else if (!all_.isFull()) {
        std::make_shared<Connection>(std::move(socket), all_)->start();
      }
    }
  }

  void beginDrain() {
    if (stopping_) return;
    stopping_ = true;
    log(LogLevel::Info, "stopping", {{"connections", all_.count()}});
    error_code ignored;
    signals_.cancel(ignored);
    if (options_.draining) options_.draining();
    if (options_.drainDelay.count() == 0) return drain();
    drainTimer_.expires_after(options_.drainDelay);
    drainTimer_.async_wait([this](const error_code& error) {
      if (!error) drain();
    });
  }

  void drain() {
    error_code ignored;
    acceptor_.close(ignored);
    all_.drain();
    deadline_ = std::chrono::steady_clock::now() + options_.timeouts.drain;
    waitForConnections();
  }

  void waitForConnections() {
    if (all_.count() == 0) return io_.stop();
    if (std::chrono::steady_clock::now() >= deadline_) {
      log(LogLevel::Warning, "connections cut", {{"connections", all_.count()}});
      return io_.stop();
    }
    drainTimer_.expires_after(std::chrono::milliseconds(10));
    drainTimer_.async_wait([this](const error_code& error) {
      if (!error) waitForConnections();
    });
  }

  HttpServerOptions options_;
  Connections all_;  // outlives the connections, which are owned by what waits in io_
  asio::io_context io_{1};
  Mailbox mailbox_{io_};  // owns sockets, which io_ outlives
  tcp::acceptor acceptor_;
  asio::signal_set signals_;
  asio::steady_timer drainTimer_;
  std::chrono::steady_clock::time_point deadline_;
  std::uint16_t port_ = 0;
  bool stopping_ = false;
};

HttpServer::HttpServer(HttpServerOptions options) {
  const std::string address = options.host + ":" + std::to_string(options.port);
  try {
    impl_ = std::make_unique<Impl>(std::move(options));
  } catch (const boost::system::system_error& error) {
    throw std::runtime_error("cannot listen on " + address + ": " + error.code().message());
  }
}

HttpServer::~HttpServer() = default;
std::uint16_t HttpServer::port() const noexcept { return impl_->port(); }
void HttpServer::run() { impl_->run(); }
void HttpServer::stop() { impl_->stop(); }
void HttpServer::stopOnSignals() { impl_->stopOnSignals(); }

}  // namespace cossistant::server
