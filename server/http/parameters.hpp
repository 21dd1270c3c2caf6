#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

/// What a query may say: read by routes (routes/parse.hpp) and shown in the OpenAPI document (openapi/route_doc.hpp)
/// from the same lines.

namespace cossistant::server {

/// A whole number from `min` to `max`.
struct NumberParameter {
  const char* name;
  std::int64_t min;
  std::int64_t max;
  std::optional<std::int64_t> fallback = {};  // what counts without it, if anything does
};

/// One of a few words.
template <std::size_t kWords>
struct WordParameter {
  const char* name;
  std::array<std::string_view, kWords> words;
  std::optional<std::size_t> fallback = {};  // which of them counts without it, if any does
};

inline constexpr NumberParameter kPage{"page", 1, 1'000'000, 1};
inline constexpr WordParameter<2> kOrder{"order", {"asc", "desc"}, 1};

}  // namespace cossistant::server
