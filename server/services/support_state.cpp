#include "server/services/support_state.hpp"

#include <algorithm>

#include "core/strings/whitespace.hpp"
#include "server/http/errors.hpp"

namespace cossistant::server {
namespace {

SupportTarget ownTarget(const VisitorRecord& record) { return {SupportTargetType::Visitor, record.visitor.id}; }

/// Whose onboarding counts for the visitor.
SupportTarget onboardingTarget(const VisitorRecord& record) {
  if (record.contactId) return {SupportTargetType::Contact, *record.contactId};
  return ownTarget(record);
}

/// Everybody whose flags count for the visitor.
std::vector<SupportTarget> flagTargets(const VisitorRecord& record, Store& store) {
  std::vector<SupportTarget> targets = {ownTarget(record)};
  if (!record.contactId) return targets;
  targets.push_back({SupportTargetType::Contact, *record.contactId});
  const auto contact = store.contact(*record.contactId);
  if (contact && contact->contactOrganizationId) {
    targets.push_back({SupportTargetType::ContactOrganization, *contact->contactOrganizationId});
  }
  return targets;
}

void check(const OnboardingUpdate& update) {
  if (!isValid(update)) {
    throw badRequest("Say reset: true, or a stepId with completed, or with metadata that is an object or null.");
  }
  if (update.reset) return;
  if (isLongerThan(*update.stepId, kMaxStepId)) throw badRequest("stepId is over 255 characters.");
  if (update.metadata && update.metadata->text.size() > kMaxStepMetadataBytes) {
    throw badRequest("metadata is over 16 KiB.");
  }
}

}  // namespace

SupportState supportStateOf(const VisitorRecord& visitor, Store& store) {
  const std::string& websiteId = visitor.visitor.websiteId;
  std::vector<std::string> flags;
  for (const SupportTarget& target : flagTargets(visitor, store)) {
    const auto more = store.featureFlags(websiteId, target);
    flags.insert(flags.end(), more.begin(), more.end());
  }
  return {normalizedFlags(flags), store.onboarding(websiteId, onboardingTarget(visitor))};
}

SupportState updateOnboarding(const VisitorRecord& visitor, const OnboardingUpdate& update, UnitOfWork& work) {
  check(update);
  const std::string& websiteId = visitor.visitor.websiteId;
  const SupportTarget target = onboardingTarget(visitor);
  SupportState state = supportStateOf(visitor, work.store);
  applyUpdate(state, update);
  if (state.steps.size() > kMaxOnboardingSteps) throw badRequest("The onboarding has 100 steps already.");
  if (update.reset) {
    work.store.removeOnboarding(websiteId, target);
  } else {
    const auto step = std::find_if(state.steps.begin(), state.steps.end(),
                                   [&](const OnboardingStep& each) { return each.id == *update.stepId; });
    work.store.putOnboardingStep(websiteId, target, *step);
  }
  announceSupportState(websiteId, target, work);
  return state;
}

bool adoptOnboarding(const VisitorRecord& visitor, const std::string& contactId, Store& store) {
  const std::string& websiteId = visitor.visitor.websiteId;
  const SupportTarget contact{SupportTargetType::Contact, contactId};
  if (!store.onboarding(websiteId, contact).empty()) return false;
  const auto steps = store.onboarding(websiteId, ownTarget(visitor));
  for (const OnboardingStep& step : steps) store.putOnboardingStep(websiteId, contact, step);
  return !steps.empty();
}

void announceSupportState(const std::string& websiteId, const SupportTarget& target, UnitOfWork& work) {
  for (const std::string& id : work.store.visitorIdsOf(websiteId, target, kMaxToldVisitors)) {
    const auto record = work.store.visitor(id);
    if (!record) continue;
    const Visitor& visitor = record->visitor;
    SupportStateUpdated event;
    event.scope = {visitor.websiteId, visitor.organizationId, visitor.id, std::nullopt};
    event.state = supportStateOf(*record, work.store);
    work.emit(std::move(event));
  }
}

}  // namespace cossistant::server
