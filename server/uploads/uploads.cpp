#include "server/uploads/uploads.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <charconv>

#include "server/http/errors.hpp"
#include "server/log/log.hpp"
#include "server/uploads/upload_key.hpp"

namespace cossistant::server {
namespace asio = boost::asio;
namespace {

/// Formats that a browser draws and that hold no script. SVG is none of them.
constexpr std::array<std::string_view, 5> kShownTypes = {"image/png", "image/jpeg", "image/gif", "image/webp",
                                                         "image/avif"};

/// Should a file ever be opened as a page, it may load nothing, run nothing and be framed by nobody.
constexpr std::string_view kFilePolicy =
    "default-src 'none'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'; sandbox";

Response tooLarge(std::uint64_t maxBytes) {
  return plainError(413, "The file is larger than " + std::to_string(maxBytes) + " bytes.").response();
}

Response notSigned() { return forbidden("The upload URL was not signed by this server.").response(); }

/// The length that the headers announce; 0 when they do not.
std::uint64_t announcedLength(const Request& head) {
  const std::string_view text = head.header("content-length");
  std::uint64_t length = 0;
  std::from_chars(text.data(), text.data() + text.size(), length);
  return length;
}

Response outcomeResponse(Stored outcome) {
  switch (outcome) {
    case Stored::Done:
      return Response{};
    case Stored::Exists:
      return plainError(409, "There is a file at this address already.").response();
    case Stored::NoRoom:
      return unavailable(507, "The server has no room for the file.").response();
    case Stored::Failed:
      break;
  }
  return unavailable(503, "The server could not store the file.").response();
}

Response noFile() {
  Response response = notFound("There is no such file.").response();
  response.set("Cache-Control", "no-store");
  return response;
}

Response fileResponse(const std::string& key, StoredFile file) {
  Response response;
  response.set("Content-Type", file.contentType);
  response.set("X-Content-Type-Options", "nosniff");
  response.set("Content-Security-Policy", std::string(kFilePolicy));
  response.set("Referrer-Policy", "no-referrer");
  response.set("Cache-Control", "public, max-age=31536000, immutable");
  if (std::find(kShownTypes.begin(), kShownTypes.end(), file.contentType) == kShownTypes.end()) {
    // A key has no quotes, so its name needs no escapes.
    response.set("Content-Disposition", "attachment; filename=\"" + std::string(fileNameOf(key)) + '"');
  }
  response.body = std::make_shared<const std::string>(std::move(file.content));
  return response;
}

}  // namespace

class Uploads::Impl {
 public:
  Impl(const DiskFiles& files, const UploadUrls& urls, Clock clock)
      : files_(files), urls_(urls), clock_(std::move(clock)) {}
  ~Impl() { stop(); }

  std::variant<BodyAllowance, Response> screen(const Request& head) {
    const auto grant = urls_.grantOf(head);
    if (!grant) return notSigned();
    if (grant->expiresAt < clock_()) return forbidden("The upload URL has expired.").response();
    if (head.header("content-type") != grant->contentType) {
      return plainError(415, "The Content-Type has to be " + grant->contentType + ", as it was signed.").response();
    }
    if (announcedLength(head) > grant->maxBytes) return tooLarge(grant->maxBytes);
    if (stopping_ || coming_ >= kMaxUploadsAtOnce) return busy();
    return BodyAllowance{grant->maxBytes, kUploadTimeout,
                         std::make_shared<Incoming>(*this, files_.begin(grant->key, grant->contentType))};
  }

  void handle(Request request, std::function<void(Response)> done) {
    if (request.method == "PUT") return request.sink ? request.sink->finish(std::move(done)) : done(notSigned());
    if (request.method != "GET" && request.method != "HEAD") {
      return done(methodNotAllowed("Files have no such method.", "GET, HEAD, PUT"));
    }
    auto key = UploadUrls::keyOf(request);
    if (!key) return done(noFile());
    if (stopping_ || reading_ >= kMaxQueuedFiles) return done(busy());
    ++reading_;
    asio::post(threads_, [this, key = *std::move(key), done = std::move(done)] {
      Response response = respondSafely([&] {
        auto file = files_.get(key);
        return file ? fileResponse(key, *std::move(file)) : noFile();
      });
      --reading_;
      done(std::move(response));
    });
  }

  void stop() {
    stopping_ = true;
    threads_.join();
  }

 private:
  /// A file on its way in. Only its pieces and its end wait for the disk, never the network thread.
  class Incoming : public BodySink, public std::enable_shared_from_this<Incoming> {
   public:
    Incoming(Impl& all, std::unique_ptr<DiskDraft> draft) : all_(all), draft_(std::move(draft)) { ++all_.coming_; }
    ~Incoming() override {
      --all_.coming_;
      // What is left of it goes where the disk may be waited for.
      asio::post(all_.threads_, [draft = std::move(draft_)] {});
    }

    void write(std::string piece, std::function<void(bool)> done) override {
      asio::post(all_.threads_, [self = shared_from_this(), piece = std::move(piece), done = std::move(done)] {
        done(self->draft_->append(piece) == Stored::Done);
      });
    }

    void finish(std::function<void(Response)> done) override {
      if (all_.stopping_) return done(busy());
      asio::post(all_.threads_, [self = shared_from_this(), done = std::move(done)] {
        done(respondSafely([&] { return outcomeResponse(self->draft_->keep()); }));
      });
    }

   private:
    Impl& all_;
    std::unique_ptr<DiskDraft> draft_;
  };

  static Response busy() { return unavailable(503, "The server is busy with other files; try again.").response(); }

  template <class Work>
  static Response respondSafely(const Work& work) {
    try {
      return work();
    } catch (const std::exception& error) {
      log(LogLevel::Error, "a file failed", {{"error", error.what()}});
      return outcomeResponse(Stored::Failed);
    }
  }

  const DiskFiles& files_;
  const UploadUrls& urls_;
  Clock clock_;
  std::atomic<std::size_t> coming_ = 0;
  std::atomic<std::size_t> reading_ = 0;
  std::atomic<bool> stopping_ = false;
  asio::thread_pool threads_{2};  // not the store's: a message never waits for a file
};

Uploads::Uploads(const DiskFiles& files, const UploadUrls& urls, Clock clock)
    : impl_(std::make_unique<Impl>(files, urls, std::move(clock))) {}
Uploads::~Uploads() = default;
std::variant<BodyAllowance, Response> Uploads::screen(const Request& head) { return impl_->screen(head); }
void Uploads::handle(Request request, std::function<void(Response)> done) {
  impl_->handle(std::move(request), std::move(done));
}
void Uploads::stop() { impl_->stop(); }

}  // namespace cossistant::server
