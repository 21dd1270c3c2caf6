#include "server/websocket/frame.hpp"

namespace cossistant::server {
namespace {

constexpr char kFinalText = '\x81';
// Lengths up to 125 are in the second byte; these in its place say how many bytes they take behind it.
constexpr unsigned char kTwoByteLength = 126;
constexpr unsigned char kEightByteLength = 127;

void appendBigEndian(std::string& bytes, std::size_t number, int count) {
  for (int i = count - 1; i >= 0; --i)
    bytes += static_cast<char>((static_cast<std::uint64_t>(number) >> (8 * i)) & 0xFF);
}

}  // namespace

Frame makeFrame(std::string_view text) {
  std::string bytes;
  bytes.reserve(text.size() + 10);
  bytes += kFinalText;
  if (text.size() < kTwoByteLength) {
    bytes += static_cast<char>(text.size());
  } else if (text.size() <= 0xFFFF) {
    bytes += static_cast<char>(kTwoByteLength);
    appendBigEndian(bytes, text.size(), 2);
  } else {
    bytes += static_cast<char>(kEightByteLength);
    appendBigEndian(bytes, text.size(), 8);
  }
  bytes += text;
  return std::make_shared<const std::string>(std::move(bytes));
}

std::string_view textOf(const Frame& frame) noexcept {
  const std::string_view bytes = *frame;
  const auto length = static_cast<unsigned char>(bytes[1]);
  return bytes.substr(length == kEightByteLength ? 10 : length == kTwoByteLength ? 4 : 2);
}

}  // namespace cossistant::server
