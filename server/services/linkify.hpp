#pragma once

#include <string>
#include <string_view>

namespace cossistant::server {

/// Turns the URLs in a message into markdown links, `[as typed](normalised)` (protocol §9).
///
/// A URL starts with `http://`, `https://` or `www.` after something that is not part of a word, and ends
/// before white space, quotes, brackets of other kinds, or closing punctuation of the sentence. Code spans,
/// code fences, `<…>` and links that are markdown already are left alone. O(text).
[[nodiscard]] std::string linkifyUrls(std::string_view text);

/// Scheme and host in lower case, `https://` where there is no scheme, `/` where there is no path, and
/// what would end a markdown link percent-encoded.
[[nodiscard]] std::string normaliseUrl(std::string_view url);

}  // namespace cossistant::server
