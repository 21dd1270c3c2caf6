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

std::size_t readBigEndian(std::string_view bytes) {
  std::size_t number = 0;
  for (const char byte : bytes) number = number << 8 | static_cast<unsigned char>(byte);
  return number;
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

Frame joined(const Frame& first, const Frame& second) { return std::make_shared<const std::string>(*first + *second); }

std::vector<std::string_view> textsOf(const Frame& frame) {
  std::vector<std::string_view> texts;
  for (std::string_view rest = *frame; !rest.empty();) {
    auto length = static_cast<std::size_t>(static_cast<unsigned char>(rest[1]));
    const std::size_t header = length == kEightByteLength ? 10 : length == kTwoByteLength ? 4 : 2;
    if (header > 2) length = readBigEndian(rest.substr(2, header - 2));
    texts.push_back(rest.substr(header, length));
    rest.remove_prefix(header + length);
  }
  return texts;
}

}  // namespace cossistant::server
