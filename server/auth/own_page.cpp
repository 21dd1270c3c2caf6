#include "server/auth/own_page.hpp"

#include "server/http/errors.hpp"

namespace cossistant::server {
namespace {

void requireOwnOrigin(const Request& request, const std::string& publicUrl) {
  const auto origin = parseOrigin(request.header("origin"));
  if (!origin || origin != ownOrigin(request, publicUrl)) {
    throw forbidden("A session may be used from the server's own pages alone: the Origin is another one.");
  }
}

}  // namespace

std::optional<Origin> ownOrigin(const Request& request, const std::string& publicUrl) {
  return publicUrl.empty() ? hostOrigin(request) : parseOrigin(publicUrl);
}

void requireOwnPage(const Request& request, const std::string& publicUrl) {
  if (request.header("x-inbox") != "1") throw forbidden("A session needs the header X-Inbox: 1.");
  const bool isRead = request.method == "GET" || request.method == "HEAD";
  // Browsers leave Origin out of same-origin reads.
  if (!isRead || !request.header("origin").empty()) requireOwnOrigin(request, publicUrl);
}

void requireOwnSocket(const Request& upgrade, const std::string& publicUrl) { requireOwnOrigin(upgrade, publicUrl); }

}  // namespace cossistant::server
