#include "core/model/support_rules.hpp"

#include <algorithm>
#include <string_view>

#include "core/strings/whitespace.hpp"

namespace cossistant {

std::vector<std::string> normalizedFlags(const std::vector<std::string>& flags) {
  std::vector<std::string> kept;
  for (const std::string& flag : flags) {
    const std::string_view name = trim(flag);
    if (name.empty() || name.find(',') != std::string_view::npos) continue;
    // There are a few; std::sort would take 1.8 kB of the wasm.
    const auto place = std::lower_bound(kept.begin(), kept.end(), name);
    if (place == kept.end() || *place != name) kept.insert(place, std::string(name));
  }
  return kept;
}

bool isValid(const OnboardingUpdate& update) noexcept {
  if (update.reset) return true;
  if (!update.stepId || isBlank(*update.stepId)) return false;
  if (update.metadata && !update.metadata->text.starts_with('{')) return false;
  return update.completed || update.metadata || update.clearsMetadata;
}

void applyUpdate(SupportState& state, const OnboardingUpdate& update) {
  if (update.reset) return state.steps.clear();
  if (!update.stepId) return;
  auto step = std::find_if(state.steps.begin(), state.steps.end(),
                           [&](const OnboardingStep& each) { return each.id == *update.stepId; });
  if (step == state.steps.end()) step = state.steps.insert(step, OnboardingStep{*update.stepId, false, std::nullopt});
  if (update.completed) step->completed = *update.completed;
  if (update.metadata || update.clearsMetadata) step->metadata = update.metadata;
}

}  // namespace cossistant
