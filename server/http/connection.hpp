#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
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
  boost::asio::awaitable<Response> answer(Request request);
  /// Answers a request whose body was not read, and ends the connection so that the answer gets through.
  boost::asio::awaitable<void> refuse(const Response& response, unsigned version);
  boost::asio::awaitable<void> write(const Response& response, bool isHead, bool keepAlive, unsigned version);

  boost::beast::tcp_stream stream_;
  boost::beast::flat_buffer buffer_;
  Connections& all_;
  std::string remoteAddress_;
  bool busy_ = false;
  bool draining_ = false;
};

}  // namespace cossistant::server
