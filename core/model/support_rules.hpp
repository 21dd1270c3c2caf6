#pragma once

#include <string>
#include <vector>

#include "core/model/support_state.hpp"

/// What a support state may hold and what a change makes of it (runtime §8, protocol §12): the widget goes by it before
/// the server has answered, and the server when it does.

namespace cossistant {

/// Trimmed, without blank ones and ones with a comma, each once, ordered by bytes.
[[nodiscard]] std::vector<std::string> normalizedFlags(const std::vector<std::string>& flags);

/// A reset, or a named step with something to change; metadata is an object.
[[nodiscard]] bool isValid(const OnboardingUpdate& update) noexcept;
/// What the server makes of a change. A step that is not there yet is added, not completed and without metadata.
void applyUpdate(SupportState& state, const OnboardingUpdate& update);

}  // namespace cossistant
