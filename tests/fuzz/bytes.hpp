#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace cossistant::fuzzing {

/// The bytes of one fuzz input, taken from the front. Past the end there are zeros.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : rest_(bytes) {}

  [[nodiscard]] bool isEmpty() const { return rest_.empty(); }
  std::uint8_t byte() {
    if (rest_.empty()) return 0;
    const auto first = static_cast<std::uint8_t>(rest_.front());
    rest_.remove_prefix(1);
    return first;
  }
  /// A number below `count`, which is at most 256.
  std::size_t below(std::size_t count) { return byte() % count; }
  bool flag() { return byte() % 2 == 1; }
  /// At most 255 bytes, as they are.
  std::string text() {
    const std::size_t size = byte();
    const std::string taken(rest_.substr(0, size));
    rest_.remove_prefix(taken.size());
    return taken;
  }
  [[nodiscard]] std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
};

}  // namespace cossistant::fuzzing
