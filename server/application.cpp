#include "server/application.hpp"

#include "server/auth/revocation_watch.hpp"
#include "server/auth/secret.hpp"
#include "server/demo_site/demo_site.hpp"
#include "server/http/api.hpp"
#include "server/http/server.hpp"
#include "server/sign_in/sign_in.hpp"
#include "server/static_files/static_files.hpp"
#include "server/store/sqlite/prepared_database.hpp"
#include "server/store/sqlite/sqlite_store.hpp"
#include "server/uploads/erased_files.hpp"
#include "server/uploads/uploads.hpp"
#include "server/webhooks/dispatcher.hpp"
#include "server/websocket/gateway.hpp"

namespace cossistant::server {

class Application::Impl {
 public:
  explicit Impl(const Config& config)
      : store_(preparedDatabase(config.database)),
        secret_(serverSecret(config.secret, config.database)),
        demo_(prepareDemo(config)),
        files_(config.publicDir),
        uploads_(config.uploadsDir.empty() ? config.database + ".files" : config.uploadsDir,
                 UploadUrls(secret_, config.maxUploadBytes, config.publicUrl), systemNow),
        executor_(store_, bus_, systemNow),
        erased_(executor_, uploads_),
        dispatcher_(executor_, {config.webhookPrivateHosts}),
        gateway_(executor_, hub_, {secret_, config.publicUrl}, systemNow),
        signIn_(executor_, {secret_, config.publicUrl}, systemNow),
        api_(executor_, files_, uploads_, erased_, signIn_, {secret_, config.publicUrl}, {config.webhookPrivateHosts},
             config.logRequests),
        server_({config.host, config.port, config.maxConnections,
                 [this](Request request, std::function<void(Response)> done) {
                   api_.handle(std::move(request), std::move(done));
                 },
                 [this](const Request& head) { return api_.screen(head); }, &gateway_}),
        revocations_(config.database, hub_, systemNow) {
    bus_.subscribe([this](const Envelope& envelope) { hub_.deliver(envelope); });
    executor_.onDeliveries([this] { dispatcher_.wake(); });
    // What was left when the server last ended.
    erased_.sweep([](bool) {});
    files_.substitute("/demo/index.html", "publicKey", [this] { return demo_ ? demo_->publicKey : std::string(); });
  }

  [[nodiscard]] const std::optional<DemoAccess>& demo() const noexcept { return demo_; }
  [[nodiscard]] HttpServer& server() noexcept { return server_; }

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
    signIn_.stop();
    dispatcher_.stop();
    executor_.stop();
    uploads_.stop();
  }

  std::optional<DemoAccess> prepareDemo(const Config& config) {
    if (config.demo) return seedDemoSite(store_, config.database, secret_, systemNow());
    return findDemoSite(store_, config.database);
  }

  SqliteStore store_;
  std::string secret_;
  std::optional<DemoAccess> demo_;
  StaticFiles files_;
  Uploads uploads_;
  LocalBus bus_;
  Hub hub_;
  Executor executor_;  // its thread uses the store and the bus
  ErasedFiles erased_;
  Dispatcher dispatcher_;
  Gateway gateway_;
  SignIn signIn_;
  Api api_;
  HttpServer server_;
  RevocationWatch revocations_;
};

Application::Application(const Config& config) : impl_(std::make_unique<Impl>(config)) {}
Application::~Application() = default;
std::uint16_t Application::port() const noexcept { return impl_->server().port(); }
const std::optional<DemoAccess>& Application::demo() const noexcept { return impl_->demo(); }
void Application::run() { impl_->run(); }
void Application::stop() { impl_->server().stop(); }
void Application::stopOnSignals() { impl_->server().stopOnSignals(); }

}  // namespace cossistant::server
