#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <functional>
#include <memory>

#include "server/http/address_leases.hpp"
#include "server/http/server.hpp"

namespace cossistant::server {

class Connections;

/// One TCP connection: requests one after another, until it closes or becomes a WebSocket.
/// Network thread only.
class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(boost::asio::ip::tcp::socket socket, Connections& all);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// Closes at once when the peer has as many connections as it may.
  void start();
  /// Closes an idle connection at once, and a busy one after its response. What has come in already is still answered,
  /// so that a question about health learns that the server ends.
  void drain();

 private:
  [[nodiscard]] bool hasComeIn();
  boost::asio::awaitable<void> run();
  boost::asio::awaitable<bool> serveOne();
  /// All but the body, and who sent it. False when the target is not one.
  bool readHead(const boost::beast::http::request_header<>& message, Request& request) const;
  /// Takes over the connection, or answers 429 when the client has as many as it may.
  boost::asio::awaitable<void> upgrade(boost::beast::http::request<boost::beast::http::string_body> message,
                                       Request request);
  /// Takes a body that goes to a sink, of which `head` has read the headers, and answers it.
  boost::asio::awaitable<bool> serveFile(boost::beast::http::request_parser<boost::beast::http::string_body>& head,
                                         BodyAllowance allowance);
  /// Whether the connection may be used again.
  boost::asio::awaitable<bool> respond(Request request, bool isHead, bool asksToKeepAlive, unsigned version);
  /// Whether the sink wants more.
  boost::asio::awaitable<bool> give(BodySink& sink, std::string piece);
  boost::asio::awaitable<Response> answer(Request request);
  /// Answers a request whose body was not read, and ends the connection so that the answer gets through.
  boost::asio::awaitable<void> refuse(const Response& response, unsigned version);
  boost::asio::awaitable<void> write(const Response& response, bool isHead, bool keepAlive, unsigned version);

  /// Calls `handler` on the network thread, wherever it is called itself.
  template <class Value, class Handler>
  std::function<void(Value)> resumedHere(Handler handler);

  boost::beast::tcp_stream stream_;
  boost::beast::flat_buffer buffer_;
  Connections& all_;
  std::string peer_;
  AddressLeases::Lease lease_;  // null for a trusted proxy
  bool busy_ = false;
  bool draining_ = false;
};

}  // namespace cossistant::server
