#include "server/application.hpp"

#include "server/auth/revocation_watch.hpp"
#include "server/auth/secret.hpp"
#include "server/demo_site/demo_site.hpp"
#include "server/http/api.hpp"
#include "server/http/request_limits.hpp"
#include "server/http/server.hpp"
#include "server/log/log.hpp"
#include "server/metrics/metrics.hpp"
#include "server/metrics/metrics_server.hpp"
#include "server/services/key_uses.hpp"
#include "server/services/retention.hpp"
#include "server/services/sites.hpp"
#include "server/services/ticker.hpp"
#include "server/sign_in/sign_in.hpp"
#include "server/static_files/static_files.hpp"
#include "server/store/sqlite/prepared_database.hpp"
#include "server/store/sqlite/sqlite_store.hpp"
#include "server/uploads/blobs.hpp"
#include "server/uploads/disk_blobs.hpp"
#include "server/uploads/erased_files.hpp"
#include "server/uploads/s3_blobs.hpp"
#include "server/uploads/uploads.hpp"
#include "server/webhooks/dispatcher.hpp"
#include "server/websocket/gateway.hpp"

namespace cossistant::server {
namespace fs = std::filesystem;
namespace {

constexpr std::chrono::minutes kUpkeepInterval{1};

fs::path uploadsFolder(const Config& config) {
  return config.uploadsDir.empty() ? config.database + ".files" : config.uploadsDir;
}

std::optional<S3Blobs> s3BlobsOf(const Config& config, const Clock& clock) {
  if (!config.s3) return std::nullopt;
  return std::make_optional<S3Blobs>(*config.s3, config.maxUploadBytes, clock);
}

}  // namespace

class Application::Impl {
 public:
  Impl(const Config& config, const Clock& clock)
      : store_(preparedDatabase(config.database)),
        secret_(noteSecret(serverSecret(config.secret, config.database))),
        demo_(prepareDemo(config)),
        files_(config.publicDir),
        diskFiles_(uploadsFolder(config)),
        uploadUrls_(secret_, config.maxUploadBytes, config.publicUrl),
        diskBlobs_(diskFiles_, uploadUrls_),
        s3Blobs_(s3BlobsOf(config, clock)),
        blobs_(s3Blobs_ ? std::vector<BlobStore*>{&*s3Blobs_, &diskBlobs_} : std::vector<BlobStore*>{&diskBlobs_},
               uploadsFolder(config) / "=removing"),
        uploads_(diskFiles_, uploadUrls_, clock),
        executor_(store_, bus_, clock, &metrics_),
        erased_(executor_, blobs_),
        dispatcher_(executor_, {config.webhookPrivateHosts}),
        gateway_(executor_, hub_, bus_, keyUses_, {secret_, config.publicUrl}, clock),
        signIn_(executor_, {secret_, config.publicUrl}, clock),
        limits_(config.rates, std::chrono::steady_clock::now, metrics_),
        api_({executor_, files_, uploads_, blobs_, erased_, signIn_, limits_, metrics_, keyUses_},
             {secret_, config.publicUrl}, {config.webhookPrivateHosts}, demo_.has_value(), config.logRequests),
        server_(serverOptions(config)),
        revocations_(config.database, hub_, clock),
        retention_(retentionOf(config)) {
    if (config.metricsPort) {
      metricsServer_ = std::make_unique<MetricsServer>(config.metricsHost, *config.metricsPort, metrics_);
    }
    bus_.subscribe([this](const std::vector<Envelope>& envelopes) { hub_.deliver(envelopes); });
    executor_.onDeliveries([this] { dispatcher_.wake(); });
    // What was left when the server last ended.
    erased_.sweep();
    upkeep_.emplace(kUpkeepInterval, [this] { keepUp(); });
    files_.substitute("/demo/index.html", "publicKey", [this] { return demo_ ? demo_->publicKey : std::string(); });
  }

  [[nodiscard]] const std::optional<DemoAccess>& demo() const noexcept { return demo_; }
  [[nodiscard]] HttpServer& server() noexcept { return server_; }
  [[nodiscard]] std::optional<std::uint16_t> metricsPort() const {
    if (!metricsServer_) return std::nullopt;
    return metricsServer_->port();
  }

  ~Impl() { stopWork(); }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  void run() {
    server_.run();
    stopWork();
  }

 private:
  /// Each may still have work for those that end after it, so all end while all are there.
  void stopWork() {
    revocations_.stop();
    upkeep_->stop();
    signIn_.stop();
    dispatcher_.stop();
    keyUses_.store(executor_);
    executor_.stop();
    uploads_.stop();
    blobs_.stop();
    // Those that did not close in time are still here.
    hub_.clear();
  }

  std::unique_ptr<Retention> retentionOf(const Config& config) {
    if (!config.retention) return nullptr;
    return std::make_unique<Retention>(executor_, erased_, *config.retention);
  }

  /// What is to be done now and then.
  void keepUp() {
    keyUses_.store(executor_);
    if (retention_) retention_->sweep();
  }

  HttpServerOptions serverOptions(const Config& config) {
    HttpServerOptions options;
    options.host = config.host;
    options.port = config.port;
    options.maxConnections = config.maxConnections;
    options.maxConnectionsPerAddress = config.maxConnectionsPerAddress;
    options.socketFramesPerSecond = config.socketFramesPerSecond;
    options.proxies = config.trustedProxies;
    options.handle = [this](Request request, std::function<void(Response)> done) {
      api_.handle(std::move(request), std::move(done));
    };
    options.screen = [this](const Request& head) { return api_.screen(head); };
    options.sockets = &gateway_;
    options.drainDelay = config.drainDelay;
    options.draining = [this] { api_.beginDrain(); };
    options.metrics = &metrics_;
    return options;
  }

  /// Commands that make keys have to know whether they have the same secret.
  std::string noteSecret(std::string secret) {
    inTransaction(store_, systemNow(), [&](UnitOfWork& work) {
      const std::string check = secretCheck(secret);
      const auto known = work.store.keySecretCheck();
      if (known == check) return;
      if (known) log(LogLevel::Warning, "the secret is another one: keys and sessions of before do not work", {});
      work.store.putKeySecretCheck(check);
    });
    return secret;
  }

  std::optional<DemoAccess> prepareDemo(const Config& config) {
    if (config.demo) return seedDemoSite(store_, config.database, secret_, systemNow());
    return findDemoSite(store_, config.database);
  }

  Metrics metrics_;
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
  KeyUses keyUses_;
  Executor executor_;  // its thread uses the store and the bus
  ErasedFiles erased_;
  Dispatcher dispatcher_;
  Gateway gateway_;
  SignIn signIn_;
  RequestLimits limits_;
  Api api_;
  HttpServer server_;
  RevocationWatch revocations_;
  std::unique_ptr<Retention> retention_;          // null: nothing is deleted by its age
  std::optional<Ticker> upkeep_;                  // once everything is there
  std::unique_ptr<MetricsServer> metricsServer_;  // null: nobody asked for one
};

Application::Application(const Config& config, const Clock& clock) : impl_(std::make_unique<Impl>(config, clock)) {}
Application::~Application() = default;
std::uint16_t Application::port() const noexcept { return impl_->server().port(); }
std::optional<std::uint16_t> Application::metricsPort() const { return impl_->metricsPort(); }
const std::optional<DemoAccess>& Application::demo() const noexcept { return impl_->demo(); }
void Application::run() { impl_->run(); }
void Application::stop() { impl_->server().stop(); }
void Application::stopOnSignals() { impl_->server().stopOnSignals(); }

}  // namespace cossistant::server
