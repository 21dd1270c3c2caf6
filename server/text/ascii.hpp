#pragma once

#include <string>
#include <string_view>

/// Letters of ASCII, for what protocols compare and cut; texts of people go through core/strings.

namespace cossistant::server {

[[nodiscard]] constexpr bool isAlphanumeric(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

[[nodiscard]] constexpr char lowerCase(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

/// `text` with its ASCII letters in lower case.
[[nodiscard]] inline std::string lowerCase(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = lowerCase(c);
  return lower;
}

/// `text` without the spaces and tabs at its ends, which headers may have around their values.
[[nodiscard]] constexpr std::string_view trimBlanks(std::string_view text) noexcept {
  constexpr auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
  while (!text.empty() && isBlank(text.front())) text.remove_prefix(1);
  while (!text.empty() && isBlank(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace cossistant::server
