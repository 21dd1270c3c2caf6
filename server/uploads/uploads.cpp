#include "server/uploads/uploads.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <charconv>

#include "server/http/errors.hpp"
#include "server/log/log.hpp"
#include "server/uploads/disk_files.hpp"
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
  Impl(std::filesystem::path folder, UploadUrls urls, Clock clock)
      : files_(std::move(folder)), urls_(std::move(urls)), clock_(std::move(clock)) {}

  [[nodiscard]] const UploadUrls& urls() const noexcept { return urls_; }

  std::variant<BodyAllowance, Response> screen(const Request& head) {
    const auto grant = urls_.grantOf(head);
    if (!grant) return notSigned();
    if (grant->expiresAt < clock_()) return forbidden("The upload URL has expired.").response();
    if (head.header("content-type") != grant->contentType) {
      return plainError(415, "The Content-Type has to be " + grant->contentType + ", as it was signed.").response();
    }
    if (announcedLength(head) > grant->maxBytes) return tooLarge(grant->maxBytes);
    if (coming_ >= kMaxUploadsAtOnce) return busy();
    ++coming_;
    // The address only has to be something; what matters is the end of its last copy.
    return BodyAllowance{grant->maxBytes, kUploadTimeout,
                         std::shared_ptr<const void>(this, [this](const void*) { --coming_; })};
  }

  void handle(Request request, std::function<void(Response)> done) {
    if (request.method == "PUT") return put(std::move(request), std::move(done));
    if (request.method != "GET" && request.method != "HEAD") {
      Response refused = plainError(405, "Files have no such method.").response();
      refused.set("Allow", "GET, HEAD, PUT");
      return done(std::move(refused));
    }
    auto key = UploadUrls::keyOf(request);
    if (!key) return done(noFile());
    onDisk(
        [this, key = *std::move(key)] {
          auto file = files_.get(key);
          return file ? fileResponse(key, *std::move(file)) : noFile();
        },
        std::move(done));
  }

  void removeFolders(std::vector<std::string> folders, std::function<void(const std::vector<std::string>&)> done) {
    if (stopping_) return done({});
    asio::post(threads_, [this, folders = std::move(folders), done = std::move(done)]() mutable {
      std::erase_if(folders, [this](const std::string& folder) { return !files_.removeFolder(folder); });
      done(folders);
    });
  }

  void stop() {
    stopping_ = true;
    threads_.join();
  }

 private:
  static Response busy() { return unavailable(503, "The server is busy with other files; try again.").response(); }

  /// The leave may have run out while the body came in; that is what `screen` looked at.
  void put(Request request, std::function<void(Response)> done) {
    const auto grant = urls_.grantOf(request);
    if (!grant) return done(notSigned());
    if (request.body.size() > grant->maxBytes) return done(tooLarge(grant->maxBytes));
    const auto content = std::make_shared<const std::string>(std::move(request.body));
    onDisk([this, grant, content] { return outcomeResponse(files_.put(grant->key, grant->contentType, *content)); },
           std::move(done));
  }

  void onDisk(std::function<Response()> work, std::function<void(Response)> done) {
    if (stopping_ || waiting_ >= kMaxQueuedFiles) return done(busy());
    ++waiting_;
    asio::post(threads_, [this, work = std::move(work), done = std::move(done)] {
      Response response;
      try {
        response = work();
      } catch (const std::exception& error) {
        log(LogLevel::Error, "a file failed", {{"error", error.what()}});
        response = outcomeResponse(Stored::Failed);
      }
      --waiting_;
      done(std::move(response));
    });
  }

  DiskFiles files_;
  UploadUrls urls_;
  Clock clock_;
  std::size_t coming_ = 0;  // network thread
  std::atomic<std::size_t> waiting_ = 0;
  std::atomic<bool> stopping_ = false;
  asio::thread_pool threads_{2};  // not the store's: a message never waits for a file
};

Uploads::Uploads(std::filesystem::path folder, UploadUrls urls, Clock clock)
    : impl_(std::make_unique<Impl>(std::move(folder), std::move(urls), std::move(clock))) {}
Uploads::~Uploads() = default;
const UploadUrls& Uploads::urls() const noexcept { return impl_->urls(); }
std::variant<BodyAllowance, Response> Uploads::screen(const Request& head) { return impl_->screen(head); }
void Uploads::handle(Request request, std::function<void(Response)> done) {
  impl_->handle(std::move(request), std::move(done));
}
void Uploads::removeFolders(std::vector<std::string> folders,
                            std::function<void(const std::vector<std::string>&)> done) {
  impl_->removeFolders(std::move(folders), std::move(done));
}
void Uploads::stop() { impl_->stop(); }

}  // namespace cossistant::server
