#pragma once

#include <string>
#include <string_view>

namespace cossistant {

/// `text` for one segment or query value of a URL: all but letters, digits and `-._~` percent-encoded.
[[nodiscard]] std::string percentEncoded(std::string_view text);

}  // namespace cossistant
