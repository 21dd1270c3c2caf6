#include "core/id/base32.hpp"

namespace cossistant {

void appendBase32(std::string& out, std::span<const std::uint8_t> bytes, std::size_t digits) {
  unsigned pending = 0;  // bits read and not yet written, in the low end
  int pendingBits = 0;
  std::size_t next = 0;
  for (std::size_t i = 0; i < digits; ++i) {
    if (pendingBits < 5) {
      pending = (pending << 8 | bytes[next++]) & 0xFFFu;
      pendingBits += 8;
    }
    pendingBits -= 5;
    out += kBase32Digits[pending >> pendingBits & 31u];
  }
}

}  // namespace cossistant
