#include "server/metrics/metrics_server.hpp"

#include "server/http/errors.hpp"
#include "server/metrics/metrics.hpp"

namespace cossistant::server {
namespace {

constexpr std::size_t kMaxScrapers = 16;

Response answerTo(const Request& request, const Metrics& metrics) {
  if (request.path != "/metrics") return notFound("There is nothing but /metrics.").response();
  if (request.method != "GET" && request.method != "HEAD") {
    return methodNotAllowed("Metrics are only read.", "GET, HEAD");
  }
  Response response = textResponse(200, metrics.text());
  response.set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
  return response;
}

HttpServerOptions optionsOf(const std::string& host, std::uint16_t port, Metrics& metrics) {
  HttpServerOptions options;
  options.host = host;
  options.port = port;
  options.maxConnections = kMaxScrapers;
  options.handle = [&metrics](const Request& request, const std::function<void(Response)>& done) {
    done(answerTo(request, metrics));
  };
  options.metrics = &metrics;
  return options;
}

}  // namespace

MetricsServer::MetricsServer(const std::string& host, std::uint16_t port, Metrics& metrics)
    : server_(optionsOf(host, port, metrics)), thread_([this] { server_.run(); }) {}

MetricsServer::~MetricsServer() {
  server_.stop();
  thread_.join();
}

}  // namespace cossistant::server
