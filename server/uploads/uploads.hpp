#pragma once

#include <functional>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "server/http/server.hpp"
#include "server/services/clock.hpp"
#include "server/uploads/disk_files.hpp"
#include "server/uploads/upload_urls.hpp"

namespace cossistant::server {

/// The files of the disk over HTTP: `PUT` by a signed URL, `GET` by whoever knows the key. What they say is served so
/// that it can do nothing: raster images are shown, all else is downloaded.
class Uploads {
 public:
  /// Both outlive this.
  Uploads(const DiskFiles& files, const UploadUrls& urls, Clock clock);
  ~Uploads();
  Uploads(const Uploads&) = delete;
  Uploads& operator=(const Uploads&) = delete;

  /// Whether the body of a `PUT` is read, and what takes it: 403 without a leave that still holds, 415 for another type
  /// than the signed one, 413 for too much, 503 while too many others come in. Network thread.
  [[nodiscard]] std::variant<BodyAllowance, Response> screen(const Request& head);
  /// Network thread. `done` is called once, on any thread.
  void handle(Request request, std::function<void(Response)> done);
  /// Finishes what waits for the disk. Requests after it are answered 503.
  void stop();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace cossistant::server
