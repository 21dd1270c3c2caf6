#pragma once

#include <string>
#include <string_view>

#include "core/json/codec.hpp"

namespace cossistant {

/// What is written after `text` was read as a `T`; the error's message when it was not read.
template <class T>
std::string roundTrip(std::string_view text) {
  const Result<T> result = json::decode<T>(text);
  return result.ok() ? json::encode(result.value()) : result.error().message;
}

/// What reading `text` as a `T` complains about; empty when it does not.
template <class T>
std::string complaintAbout(std::string_view text) {
  const Result<T> result = json::decode<T>(text);
  return result.ok() ? std::string() : result.error().message;
}

/// The value that `text` stands for; the default one when it stands for none.
template <class T>
T decoded(std::string_view text) {
  const Result<T> result = json::decode<T>(text);
  return result.ok() ? result.value() : T{};
}

}  // namespace cossistant
