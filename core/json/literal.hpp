#pragma once

#include <string>
#include <string_view>

namespace cossistant::json {

/// Appends `text` as a JSON string literal, quotes included. Bytes that are not UTF-8 become U+FFFD, one for
/// each; control characters are escaped.
void appendString(std::string& out, std::string_view text);

}  // namespace cossistant::json
