#include "server/auth/password.hpp"

#include <openssl/evp.h>

#include <array>
#include <charconv>
#include <optional>
#include <stdexcept>
#include <vector>

#include "server/auth/crypto.hpp"

namespace cossistant::server {
namespace {

constexpr std::size_t kSaltBytes = 16;
constexpr std::size_t kDigestBytes = 32;
/// A hash that asks for more is refused: the database is trusted with secrets, not with all memory of the machine.
constexpr std::uint64_t kMaxMemory = 256u << 20;
constexpr std::uint32_t kMaxP = 16;

struct KeptPassword {
  PasswordCost cost;
  std::string salt;  // hex; what is salted with is this text
  std::string digest;
};

std::string written(const PasswordCost& cost, const std::string& salt, const std::string& digest) {
  return "scrypt$" + std::to_string(cost.logN) + '$' + std::to_string(cost.r) + '$' + std::to_string(cost.p) + '$' +
         salt + '$' + digest;
}

std::uint64_t memoryOf(const PasswordCost& cost) {
  return (std::uint64_t{128} * cost.r) * ((std::uint64_t{1} << cost.logN) + cost.p + 2);
}

std::string digestOf(std::string_view password, std::string_view salt, const PasswordCost& cost) {
  std::array<std::uint8_t, kDigestBytes> digest{};
  const auto* saltBytes = reinterpret_cast<const unsigned char*>(salt.data());
  const int isDone =
      EVP_PBE_scrypt(password.data(), password.size(), saltBytes, salt.size(), std::uint64_t{1} << cost.logN, cost.r,
                     cost.p, kMaxMemory, digest.data(), digest.size());
  if (isDone != 1) throw std::runtime_error("scrypt failed: there is no memory for a password");
  return toHex(digest);
}

bool readNumber(std::string_view text, std::uint32_t& number) {
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  return error == std::errc{} && stop == end;
}

std::optional<KeptPassword> parse(std::string_view hash) {
  std::vector<std::string_view> parts;
  while (parts.size() < 6) {
    const std::size_t end = hash.find('$');
    parts.push_back(hash.substr(0, end));
    if (end == std::string_view::npos) break;
    hash.remove_prefix(end + 1);
  }
  if (parts.size() != 6 || parts[0] != "scrypt") return std::nullopt;
  KeptPassword kept;
  PasswordCost& cost = kept.cost;
  if (!readNumber(parts[1], cost.logN) || !readNumber(parts[2], cost.r) || !readNumber(parts[3], cost.p)) return {};
  const bool isSane = cost.logN >= 1 && cost.logN <= 24 && cost.r >= 1 && cost.r <= 64 && cost.p >= 1 &&
                      cost.p <= kMaxP && memoryOf(cost) <= kMaxMemory;
  if (!isSane) return std::nullopt;
  kept.salt = parts[4];
  kept.digest = parts[5];
  return kept;
}

}  // namespace

std::string hashPassword(std::string_view password, const PasswordCost& cost) {
  const std::string salt = toHex(randomArray<kSaltBytes>());
  return written(cost, salt, digestOf(password, salt, cost));
}

std::string nobodysHash() {
  return written(PasswordCost{}, toHex(randomArray<kSaltBytes>()), toHex(randomArray<kDigestBytes>()));
}

bool isPassword(std::string_view password, std::string_view hash) {
  const auto kept = parse(hash);
  return kept && equalInConstantTime(digestOf(password, kept->salt, kept->cost), kept->digest);
}

bool isOutdatedHash(std::string_view hash) {
  const auto kept = parse(hash);
  return !kept || kept->cost != PasswordCost{};
}

}  // namespace cossistant::server
