#include "server/systemd/notify.hpp"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstring>

namespace cossistant::server {

namespace {

constexpr std::string_view kReady = "READY=1";

/// Sends `message` as one datagram; gives the `errno` of what failed, or 0.
int sendDatagram(const sockaddr_un& address, socklen_t length, std::string_view message) {
  const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (socket < 0) return errno;
  const auto* to = reinterpret_cast<const sockaddr*>(&address);
  const ssize_t sent = ::sendto(socket, message.data(), message.size(), MSG_NOSIGNAL, to, length);
  const int failure = sent < 0 ? errno : 0;
  ::close(socket);
  return failure;
}

}  // namespace

std::optional<std::string> notifyReady(const std::optional<std::string>& socketName) {
  if (!socketName || socketName->empty()) return std::nullopt;
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (socketName->size() >= sizeof address.sun_path) {
    return "NOTIFY_SOCKET is longer than the name of a socket may be: " + *socketName;
  }
  std::memcpy(address.sun_path, socketName->data(), socketName->size());
  if (address.sun_path[0] == '@') address.sun_path[0] = '\0';
  const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + socketName->size());
  const int failure = sendDatagram(address, length, kReady);
  if (failure == 0) return std::nullopt;
  return "NOTIFY_SOCKET " + *socketName + " could not be told: " + std::strerror(failure);
}

}  // namespace cossistant::server
