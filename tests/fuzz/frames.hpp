#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cossistant::fuzzing {

/// One frame of a WebSocket (RFC 6455 §5.2).
struct SocketFrame {
  unsigned opcode = 0;  // 1 text, 8 close, 9 ping, 10 pong
  std::string payload;
};

/// Reads all frames that a server sent. False when what is there is not a row of whole frames as a server may send
/// them: in one piece each, without a mask, of a known kind, and nothing after a close.
[[nodiscard]] inline bool readServerFrames(std::string_view bytes, std::vector<SocketFrame>& frames) {
  while (!bytes.empty()) {
    if (bytes.size() < 2 || (!frames.empty() && frames.back().opcode == 8)) return false;
    const auto byte = [&](std::size_t at) -> std::size_t { return static_cast<unsigned char>(bytes[at]); };
    const unsigned opcode = byte(0) & 0x0F;
    const bool isWhole = (byte(0) & 0xF0) == 0x80;
    if (!isWhole || (opcode != 1 && opcode != 8 && opcode != 9 && opcode != 10)) return false;
    // 126 and 127 say that the size follows, in two or eight bytes. A bit more is a mask.
    const std::size_t said = byte(1);
    const std::size_t sizeBytes = said == 127 ? 8 : said == 126 ? 2 : 0;
    if (said > 127 || bytes.size() < 2 + sizeBytes) return false;
    std::size_t size = sizeBytes == 0 ? said : 0;
    for (std::size_t i = 0; i < sizeBytes; ++i) size = size << 8 | byte(2 + i);
    bytes.remove_prefix(2 + sizeBytes);
    if (bytes.size() < size) return false;
    frames.push_back({opcode, std::string(bytes.substr(0, size))});
    bytes.remove_prefix(size);
  }
  return true;
}

}  // namespace cossistant::fuzzing
