#pragma once

#include "core/model/support_rules.hpp"
#include "server/services/unit_of_work.hpp"

/// Feature flags that are on for a visitor, and how far its onboarding is (protocol §12).

namespace cossistant::server {

inline constexpr std::size_t kMaxOnboardingSteps = 100;
inline constexpr std::size_t kMaxStepId = 255;                   // UTF-16 units
inline constexpr std::size_t kMaxStepMetadataBytes = 16u << 10;  // as compact JSON
inline constexpr std::int64_t kMaxToldVisitors = 500;            // of one change; the others ask at their next page

/// A flag is on when the visitor, its contact or the contact's organisation has it. The onboarding is the contact's, or
/// the visitor's own while nobody knows who it is.
[[nodiscard]] SupportState supportStateOf(const VisitorRecord& visitor, Store& store);

/// `PATCH /support/onboarding`: the state after it, which everybody whose it is hears of. Throws ApiError 400.
[[nodiscard]] SupportState updateOnboarding(const VisitorRecord& visitor, const OnboardingUpdate& update,
                                            UnitOfWork& work);

/// What the visitor has done so far becomes the progress of the contact that it has just turned out to be, if that has
/// none (protocol §7.7). Says whether it did.
bool adoptOnboarding(const VisitorRecord& visitor, const std::string& contactId, Store& store);

/// Emits `supportStateUpdated` to the visitors of the target that were seen last. O(visitors).
void announceSupportState(const std::string& websiteId, const SupportTarget& target, UnitOfWork& work);

}  // namespace cossistant::server
