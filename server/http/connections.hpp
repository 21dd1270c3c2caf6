#pragma once

#include <memory>
#include <unordered_map>

#include "server/http/address_leases.hpp"
#include "server/http/server.hpp"

namespace cossistant::server {

class Connection;
class Mailbox;
class SocketSession;

/// Every open connection and socket, so that stopping can reach them. Network thread only.
class Connections {
 public:
  /// The references must outlive every use.
  Connections(const HttpServerOptions& options, Mailbox& mailbox)
      : options_(options), mailbox_(mailbox), leases_(options.maxConnectionsPerAddress) {}

  [[nodiscard]] const HttpServerOptions& options() const noexcept { return options_; }
  [[nodiscard]] bool isFull() const noexcept { return count() >= options_.maxConnections; }
  [[nodiscard]] std::size_t count() const noexcept { return http_.size() + sockets_.size(); }
  [[nodiscard]] bool draining() const noexcept { return draining_; }
  /// Each connection has one for its peer; behind a trusted proxy each WebSocket has one for its client.
  [[nodiscard]] AddressLeases& leases() noexcept { return leases_; }
  [[nodiscard]] Mailbox& mailbox() noexcept { return mailbox_; }

  void add(Connection* connection, std::weak_ptr<Connection> weak) { http_.emplace(connection, std::move(weak)); }
  void remove(Connection* connection) { http_.erase(connection); }
  void add(SocketSession* socket, std::weak_ptr<SocketSession> weak) { sockets_.emplace(socket, std::move(weak)); }
  void remove(SocketSession* socket) { sockets_.erase(socket); }

  /// Asks all of them to end.
  void drain();

 private:
  const HttpServerOptions& options_;
  Mailbox& mailbox_;
  AddressLeases leases_;
  std::unordered_map<Connection*, std::weak_ptr<Connection>> http_;
  std::unordered_map<SocketSession*, std::weak_ptr<SocketSession>> sockets_;
  bool draining_ = false;
};

}  // namespace cossistant::server
