#include <cstddef>
#include <cstdint>

#include "core/model/requests.hpp"
#include "core/realtime/frame.hpp"
#include "tests/fuzz/round_trip.hpp"

/// Whatever comes over the socket, and whatever a server is asked, is read or refused.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace cossistant;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  fuzzing::readForgivingly<ConnectionEstablished>(text);
  fuzzing::readForgivingly<EventFrame>(text);
  fuzzing::readForgivingly<SocketErrorFrame>(text);
  fuzzing::read<CreateConversationRequest>(text);
  fuzzing::read<SendMessageRequest>(text);
  json::Diagnostics diagnostics;
  const Frame frame = readFrame(text, diagnostics);
  fuzzing::expect(!std::holds_alternative<IgnoredFrame>(frame) || !diagnostics.empty());
  return 0;
}
