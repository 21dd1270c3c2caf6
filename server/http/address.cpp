#include "server/http/address.hpp"

#include <algorithm>
#include <boost/asio/ip/address.hpp>
#include <charconv>

#include "server/text/ascii.hpp"

namespace cossistant::server {
namespace asio = boost::asio;
namespace {

constexpr std::array<std::uint8_t, 12> kMappedPrefix = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
constexpr int kMappedBits = 96;

std::vector<std::string_view> split(std::string_view list) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t comma = list.find(',');
    parts.push_back(trimBlanks(list.substr(0, comma)));
    if (comma == std::string_view::npos) return parts;
    list.remove_prefix(comma + 1);
  }
}

std::optional<int> parsePrefix(std::string_view text, int most) {
  int bits = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), bits);
  if (error != std::errc{} || stop != text.data() + text.size() || bits < 0 || bits > most) return std::nullopt;
  return bits;
}

}  // namespace

bool Address::isV4() const noexcept { return std::equal(kMappedPrefix.begin(), kMappedPrefix.end(), bytes.begin()); }

std::string Address::text() const {
  if (isV4()) return asio::ip::address_v4({bytes[12], bytes[13], bytes[14], bytes[15]}).to_string();
  asio::ip::address_v6::bytes_type raw{};
  std::copy(bytes.begin(), bytes.end(), raw.begin());
  return asio::ip::address_v6(raw).to_string();
}

std::string Address::subscriber() const {
  if (isV4()) return text();
  Address network;
  std::copy_n(bytes.begin(), 8, network.bytes.begin());
  return network.text() + "/64";
}

std::optional<Address> parseAddress(std::string_view text) {
  boost::system::error_code error;
  const auto parsed = asio::ip::make_address(std::string(text), error);
  if (error) return std::nullopt;
  Address address;
  if (parsed.is_v4()) {
    std::copy(kMappedPrefix.begin(), kMappedPrefix.end(), address.bytes.begin());
    const auto raw = parsed.to_v4().to_bytes();
    std::copy(raw.begin(), raw.end(), address.bytes.begin() + kMappedPrefix.size());
  } else {
    const auto raw = parsed.to_v6().to_bytes();
    std::copy(raw.begin(), raw.end(), address.bytes.begin());
  }
  return address;
}

std::string subscriberOf(const std::string& address) {
  const auto parsed = parseAddress(address);
  return parsed ? parsed->subscriber() : address;
}

std::optional<TrustedProxies> TrustedProxies::parse(std::string_view list) {
  TrustedProxies proxies;
  if (list == "none") return proxies;
  for (const std::string_view part : split(list)) {
    const std::size_t slash = part.find('/');
    const auto address = parseAddress(part.substr(0, slash));
    if (!address) return std::nullopt;
    Network network{*address, 128};
    if (slash != std::string_view::npos) {
      const int offset = address->isV4() ? kMappedBits : 0;
      const auto bits = parsePrefix(part.substr(slash + 1), 128 - offset);
      if (!bits) return std::nullopt;
      network.bits = *bits + offset;
    }
    proxies.networks_.push_back(network);
  }
  return proxies;
}

bool TrustedProxies::contains(const Address& address) const {
  return std::any_of(networks_.begin(), networks_.end(), [&](const Network& network) {
    for (int bit = 0; bit < network.bits; bit += 8) {
      const auto index = static_cast<std::size_t>(bit / 8);
      const int kept = std::min(8, network.bits - bit);
      const auto mask = static_cast<std::uint8_t>(0xff << (8 - kept));
      if ((address.bytes[index] & mask) != (network.address.bytes[index] & mask)) return false;
    }
    return true;
  });
}

std::string clientAddress(const std::string& peer, const NameValues& headers, const TrustedProxies& proxies) {
  const auto parsedPeer = parseAddress(peer);
  if (!parsedPeer) return peer;
  Address client = *parsedPeer;
  if (!proxies.contains(client)) return client.text();
  std::vector<std::string_view> hops;
  for (const auto& [name, value] : headers) {
    if (name != "x-forwarded-for") continue;
    const auto parts = split(value);
    hops.insert(hops.end(), parts.begin(), parts.end());
  }
  for (auto hop = hops.rbegin(); hop != hops.rend(); ++hop) {
    const auto address = parseAddress(*hop);
    if (!address) break;
    client = *address;
    if (!proxies.contains(client)) break;
  }
  return client.text();
}

}  // namespace cossistant::server
