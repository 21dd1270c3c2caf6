#include <emscripten/bind.h>

#include "core/runtime/boundary.hpp"

using cossistant::Boundary;
using emscripten::typed_memory_view;
using emscripten::val;

namespace {

/// Text as a view of its bytes: a copy would cost more than the call (JavaScript decodes it at once).
val view(std::string_view text) {
  return val(typed_memory_view(text.size(), reinterpret_cast<const unsigned char*>(text.data())));
}

val inputBuffer(Boundary& runtime, std::size_t bytes) {
  const auto room = runtime.inputBuffer(bytes);
  return val(typed_memory_view(room.size(), reinterpret_cast<unsigned char*>(room.data())));
}
val handle(Boundary& runtime, std::size_t bytes) { return view(runtime.handle(bytes)); }
val readSlice(Boundary& runtime, const std::string& name) { return view(runtime.readSlice(name)); }
val readRows(Boundary& runtime, std::size_t from, std::size_t to) { return view(runtime.readRows(from, to)); }

}  // namespace

EMSCRIPTEN_BINDINGS(cossistant) {
  emscripten::class_<Boundary>("Runtime")
      .constructor<>()
      .function("inputBuffer", &inputBuffer)
      .function("handle", &handle)
      .function("readSlice", &readSlice)
      .function("readRows", &readRows);
}
