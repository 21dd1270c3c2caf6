#pragma once

#include <boost/asio/io_context.hpp>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "server/websocket/frame.hpp"

namespace cossistant::server {

class SocketSession;

/// What other threads ask of the sockets of a network thread. It is woken once for all that comes in while it is
/// busy, so that a frame to ten thousand sockets is not ten thousand wake-ups.
class Mailbox {
 public:
  /// A frame to send, or to close.
  struct Order {
    std::shared_ptr<SocketSession> socket;
    Frame frame;  // null: close
    std::uint16_t closeCode = 0;
    std::string closeReason = {};
  };

  explicit Mailbox(boost::asio::io_context& network) : network_(network) {}

  /// Orders are carried out in the order in which they came, later. Any thread.
  void post(Order order);

 private:
  void deliver();
  void deliverSoon();

  boost::asio::io_context& network_;
  std::mutex mutex_;
  std::vector<Order> incoming_;  // under mutex_
  bool isAwake_ = false;         // under mutex_
  // The network thread's own.
  std::vector<Order> current_;
  std::size_t next_ = 0;  // of current_
};

}  // namespace cossistant::server
