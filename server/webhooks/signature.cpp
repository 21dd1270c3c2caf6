#include "server/webhooks/signature.hpp"

#include "server/auth/crypto.hpp"

namespace cossistant::server {

std::string signatureTime(Timestamp now) { return std::to_string(now.ms / 1000); }

std::string signDelivery(std::string_view secret, std::string_view time, std::string_view body) {
  std::string text(time);
  text += '.';
  text += body;
  return "v1=" + hmacSha256Hex(secret, text);
}

}  // namespace cossistant::server
