#include "server/auth/session_cookie.hpp"

namespace cossistant::server {
namespace {

constexpr std::string_view kName = "cossistant_session";

std::string cookie(const std::string& value, std::chrono::seconds lifetime, bool isSecure) {
  return std::string(kName) + '=' + value +
         "; Path=/; HttpOnly; SameSite=Strict; Max-Age=" + std::to_string(lifetime.count()) +
         (isSecure ? "; Secure" : "");
}

}  // namespace

std::string sessionTokenOf(const Request& request) {
  std::string_view rest = request.header("cookie");
  while (!rest.empty()) {
    std::string_view pair = rest.substr(0, rest.find(';'));
    rest.remove_prefix(pair.size() < rest.size() ? pair.size() + 1 : rest.size());
    while (pair.starts_with(' ')) pair.remove_prefix(1);
    const std::size_t equals = pair.find('=');
    if (equals != std::string_view::npos && pair.substr(0, equals) == kName) {
      return std::string(pair.substr(equals + 1));
    }
  }
  return {};
}

std::string sessionCookie(const std::string& token, bool isSecure) { return cookie(token, kSessionLifetime, isSecure); }

std::string endedSessionCookie(bool isSecure) { return cookie("", std::chrono::seconds{0}, isSecure); }

}  // namespace cossistant::server
