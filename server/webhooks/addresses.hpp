#pragma once

#include <cstdint>

struct sockaddr;

/// Where the server may be sent to by whoever may make a webhook: never into the network that it stands in.

namespace cossistant::server {

enum class AddressKind : std::uint8_t {
  Public,
  Loopback,
  Private,  // of a local network, of one link, reserved, or not of the internet at all
};

/// The kind of an IPv4 or IPv6 address. IPv6 addresses that lead to an IPv4 one are of its kind.
[[nodiscard]] AddressKind addressKind(const sockaddr& address) noexcept;

/// Which addresses a webhook may be delivered to.
enum class Reach : std::uint8_t { Public, Loopback, Any };

[[nodiscard]] bool isWithin(Reach reach, AddressKind kind) noexcept;

}  // namespace cossistant::server
