#include "tests/server/support/web_socket.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket.hpp>
#include <stdexcept>

namespace cossistant::server::testing {
namespace asio = boost::asio;
namespace beast = boost::beast;

class WebSocket::Impl {
 public:
  Impl(std::uint16_t port, const std::string& target, const NameValues& headers) {
    stream_.set_option(beast::websocket::stream_base::decorator([headers](beast::websocket::request_type& upgrade) {
      for (const auto& [name, value] : headers) upgrade.set(name, value);
    }));
    stream_.next_layer().connect({asio::ip::address_v4::loopback(), port});
    stream_.handshake("localhost", target);
  }

  void send(const std::string& text) { stream_.write(asio::buffer(text)); }

  std::optional<std::string> receive() {
    beast::flat_buffer buffer;
    boost::system::error_code error;
    stream_.read(buffer, error);
    if (error) return std::nullopt;
    return beast::buffers_to_string(buffer.data());
  }

  [[nodiscard]] int closeCode() const { return stream_.reason().code; }

  void close() {
    boost::system::error_code ignored;
    stream_.close(beast::websocket::close_code::normal, ignored);
  }

  void shutdown() {
    boost::system::error_code ignored;
    stream_.next_layer().shutdown(asio::ip::tcp::socket::shutdown_both, ignored);
  }

 private:
  asio::io_context io_;
  beast::websocket::stream<asio::ip::tcp::socket> stream_{io_};
};

WebSocket::WebSocket(std::uint16_t port, const std::string& target, const NameValues& headers)
    : impl_(std::make_unique<Impl>(port, target, headers)) {}
WebSocket::~WebSocket() = default;
WebSocket::WebSocket(WebSocket&&) noexcept = default;

void WebSocket::send(const std::string& text) { impl_->send(text); }
std::optional<std::string> WebSocket::receive() { return impl_->receive(); }
int WebSocket::closeCode() const { return impl_->closeCode(); }
void WebSocket::close() { impl_->close(); }
void WebSocket::shutdown() { impl_->shutdown(); }

Json WebSocket::receiveType(const std::string& type) {
  while (const auto frame = receive()) {
    Json json(*frame);
    if (json.text("/type") == type) return json;
  }
  throw std::runtime_error("the socket closed before " + type + " came");
}

}  // namespace cossistant::server::testing
