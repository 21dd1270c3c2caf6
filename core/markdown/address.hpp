#pragma once

#include <cstddef>
#include <string_view>

namespace cossistant {

/// An address that links without more: its bytes, 0 for none.
struct Address {
  std::size_t size = 0;
  bool isMail = false;
};

/// The address in front of the `>` in `text`, which starts behind the `<`.
[[nodiscard]] Address bracketedAddress(std::string_view text) noexcept;

/// The http(s) or www address that `text` starts with, as far as it is kLive in `acts`, without the
/// punctuation that ends a sentence. The domain has a dot.
[[nodiscard]] std::size_t bareUrlSize(std::string_view text, const char* acts) noexcept;

/// The same of a mail address. `tried` is how far was read: no address starts before it.
[[nodiscard]] std::size_t bareMailSize(std::string_view text, const char* acts, std::size_t& tried) noexcept;

}  // namespace cossistant
