#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <variant>

namespace cossistant::json {

class Fields;

/// A type that has fields, for who walks it without a value: see `ShapeWalk`.
struct Shape {
  std::string_view name;     // without its namespaces, such as `Conversation`
  std::size_t alternatives;  // of a variant; 0 for what is none
  /// Lists the fields of `value`. A variant first becomes an empty one of that alternative.
  void (*walk)(Fields&, void* value, std::size_t alternative);
};

/// The name of a type in how the compiler spells this function: `… [T = a::b::Name]`, or with more behind a `;`.
template <class T>
[[nodiscard]] constexpr std::string_view spelledName() {
  constexpr std::string_view signature = __PRETTY_FUNCTION__;
  constexpr std::string_view type = signature.substr(0, signature.find_first_of(";]", signature.find("T = ")));
  return type.substr(type.find_last_of(": ") + 1);
}

/// Specialise for what has another name, next to the type.
template <class T>
inline constexpr std::string_view kTypeName = spelledName<T>();

template <class T>
inline constexpr std::size_t kAlternatives = 0;
template <class... Alternatives>
inline constexpr std::size_t kAlternatives<std::variant<Alternatives...>> = sizeof...(Alternatives);

template <class T>
void walkShape(Fields& fields, void* value, std::size_t alternative) {
  T& typed = *static_cast<T*>(value);
  if constexpr (kAlternatives < T >> 0) {
    [&]<std::size_t... I>(std::index_sequence<I...>) {
      static_cast<void>(((I == alternative && (typed.template emplace<I>(), true)) || ...));
    }
    (std::make_index_sequence<kAlternatives<T>>{});
  }
  describe(fields, typed);
}

template <class T>
[[nodiscard]] Shape shapeOf() {
  return {kTypeName<T>, kAlternatives<T>, &walkShape<T>};
}

}  // namespace cossistant::json
