#pragma once

namespace cossistant {

/// Lambdas as one visitor, for `std::visit`: a missing alternative does not compile.
template <class... Ts>
struct Overloaded : Ts... {
  using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

}  // namespace cossistant
