#include "server/webhooks/addresses.hpp"

#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace cossistant::server {
namespace {

/// An IPv4 network, in host byte order.
struct Network4 {
  std::uint32_t address;
  int bits;
  AddressKind kind;
};

constexpr std::uint32_t ip(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
  return a << 24 | b << 16 | c << 8 | d;
}

/// https://www.iana.org/assignments/iana-ipv4-special-registry, and multicast.
constexpr std::array<Network4, 15> kNetworks4 = {{
    {ip(127, 0, 0, 0), 8, AddressKind::Loopback},
    {ip(0, 0, 0, 0), 8, AddressKind::Private},
    {ip(10, 0, 0, 0), 8, AddressKind::Private},
    {ip(100, 64, 0, 0), 10, AddressKind::Private},
    {ip(169, 254, 0, 0), 16, AddressKind::Private},
    {ip(172, 16, 0, 0), 12, AddressKind::Private},
    {ip(192, 0, 0, 0), 24, AddressKind::Private},
    {ip(192, 0, 2, 0), 24, AddressKind::Private},
    {ip(192, 88, 99, 0), 24, AddressKind::Private},
    {ip(192, 168, 0, 0), 16, AddressKind::Private},
    {ip(198, 18, 0, 0), 15, AddressKind::Private},
    {ip(198, 51, 100, 0), 24, AddressKind::Private},
    {ip(203, 0, 113, 0), 24, AddressKind::Private},
    {ip(224, 0, 0, 0), 4, AddressKind::Private},
    {ip(240, 0, 0, 0), 4, AddressKind::Private},
}};

AddressKind kindOf4(std::uint32_t address) {
  for (const Network4& network : kNetworks4) {
    if ((address ^ network.address) >> (32 - network.bits) == 0) return network.kind;
  }
  return AddressKind::Public;
}

using Bytes6 = std::array<std::uint8_t, 16>;

bool startsWith(const Bytes6& address, std::initializer_list<std::uint8_t> bytes) {
  return std::equal(bytes.begin(), bytes.end(), address.begin());
}

std::uint32_t embedded4(const Bytes6& address, std::size_t at) {
  return ip(address[at], address[at + 1], address[at + 2], address[at + 3]);
}

AddressKind kindOf6(const Bytes6& address) {
  constexpr Bytes6 kLoopback = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
  if (address == kLoopback) return AddressKind::Loopback;
  // IPv4 within IPv6: mapped, translated, 6to4.
  if (startsWith(address, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff})) return kindOf4(embedded4(address, 12));
  if (startsWith(address, {0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0})) return kindOf4(embedded4(address, 12));
  if (startsWith(address, {0x20, 0x02})) return kindOf4(embedded4(address, 2));
  // Of the special blocks inside 2000::/3: Teredo and its neighbours, and what is for documentation.
  const bool isSpecial = (startsWith(address, {0x20, 0x01}) && address[2] < 2) ||
                         startsWith(address, {0x20, 0x01, 0x0d, 0xb8}) ||
                         (startsWith(address, {0x3f, 0xff}) && address[2] < 0x10);
  const bool isGlobal = (address[0] & 0xe0) == 0x20;
  return isGlobal && !isSpecial ? AddressKind::Public : AddressKind::Private;
}

}  // namespace

AddressKind addressKind(const sockaddr& address) noexcept {
  if (address.sa_family == AF_INET) {
    return kindOf4(ntohl(reinterpret_cast<const sockaddr_in&>(address).sin_addr.s_addr));
  }
  if (address.sa_family != AF_INET6) return AddressKind::Private;
  Bytes6 bytes{};
  std::memcpy(bytes.data(), &reinterpret_cast<const sockaddr_in6&>(address).sin6_addr, bytes.size());
  return kindOf6(bytes);
}

bool isWithin(Reach reach, AddressKind kind) noexcept {
  switch (reach) {
    case Reach::Public:
      return kind == AddressKind::Public;
    case Reach::Loopback:
      return kind == AddressKind::Loopback;
    case Reach::Any:
      return true;
  }
  return false;
}

}  // namespace cossistant::server
