#include "core/result/result.hpp"

namespace cossistant {

std::string_view errorCodeName(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::MalformedJson:
      return "malformed_json";
    case ErrorCode::TooLarge:
      return "too_large";
    case ErrorCode::WrongShape:
      return "wrong_shape";
    case ErrorCode::InvalidState:
      return "invalid_state";
    case ErrorCode::NotFound:
      return "not_found";
  }
  return "unknown";
}

}  // namespace cossistant
