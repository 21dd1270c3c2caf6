#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <functional>
#include <memory>

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

  void start();
  /// Closes an idle connection at once, and a busy one after its response.
  void drain();

 private:
  boost::asio::awaitable<void> run();
  boost::asio::awaitable<bool> serveOne();
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
  std::string remoteAddress_;
  bool busy_ = false;
  bool draining_ = false;
};

}  // namespace cossistant::server
