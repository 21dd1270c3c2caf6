#include "core/website/website_load.hpp"

#include <array>
#include <utility>

namespace cossistant {

void updateInPlace(WebsiteLoad& state, WebsiteRequested) {
  state.status = LoadStatus::Loading;
  state.failure.reset();
}

void updateInPlace(WebsiteLoad& state, WebsiteLoaded event) {
  state.status = LoadStatus::Success;
  state.website = std::move(event.website);
  state.failure.reset();
}

void updateInPlace(WebsiteLoad& state, WebsiteFailed event) {
  state.status = LoadStatus::Failure;
  state.failure = std::move(event.failure);
}

void updateInPlace(WebsiteLoad& state, WebsiteContactKnown event) {
  if (state.website) state.website->visitor.contact = std::move(event.contact);
}

std::string_view visitorId(const WebsiteLoad& state) noexcept {
  if (!state.website) return {};
  return state.website->visitor.id;
}

bool isVisitorBlocked(const WebsiteLoad& state) noexcept {
  return state.website.has_value() && state.website->visitor.isBlocked;
}

namespace json {

template <>
std::span<const std::string_view> enumNames<LoadStatus>() {
  static constexpr std::array<std::string_view, 4> names = {"idle", "loading", "success", "error"};
  return names;
}

}  // namespace json

}  // namespace cossistant
