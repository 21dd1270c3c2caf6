#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <future>
#include <string>
#include <vector>

#include "server/auth/authenticate.hpp"
#include "server/http/answer.hpp"
#include "server/http/errors.hpp"
#include "server/routes/routes.hpp"
#include "server/sign_in/sign_in.hpp"
#include "server/uploads/blobs.hpp"
#include "server/uploads/disk_blobs.hpp"
#include "server/uploads/erased_files.hpp"
#include "server/websocket/bus.hpp"
#include "tests/fuzz/any_json.hpp"
#include "tests/fuzz/bytes.hpp"
#include "tests/fuzz/site.hpp"

/// Whatever is asked of whichever route by whomever, the answer is JSON and never that the server failed. The first
/// bytes choose the route, or the session of the inbox, what stands for its ids, the caller and the query; the rest is
/// the body.

namespace {

using namespace cossistant;
using namespace cossistant::server;
using cossistant::fuzzing::Bytes;

/// Everything that a route may ask for. Nothing of it is written to: uploads are only signed for.
struct World {
  fuzzing::Site site;
  std::vector<Route> routes;
  Router router;
  AuthSettings settings{fuzzing::kServerSecret, ""};
  WebhookPolicy webhooks;
  DiskFiles files{std::filesystem::temp_directory_path() / "cossistant-fuzz-none"};
  UploadUrls urls{fuzzing::kServerSecret, 1000, ""};
  DiskBlobs disk{files, urls};
  Blobs blobs{{&disk}, std::filesystem::temp_directory_path() / "cossistant-fuzz-none" / "journal"};
  LocalBus bus;
  Executor executor{site.store, bus, [] { return fuzzing::kFuzzNow; }};
  ErasedFiles erased{executor, blobs};
  SignIn signIn{executor, settings, [] { return fuzzing::kFuzzNow; }};

  World() {
    for (const auto& list : allRoutes()) routes.insert(routes.end(), list.begin(), list.end());
    router.add(routes);
  }
};

std::string idOf(Bytes& bytes, const fuzzing::Site& site) {
  const std::vector<std::string> ids = site.ids();
  const std::size_t at = bytes.below(ids.size() + 1);
  return at < ids.size() ? ids[at] : bytes.text();
}

std::string pathOf(const Route& route, Bytes& bytes, const fuzzing::Site& site) {
  std::string path;
  std::string_view left = route.pattern;
  for (std::size_t open; (open = left.find('{')) != std::string_view::npos;) {
    path += left.substr(0, open);
    path += idOf(bytes, site);
    left.remove_prefix(left.find('}') + 1);
  }
  return path += left;
}

/// A page of the inbox signs somebody in.
Request sessionRequest(Bytes& bytes) {
  Request request;
  request.method = "POST";
  request.path = kSessionPath;
  request.headers = {{"host", "localhost:3000"}, {"origin", "http://localhost:3000"}, {"x-inbox", "1"}};
  request.body = bytes.rest();
  return request;
}

Request requestOf(Bytes& bytes, const World& world) {
  const fuzzing::Site& site = world.site;
  const std::size_t which = bytes.below(world.routes.size() + 1);
  if (which == world.routes.size()) return sessionRequest(bytes);
  const Route& route = world.routes[which];
  Request request;
  request.method = route.method;
  request.path = pathOf(route, bytes, site);
  request.headers = {{"host", "localhost:3000"}, {"origin", "http://localhost:3000"}};
  if (bytes.flag()) {
    request.headers.emplace_back("authorization", "Bearer " + site.privateKey);
  } else {
    request.headers.emplace_back("x-public-key", site.publicKey);
  }
  if (bytes.flag()) request.headers.emplace_back("x-visitor-id", idOf(bytes, site));
  if (bytes.flag()) request.headers.emplace_back("x-actor-user-id", idOf(bytes, site));
  if (bytes.flag()) {
    Request query;
    if (parseTarget("/?" + bytes.text(), query)) request.query = std::move(query.query);
  }
  if (route.method != "GET") request.body = bytes.rest();
  return request;
}

Response routeAnswer(const Request& request, World& world, UnitOfWork& work) {
  const Router::Match match = world.router.find(request.method, request.path);
  if (match.route == nullptr) return notFound("There is no such route.").response();
  try {
    const Caller caller = authenticate(credentialsOf(request), request, world.settings, work);
    return match.route->handler({request, match.parameters, caller, work, world.blobs, world.erased, world.webhooks});
  } catch (...) {
    return responseTo(std::current_exception());
  }
}

Response answerOf(const Request& request, World& world) {
  // Has units of work of its own. A few tries in, the limit on them answers, so that no time goes into hashing.
  if (request.path == kSessionPath) {
    std::promise<Response> answer;
    world.signIn.handle(request, [&](Response response) { answer.set_value(std::move(response)); });
    return answer.get_future().get();
  }
  world.site.store.begin();
  UnitOfWork work{world.site.store, fuzzing::kFuzzNow, {}};
  Response response = routeAnswer(request, world, work);
  world.site.store.rollback();
  return response;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static World world;
  Bytes bytes(std::string_view(reinterpret_cast<const char*>(data), size));
  const Request request = requestOf(bytes, world);
  const Response response = answerOf(request, world);
  const bool isText = response.header("Content-Type").starts_with("text/plain");  // of an export
  const bool isReadable = isText || response.body->empty() || fuzzing::isJson(*response.body);
  if (response.status < 500 && isReadable) return 0;
  std::fprintf(stderr, "%s %s: %d %s\n", request.method.c_str(), request.path.c_str(), response.status,
               response.body->c_str());
  std::abort();
}
