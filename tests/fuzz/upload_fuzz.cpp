#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <future>
#include <string>

#include "server/http/body_sink.hpp"
#include "server/uploads/uploads.hpp"
#include "tests/fuzz/bytes.hpp"

/// A `PUT` of a file whose signed address was tampered with is refused, or it is the very leave that was given; and
/// what comes in piece by piece is afterwards there as a whole, or not at all. The first bytes say what is changed.

namespace {

using namespace cossistant;
using namespace cossistant::server;
using cossistant::fuzzing::Bytes;

constexpr Timestamp kNow{1'000};
constexpr std::size_t kMaxBytes = 64;
const std::string kKey = "o/w/c/TOKEN/a.png";

struct World {
  std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("cossistant-fuzz-" + std::to_string(::getpid()));
  DiskFiles files{folder};
  UploadUrls urls{"a secret of sixteen", kMaxBytes, ""};
  Uploads uploads{files, urls, [] { return kNow; }};

  ~World() { std::filesystem::remove_all(folder); }
};

void expect(bool isRight) {
  if (!isRight) std::abort();
}

/// Some bytes of it are replaced, taken away or put in.
std::string tampered(std::string text, Bytes& bytes) {
  for (std::size_t edits = bytes.below(4); edits > 0; --edits) {
    const std::size_t at = bytes.byte() % (text.size() + 1);
    text.replace(at, bytes.below(3), bytes.text());
  }
  return text;
}

template <class T, class Start>
T waitFor(const Start& start) {
  std::promise<T> promise;
  start([&](T value) { promise.set_value(std::move(value)); });
  return promise.get_future().get();
}

/// Gives what is left of the input to the sink. Returns what it took.
std::string feed(BodySink& sink, Bytes& bytes, std::size_t most) {
  std::string given;
  while (!bytes.isEmpty()) {
    // The connection ends a body that is larger than it may be.
    const std::string piece = bytes.text().substr(0, most - given.size());
    given += piece;
    expect(waitFor<bool>([&](auto done) { sink.write(piece, std::move(done)); }));
  }
  return given;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static World world;
  Bytes bytes(std::string_view(reinterpret_cast<const char*>(data), size));
  const UploadGrant grant{kKey, "image/png", kMaxBytes, {bytes.flag() ? kNow.ms : kNow.ms - 1}};
  Request request;
  request.method = "PUT";
  if (!parseTarget(tampered(std::string(kUploadsPath) + kKey + world.urls.signedQuery(grant), bytes), request))
    return 0;
  request.headers = {{"content-type", tampered("image/png", bytes)}, {"content-length", bytes.text()}};

  const auto read = world.urls.grantOf(request);
  expect(!read || (read->key == grant.key && read->contentType == grant.contentType &&
                   read->maxBytes == grant.maxBytes && read->expiresAt == grant.expiresAt));
  auto screened = world.uploads.screen(request);
  if (const auto* refusal = std::get_if<Response>(&screened)) {
    expect(refusal->status == 403 || refusal->status == 413 || refusal->status == 415 || refusal->status == 503);
    return 0;
  }
  const bool isHeld = read && grant.expiresAt == kNow && request.header("content-type") == grant.contentType;
  auto& allowance = std::get<BodyAllowance>(screened);
  expect(isHeld && allowance.bytes == kMaxBytes);
  const bool isWhole = bytes.flag();
  const std::string given = feed(*allowance.sink, bytes, kMaxBytes);
  if (isWhole) {
    request.sink = std::move(allowance.sink);
    const auto stored =
        waitFor<Response>([&](auto done) { world.uploads.handle(std::move(request), std::move(done)); });
    expect(stored.status == 200);
  }
  allowance.sink.reset();
  const auto file = world.files.get(kKey);
  expect(file.has_value() == isWhole && (!file || (file->content == given && file->contentType == "image/png")));
  if (isWhole) world.files.removeFolder("o/w/c");
  return 0;
}
