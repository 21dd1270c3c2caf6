#include <cstdlib>
#include <string>

#include "server/http/errors.hpp"
#include "server/uploads/sign_request.hpp"
#include "server/uploads/upload_key.hpp"

/// A request for a place to put a file is refused with 400, or all of it is within its rules.

namespace {

void expect(bool isRight) {
  if (!isRight) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace cossistant::server;
  Request request;
  request.body.assign(reinterpret_cast<const char*>(data), size);
  try {
    const SignRequest read = readSignRequest(request);
    expect(isPlainPart(read.entityId) && read.fields.contentLength.value_or(0) >= 0);
    expect(read.fields.contentType.find_first_of("\r\n") == std::string::npos);
    expect(read.fields.fileName.value_or("").find_first_of("/\\") == std::string::npos);
    const std::int64_t lifetime = read.fields.expiresInSeconds.value_or(60);
    expect(lifetime >= 60 && lifetime <= 3600);
  } catch (const ApiError& error) {
    expect(error.status() == 400);
  }
  return 0;
}
