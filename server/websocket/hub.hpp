#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "server/auth/caller.hpp"
#include "server/store/records.hpp"
#include "server/websocket/bus.hpp"
#include "server/websocket/parcel.hpp"
#include "server/websocket/socket.hpp"

namespace cossistant::server {

/// The close code of whoever may not have a socket; clients do not try again after it (protocol §14.3).
inline constexpr std::uint16_t kPolicyViolation = 1008;

/// Who is at the other end of a socket. Exactly one of `userId` and `visitorId` is set.
struct Member {
  std::string connectionId;
  std::string websiteId;
  std::string organizationId;
  std::optional<std::string> userId;
  std::optional<std::string> visitorId;
  CredentialId credential;  // what it was let in by
};

[[nodiscard]] Actor actorOf(const Member& member);

/// The open sockets of this server, found by website and by visitor. Any thread.
class Hub {
 public:
  /// Sends `first` and registers, so that no event comes before it and none after it is missed.
  /// A socket that closed in the meantime is not kept. Whether somebody came by it: a visitor does by each socket, a
  /// teammate by the first.
  bool add(const std::shared_ptr<Socket>& socket, Member member, Frame first);
  /// Who left by it, under the connection by which they came; nothing when the socket was not registered, or another
  /// one of the teammate stays. O(1).
  std::optional<Member> remove(const std::shared_ptr<Socket>& socket);
  [[nodiscard]] std::optional<Member> find(const std::shared_ptr<Socket>& socket) const;
  [[nodiscard]] std::size_t count() const;

  /// What the open sockets were let in by, each once.
  [[nodiscard]] std::vector<CredentialId> credentials() const;
  /// Sends `last` to every socket that this let in, and closes it for good. O(sockets).
  void closeAllOf(const CredentialId& credential, const Frame& last, const std::string& reason);
  /// Lets go of every socket, so that none outlives its server.
  void clear();

  /// Sends each envelope to everybody that it is for; what a socket gets of them leaves together. O(receivers).
  void deliver(const std::vector<Envelope>& envelopes);

 private:
  struct Entry {
    std::shared_ptr<Socket> socket;
    Member member;
    std::size_t place = 0;  // among the sockets of its key
  };
  /// What a teammate has open of a website.
  struct Teammate {
    std::size_t sockets = 0;
    std::string connectionId;  // of the first, which the others were told
  };
  struct CredentialLess {
    bool operator()(const CredentialId& a, const CredentialId& b) const noexcept {
      return a.kind != b.kind ? a.kind < b.kind : a.id < b.id;
    }
  };
  using Index = std::unordered_map<std::string, std::vector<Entry*>>;

  static void insert(Index& index, const std::string& key, Entry* entry);
  static void erase(Index& index, const std::string& key, const Entry* entry);
  static void closeAll(const Index& index, const std::string& key, const std::string& reason);
  static void sendAll(const Index& index, const std::string& key, const std::vector<Parcel>& parcels);

  mutable std::mutex mutex_;
  std::unordered_map<const Socket*, std::unique_ptr<Entry>> entries_;
  Index dashboards_;                                                 // by website
  Index visitors_;                                                   // by website and visitor
  std::unordered_map<std::string, Teammate> teammates_;              // by website and user
  std::map<CredentialId, std::size_t, CredentialLess> credentials_;  // how many sockets each let in
};

}  // namespace cossistant::server
