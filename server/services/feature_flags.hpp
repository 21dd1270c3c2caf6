#pragma once

#include "server/auth/caller.hpp"
#include "server/services/unit_of_work.hpp"

namespace cossistant::server {

inline constexpr std::size_t kMaxFlagsOfTarget = 100;
inline constexpr std::size_t kMaxFlagName = 255;  // UTF-16 units

enum class FlagOperation : std::uint8_t { Add, Remove, Set };

/// Body of `PATCH /support/feature-flags` (protocol §12).
struct FlagChange {
  SupportTarget target;
  FlagOperation operation = FlagOperation::Add;
  std::vector<std::string> flags;
};
void describe(json::Fields& fields, SupportTarget& target);
void describe(json::Fields& fields, FlagChange& change);

/// What it answers: all flags of the target, ordered.
struct FlagsOfTarget {
  SupportTarget target;
  std::vector<std::string> flags;
};
void describe(json::Fields& fields, FlagsOfTarget& flags);

/// Names are trimmed. Every visitor of the target gets `supportStateUpdated`. Throws ApiError: 404 when the visitor or
/// the contact is not of this website, 400 for a name that is blank, too long or has a comma, and for too many.
[[nodiscard]] FlagsOfTarget changeFeatureFlags(const Caller& caller, const FlagChange& change, UnitOfWork& work);

}  // namespace cossistant::server

namespace cossistant::json {
template <>
std::span<const std::string_view> enumNames<server::SupportTargetType>();
template <>
std::span<const std::string_view> enumNames<server::FlagOperation>();
}  // namespace cossistant::json
