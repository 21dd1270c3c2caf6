#pragma once

#include <cstddef>
#include <string_view>

/// How functions of the core are shown to JavaScript. They are plain exports, since embind's registry costs 10 kB
/// brotli of an open panel, and so few functions need none of it.
#define COSSISTANT_EXPORT(name) extern "C" __attribute__((used, export_name(#name), visibility("default")))

/// Text as JavaScript finds it in wasm memory: where it lies and how many bytes it has.
struct Bytes {
  Bytes() = default;
  explicit Bytes(std::string_view text) : data(text.data()), size(text.size()) {}

  const char* data = nullptr;
  std::size_t size = 0;
};
