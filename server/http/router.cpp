#include "server/http/router.hpp"

namespace cossistant::server {
namespace {

/// Cuts the next segment off a path that starts with '/'.
std::string_view nextSegment(std::string_view& path) {
  path.remove_prefix(1);
  const std::string_view segment = path.substr(0, path.find('/'));
  path.remove_prefix(segment.size());
  return segment;
}

bool matches(std::string_view pattern, std::string_view path, std::vector<std::string>& parameters) {
  while (!pattern.empty() && !path.empty()) {
    const std::string_view wanted = nextSegment(pattern);
    const std::string_view segment = nextSegment(path);
    if (wanted.starts_with('{')) {
      if (segment.empty()) return false;
      parameters.emplace_back(segment);
    } else if (wanted != segment) {
      return false;
    }
  }
  return pattern.empty() && path.empty();
}

}  // namespace

void Router::add(Route route) { routes_.push_back(std::move(route)); }

void Router::add(const std::vector<Route>& routes) { routes_.insert(routes_.end(), routes.begin(), routes.end()); }

Router::Match Router::find(std::string_view method, std::string_view path) const {
  Match best;
  if (path.empty() || path.front() != '/') return best;
  for (const Route& route : routes_) {
    std::vector<std::string> parameters;
    if (!matches(route.pattern, path, parameters)) continue;
    best.allowedMethods.push_back(route.method);
    if (route.method != method) continue;
    if (best.route != nullptr && best.parameters.size() <= parameters.size()) continue;
    best.route = &route;
    best.parameters = std::move(parameters);
  }
  return best;
}

}  // namespace cossistant::server
