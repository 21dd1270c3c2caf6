#pragma once

#include <cstdint>
#include <string>

namespace cossistant::server::testing {

/// A TCP connection to a port of this machine, for what no client would send. Blocking.
class RawConnection {
 public:
  /// `receiveBytes` is the size of its buffer for what comes in; 0 leaves that to the system.
  explicit RawConnection(std::uint16_t port, int receiveBytes = 0);
  ~RawConnection();
  RawConnection(const RawConnection&) = delete;
  RawConnection& operator=(const RawConnection&) = delete;

  /// False when the peer is gone.
  bool send(const std::string& bytes) const;
  /// What is there, waiting for the first byte; empty once the peer has closed.
  [[nodiscard]] std::string receive() const;
  [[nodiscard]] std::string receiveAll() const;
  /// Asks for a WebSocket at `target` and reads the answer.
  [[nodiscard]] std::string upgrade(const std::string& target) const;

 private:
  int socket_;
};

}  // namespace cossistant::server::testing
