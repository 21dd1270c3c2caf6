#include "core/strings/prefix.hpp"

#include <algorithm>

namespace cossistant {

bool startsWithIgnoringCase(std::string_view text, std::string_view lowerCase) noexcept {
  const auto matches = [](char lower, char letter) {
    return lower == (letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter);
  };
  return text.size() >= lowerCase.size() && std::equal(lowerCase.begin(), lowerCase.end(), text.begin(), matches);
}

}  // namespace cossistant
