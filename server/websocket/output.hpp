#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <memory>
#include <string>
#include <vector>

namespace cossistant::server {

/// All that leaves through one TCP socket: whole chunks, in order. Each is written at once, as far as the kernel takes
/// it; only the rest waits. Network thread only.
class Output : public std::enable_shared_from_this<Output> {
 public:
  using Chunk = std::shared_ptr<const std::string>;

  explicit Output(boost::asio::ip::tcp::socket socket);

  void write(Chunk chunk);
  /// Lets go of what has not begun to leave.
  void clear();
  /// Ends whatever waits for the socket.
  void close();

  [[nodiscard]] std::size_t queuedChunks() const noexcept { return queue_.size(); }
  [[nodiscard]] std::size_t queuedBytes() const noexcept { return queuedBytes_; }
  [[nodiscard]] boost::asio::ip::tcp::socket& socket() noexcept { return socket_; }
  /// Why nothing leaves any more, if that is so.
  [[nodiscard]] const boost::system::error_code& error() const noexcept { return error_; }
  /// A wait on it ends, with whatever error, when nothing is queued.
  [[nodiscard]] boost::asio::steady_timer& drained() noexcept { return drained_; }

 private:
  void flush();
  void waitForRoom();
  void fail(const boost::system::error_code& error);

  boost::asio::ip::tcp::socket socket_;
  boost::asio::steady_timer drained_;
  std::vector<Chunk> queue_;  // a vector, since an empty one costs nothing and most are empty
  std::size_t queuedBytes_ = 0;
  std::size_t written_ = 0;  // of the first chunk
  boost::system::error_code error_;
  bool isWaiting_ = false;
};

}  // namespace cossistant::server
