#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

/// What may be told of where a page is: addresses carry secrets in their query and fragment (protocol §5.5).

namespace cossistant {

/// The query parameters that say how a visitor came here, and the only ones that are ever told.
inline constexpr std::array<const char*, 5> kUtmNames = {"source", "medium", "campaign", "content", "term"};
inline constexpr std::array<const char*, 8> kClickIdNames = {"gclid",   "gbraid", "wbraid",    "fbclid",
                                                             "msclkid", "ttclid", "li_fat_id", "twclid"};

/// The parts of an http or https address, as views into it.
struct PageAddress {
  std::string_view scheme;  // with `://`
  std::string_view host;    // with the port, without user and password
  std::string_view path;    // `/` at least
  std::string_view query;   // without `?`
};

/// Nothing for any other kind of address. `href` is absolute, as a browser writes it.
[[nodiscard]] std::optional<PageAddress> parsePageAddress(std::string_view href) noexcept;

/// Without user, password and fragment, and of the query only what `kUtmNames` and `kClickIdNames` name.
[[nodiscard]] std::string sanitisedUrl(const PageAddress& address);

/// The first value of a parameter of the query, decoded; nothing when it is absent or empty. At most
/// `kLongestParameter` bytes of it as it is written. `prefix` stands before `name`.
inline constexpr std::size_t kLongestParameter = 512;
[[nodiscard]] std::optional<std::string> queryParameter(const PageAddress& address, std::string_view prefix,
                                                        std::string_view name);

}  // namespace cossistant
