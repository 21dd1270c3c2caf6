#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "core/json/codec.hpp"
#include "core/model/realtime_event.hpp"
#include "core/model/requests.hpp"
#include "core/model/website.hpp"

/// Whatever comes over the wire is read or refused; what was read is written so that it reads back the same.

namespace {

using namespace cossistant;

template <class T>
void readWriteRead(std::string_view text) {
  const Result<T> first = json::decode<T>(text);
  if (!first.ok()) return;
  const std::string written = json::encode(first.value());
  // Names that were left out are written, so the second text may be longer than the first.
  const Result<T> second = json::decode<T>(written, {.bytes = 64u << 20});
  if (!second.ok() || json::encode(second.value()) != written) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  readWriteRead<ConnectionEstablished>(text);
  readWriteRead<EventFrame>(text);
  readWriteRead<SocketErrorFrame>(text);
  readWriteRead<CreateConversationRequest>(text);
  readWriteRead<ListConversationsResponse>(text);
  readWriteRead<SendMessageRequest>(text);
  readWriteRead<SeenDataResponse>(text);
  readWriteRead<TimelinePage>(text);
  readWriteRead<Website>(text);
  return 0;
}
