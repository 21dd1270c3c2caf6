#include "server/http/cors.hpp"

namespace cossistant::server {

void allowAnyOrigin(Response& response) {
  response.set("Access-Control-Allow-Origin", "*");
  response.set("Cross-Origin-Resource-Policy", "cross-origin");
  // Scripts of other origins read no other header than the simplest, and a client has to know how long to wait.
  response.set("Access-Control-Expose-Headers", "Retry-After");
}

Response preflightResponse() {
  Response response;
  response.status = 204;
  allowAnyOrigin(response);
  response.set("Access-Control-Allow-Methods", "GET, HEAD, POST, PATCH, PUT, DELETE, OPTIONS");
  response.set("Access-Control-Allow-Headers",
               "Authorization, Content-Type, X-Public-Key, X-Visitor-Id, X-User-ID, X-Organization-ID, "
               "X-Actor-User-Id");
  response.set("Access-Control-Max-Age", "86400");
  return response;
}

}  // namespace cossistant::server
