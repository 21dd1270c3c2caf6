#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "server/auth/caller.hpp"
#include "server/http/message.hpp"
#include "server/openapi/route_doc.hpp"
#include "server/services/unit_of_work.hpp"
#include "server/webhooks/endpoint.hpp"

namespace cossistant::server {

class Blobs;
class ErasedFiles;

/// Who may call a route (protocol §3.2).
enum class Access : std::uint8_t {
  Runtime,  // a public key from an allowed origin, or a private key
  Control,  // a private key
};

/// One call of a route.
struct Call {
  const Request& request;
  std::vector<std::string> parameters;  // what matched the names of the pattern, in order
  const Caller& caller;
  UnitOfWork& work;
  Blobs& blobs;
  ErasedFiles& erased;
  const WebhookPolicy& webhooks;
};

using RouteHandler = Response (*)(const Call& call);

struct Route {
  std::string method;
  std::string pattern;  // such as /v1/conversations/{conversationId}/timeline; a name matches one non-empty segment
  Access access = Access::Runtime;
  RouteHandler handler = nullptr;
  RouteDoc doc = {};
};

/// Finds the route of a path. Fixed segments win over names; the order of adding does not matter.
class Router {
 public:
  void add(Route route);
  void add(const std::vector<Route>& routes);

  struct Match {
    const Route* route = nullptr;  // null: nothing has that path, or not with that method
    std::vector<std::string> parameters;
    std::vector<std::string> allowedMethods;  // of the path; empty when nothing has it
  };
  [[nodiscard]] Match find(std::string_view method, std::string_view path) const;

 private:
  std::vector<Route> routes_;
};

}  // namespace cossistant::server
