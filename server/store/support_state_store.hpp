#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/support_state.hpp"

namespace cossistant::server {

enum class SupportTargetType : std::uint8_t { Visitor, Contact, ContactOrganization };

/// Whom a part of the support state is kept for (protocol §12).
struct SupportTarget {
  SupportTargetType type = SupportTargetType::Visitor;
  std::string id;
  bool operator==(const SupportTarget&) const = default;
};

class SupportStateStore {
 public:
  virtual ~SupportStateStore() = default;
  /// Ordered by bytes.
  [[nodiscard]] virtual std::vector<std::string> featureFlags(std::string_view websiteId,
                                                              const SupportTarget& target) = 0;
  /// Replaces all of them.
  virtual void putFeatureFlags(std::string_view websiteId, const SupportTarget& target,
                               const std::vector<std::string>& flags) = 0;

  /// In the order in which they were first put.
  [[nodiscard]] virtual std::vector<OnboardingStep> onboarding(std::string_view websiteId,
                                                               const SupportTarget& target) = 0;
  /// Inserts, or replaces the one with that id.
  virtual void putOnboardingStep(std::string_view websiteId, const SupportTarget& target,
                                 const OnboardingStep& step) = 0;
  virtual void removeOnboarding(std::string_view websiteId, const SupportTarget& target) = 0;

  /// The visitor, or those that are the contact, or a contact of the organisation: the `limit` that were seen last.
  [[nodiscard]] virtual std::vector<std::string> visitorIdsOf(std::string_view websiteId, const SupportTarget& target,
                                                              std::int64_t limit) = 0;
};

}  // namespace cossistant::server
