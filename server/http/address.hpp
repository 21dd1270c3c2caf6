#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/http/message.hpp"

namespace cossistant::server {

/// An IP address in network order. IPv4 is mapped into IPv6, so both are compared alike.
struct Address {
  std::array<std::uint8_t, 16> bytes{};

  bool operator==(const Address&) const = default;
  [[nodiscard]] bool isV4() const noexcept;
  /// As people write it: `192.0.2.1` or `2001:db8::1`.
  [[nodiscard]] std::string text() const;
  /// What one subscriber has: an IPv4 address, or the /64 network of an IPv6 one.
  [[nodiscard]] std::string subscriber() const;
};

/// Nothing when `text` is not an address.
[[nodiscard]] std::optional<Address> parseAddress(std::string_view text);

/// The proxies whose `X-Forwarded-For` is believed.
class TrustedProxies {
 public:
  /// Addresses and networks with commas between them, such as `127.0.0.1, 10.0.0.0/8`; `none` for no proxy at all.
  /// Nothing when one of them is neither.
  [[nodiscard]] static std::optional<TrustedProxies> parse(std::string_view list);
  [[nodiscard]] bool contains(const Address& address) const;

 private:
  struct Network {
    Address address;
    int bits = 128;  // of the prefix
  };
  std::vector<Network> networks_;
};

/// Whose limits `address` counts towards (Address::subscriber); what is no address, itself.
[[nodiscard]] std::string subscriberOf(const std::string& address);

/// Who made the request that came from `peer`: the last address of `X-Forwarded-For` that no trusted proxy has, when
/// `peer` is one; else `peer`. What a client wrote into the header itself is to the left of that and not looked at.
[[nodiscard]] std::string clientAddress(const std::string& peer, const NameValues& headers,
                                        const TrustedProxies& proxies);

}  // namespace cossistant::server
