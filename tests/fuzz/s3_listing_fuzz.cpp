#include <cstdlib>
#include <string>

#include "server/uploads/s3_blobs.hpp"

/// Whatever a bucket answers, reading its keys ends, and they are no longer than the answer.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view xml(reinterpret_cast<const char*>(data), size);
  std::size_t length = 0;
  for (const std::string& key : cossistant::server::keysInListing(xml)) length += key.size();
  if (length > size) std::abort();
  return 0;
}
