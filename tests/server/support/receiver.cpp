#include "tests/server/support/receiver.hpp"

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <condition_variable>
#include <deque>
#include <list>
#include <mutex>
#include <stdexcept>
#include <thread>

namespace cossistant::server::testing {
namespace asio = boost::asio;
namespace http = boost::beast::http;
using asio::ip::tcp;

std::string Received::header(const std::string& name) const {
  for (const auto& [key, value] : headers) {
    if (key == name) return value;
  }
  return {};
}

class Receiver::Impl {
 public:
  Impl() : thread_([this] { accept(); }) {}

  ~Impl() {
    {
      const std::lock_guard lock(mutex_);
      isStopping_ = true;
      boost::system::error_code ignored;
      for (tcp::socket& socket : sockets_) socket.shutdown(tcp::socket::shutdown_both, ignored);
    }
    changed_.notify_all();
    // Ends the `accept`, which closing the acceptor would not.
    tcp::socket last(io_);
    boost::system::error_code ignored;
    last.connect(acceptor_.local_endpoint(), ignored);
    thread_.join();
    for (std::thread& connection : connections_) connection.join();
  }

  [[nodiscard]] std::uint16_t port() const { return acceptor_.local_endpoint().port(); }

  Received next() {
    std::unique_lock lock(mutex_);
    if (!changed_.wait_for(lock, std::chrono::seconds(20), [this] { return !received_.empty(); })) {
      throw std::runtime_error("nothing was delivered");
    }
    Received first = std::move(received_.front());
    received_.pop_front();
    return first;
  }

  std::size_t waiting() {
    const std::lock_guard lock(mutex_);
    return received_.size();
  }

  void answerWith(int status, const std::string& name, const std::string& value) {
    const std::lock_guard lock(mutex_);
    status_ = status;
    extra_ = {name, value};
  }

  void setHolding(bool isHolding) {
    {
      const std::lock_guard lock(mutex_);
      isHolding_ = isHolding;
    }
    changed_.notify_all();
  }

 private:
  void accept() {
    for (;;) {
      tcp::socket socket(io_);
      acceptor_.accept(socket);
      const std::lock_guard lock(mutex_);
      if (isStopping_) return;
      sockets_.push_back(std::move(socket));
      connections_.emplace_back([this, &own = sockets_.back()] { serve(own); });
    }
  }

  void serve(tcp::socket& socket) {
    boost::beast::flat_buffer buffer;
    for (;;) {
      http::request<http::string_body> request;
      boost::system::error_code error;
      http::read(socket, buffer, request, error);
      if (error) return;
      http::response<http::string_body> response = answer(keep(request));
      response.keep_alive(request.keep_alive());
      response.prepare_payload();
      http::write(socket, response, error);
      if (error) return;
    }
  }

  Received keep(const http::request<http::string_body>& request) {
    Received received;
    received.target = std::string(request.target());
    for (const auto& field : request) {
      std::string name(field.name_string());
      std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
      received.headers.emplace_back(std::move(name), std::string(field.value()));
    }
    received.body = request.body();
    return received;
  }

  http::response<http::string_body> answer(Received received) {
    std::unique_lock lock(mutex_);
    received_.push_back(std::move(received));
    changed_.notify_all();
    changed_.wait(lock, [this] { return !isHolding_ || isStopping_; });
    http::response<http::string_body> response;
    response.result(static_cast<unsigned>(status_));
    if (!extra_.first.empty()) response.set(extra_.first, extra_.second);
    return response;
  }

  asio::io_context io_;
  tcp::acceptor acceptor_{io_, {asio::ip::address_v4::loopback(), 0}};
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Received> received_;
  int status_ = 200;
  std::pair<std::string, std::string> extra_;
  bool isHolding_ = false;
  bool isStopping_ = false;
  std::list<tcp::socket> sockets_;
  std::list<std::thread> connections_;
  std::thread thread_;
};

Receiver::Receiver() : impl_(std::make_unique<Impl>()) {}
Receiver::~Receiver() = default;
std::uint16_t Receiver::port() const { return impl_->port(); }
std::string Receiver::url() const { return "http://localhost:" + std::to_string(port()) + "/hook"; }
Received Receiver::next() { return impl_->next(); }
std::size_t Receiver::waiting() const { return impl_->waiting(); }
void Receiver::answerWith(int status, const std::string& name, const std::string& value) {
  impl_->answerWith(status, name, value);
}
void Receiver::hold() { impl_->setHolding(true); }
void Receiver::release() { impl_->setHolding(false); }

}  // namespace cossistant::server::testing
