#include "server/application.hpp"

#include <filesystem>

#include "server/auth/secret.hpp"
#include "server/demo_site/demo_site.hpp"
#include "server/http/api.hpp"
#include "server/http/server.hpp"
#include "server/static_files/static_files.hpp"
#include "server/store/sqlite/sqlite_store.hpp"
#include "server/uploads/blobs.hpp"
#include "server/uploads/disk_blobs.hpp"
#include "server/uploads/s3_blobs.hpp"
#include "server/uploads/uploads.hpp"
#include "server/websocket/gateway.hpp"

namespace cossistant::server {
namespace fs = std::filesystem;
namespace {

std::string preparedDatabase(const Config& config) {
  const fs::path folder = fs::path(config.database).parent_path();
  if (!folder.empty()) fs::create_directories(folder);
  return config.database;
}

fs::path uploadsFolder(const Config& config) {
  return config.uploadsDir.empty() ? config.database + ".files" : config.uploadsDir;
}

std::optional<S3Blobs> s3BlobsOf(const Config& config) {
  if (!config.s3) return std::nullopt;
  if (!hasHttpClient()) throw ConfigError("this build has no libcurl, which files in a bucket need");
  return std::make_optional<S3Blobs>(*config.s3, config.maxUploadBytes, systemNow);
}

}  // namespace

class Application::Impl {
 public:
  explicit Impl(const Config& config)
      : store_(preparedDatabase(config)),
        secret_(serverSecret(config.secret, config.database)),
        demo_(prepareDemo(config)),
        files_(config.publicDir),
        diskFiles_(uploadsFolder(config)),
        uploadUrls_(secret_, config.maxUploadBytes, config.publicUrl),
        diskBlobs_(diskFiles_, uploadUrls_),
        s3Blobs_(s3BlobsOf(config)),
        blobs_(s3Blobs_ ? std::vector<BlobStore*>{&*s3Blobs_, &diskBlobs_} : std::vector<BlobStore*>{&diskBlobs_},
               uploadsFolder(config) / "=removing"),
        uploads_(diskFiles_, uploadUrls_, systemNow),
        executor_(store_, bus_, systemNow),
        gateway_(executor_, hub_, secret_, systemNow),
        api_(executor_, files_, uploads_, blobs_, secret_, config.logRequests),
        server_({config.host, config.port, config.maxConnections,
                 [this](Request request, std::function<void(Response)> done) {
                   api_.handle(std::move(request), std::move(done));
                 },
                 [this](const Request& head) { return api_.screen(head); }, &gateway_}) {
    bus_.subscribe([this](const Envelope& envelope) { hub_.deliver(envelope); });
    files_.substitute("/demo/index.html", "publicKey", [this] { return demo_ ? demo_->publicKey : std::string(); });
  }

  [[nodiscard]] const std::optional<DemoAccess>& demo() const noexcept { return demo_; }
  [[nodiscard]] HttpServer& server() noexcept { return server_; }

  void run() {
    server_.run();
    executor_.stop();
    uploads_.stop();
    blobs_.stop();
  }

 private:
  std::optional<DemoAccess> prepareDemo(const Config& config) {
    if (config.demo) return seedDemoSite(store_, config.database, secret_, systemNow());
    return findDemoSite(store_, config.database);
  }

  SqliteStore store_;
  std::string secret_;
  std::optional<DemoAccess> demo_;
  StaticFiles files_;
  DiskFiles diskFiles_;
  UploadUrls uploadUrls_;
  DiskBlobs diskBlobs_;
  std::optional<S3Blobs> s3Blobs_;
  Blobs blobs_;
  Uploads uploads_;
  LocalBus bus_;
  Hub hub_;
  Executor executor_;  // its thread uses the store and the bus
  Gateway gateway_;
  Api api_;
  HttpServer server_;
};

Application::Application(const Config& config) : impl_(std::make_unique<Impl>(config)) {}
Application::~Application() = default;
std::uint16_t Application::port() const noexcept { return impl_->server().port(); }
const std::optional<DemoAccess>& Application::demo() const noexcept { return impl_->demo(); }
void Application::run() { impl_->run(); }
void Application::stop() { impl_->server().stop(); }
void Application::stopOnSignals() { impl_->server().stopOnSignals(); }

}  // namespace cossistant::server
