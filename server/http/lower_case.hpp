#pragma once

#include <string>
#include <string_view>

namespace cossistant::server {

/// `text` with its ASCII letters in lower case.
[[nodiscard]] inline std::string lowerCase(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return lower;
}

}  // namespace cossistant::server
