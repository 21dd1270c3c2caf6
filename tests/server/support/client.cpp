#include "tests/server/support/client.hpp"

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

namespace cossistant::server::testing {
namespace asio = boost::asio;
namespace http = boost::beast::http;
using asio::ip::tcp;

std::string Answer::header(const std::string& name) const {
  for (const auto& [key, value] : headers) {
    if (key == name) return value;
  }
  return {};
}

class HttpClient::Impl {
 public:
  explicit Impl(std::uint16_t port) : endpoint_(asio::ip::address_v4::loopback(), port) {}

  void connect() {
    if (socket_.is_open()) return;
    buffer_.consume(buffer_.size());
    socket_.connect(endpoint_);
    socket_.set_option(tcp::no_delay(true));
  }

  Answer request(const std::string& method, const std::string& target, const NameValues& headers,
                 const std::string& body) {
    connect();
    http::request<http::string_body> message;
    message.method_string(method);
    message.target(target);
    message.version(11);
    message.set(http::field::host, "localhost");
    for (const auto& [name, value] : headers) message.set(name, value);
    message.body() = body;
    message.prepare_payload();
    http::write(socket_, message);

    http::response_parser<http::string_body> parser;
    parser.skip(method == "HEAD");
    http::read(socket_, buffer_, parser);
    Answer answer;
    answer.status = static_cast<int>(parser.get().result_int());
    for (const auto& field : parser.get()) {
      std::string name(field.name_string());
      std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
      answer.headers.emplace_back(std::move(name), std::string(field.value()));
    }
    answer.body = parser.get().body();
    if (!parser.get().keep_alive()) socket_.close();
    return answer;
  }

  void begin(const std::string& bytes) {
    connect();
    asio::write(socket_, asio::buffer(bytes));
  }

  std::string raw(const std::string& bytes) {
    begin(bytes);
    std::string answer;
    boost::system::error_code error;
    asio::read(socket_, asio::dynamic_buffer(answer), error);
    socket_.close();
    return answer;
  }

 private:
  asio::io_context io_;
  tcp::endpoint endpoint_;
  tcp::socket socket_{io_};
  boost::beast::flat_buffer buffer_;
};

HttpClient::HttpClient(std::uint16_t port) : impl_(std::make_unique<Impl>(port)) {}
HttpClient::~HttpClient() = default;
HttpClient::HttpClient(HttpClient&&) noexcept = default;
HttpClient& HttpClient::operator=(HttpClient&&) noexcept = default;

Answer HttpClient::request(const std::string& method, const std::string& target, const NameValues& headers,
                           const std::string& body) {
  return impl_->request(method, target, headers, body);
}

void HttpClient::begin(const std::string& bytes) { impl_->begin(bytes); }

std::string HttpClient::raw(const std::string& bytes) { return impl_->raw(bytes); }

}  // namespace cossistant::server::testing
