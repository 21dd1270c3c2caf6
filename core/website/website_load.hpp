#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/model/website.hpp"
#include "core/result/reducer.hpp"
#include "core/website/request_failure.hpp"

namespace cossistant {

enum class LoadStatus : std::uint8_t { Idle, Loading, Success, Failure };

/// The website and how far its loading is (runtime §7). Once loaded, a website stays through later loads.
struct WebsiteLoad {
  LoadStatus status = LoadStatus::Idle;
  std::optional<Website> website;
  std::optional<RequestFailure> failure;  // of the last load, with status `Failure` only
  bool operator==(const WebsiteLoad&) const = default;
};

struct WebsiteRequested {};
struct WebsiteLoaded {
  Website website;
};
struct WebsiteFailed {
  RequestFailure failure;
};
/// The contact behind the visitor became known (realtime `visitorIdentified`).
struct WebsiteContactKnown {
  PublicContact contact;
};

/// Brings the state from before `event` to after it. What the event brings moves into the state.
void updateInPlace(WebsiteLoad& state, WebsiteRequested event);
void updateInPlace(WebsiteLoad& state, WebsiteLoaded event);
void updateInPlace(WebsiteLoad& state, WebsiteFailed event);
void updateInPlace(WebsiteLoad& state, WebsiteContactKnown event);
template <class Event>
requires ReducedBy<WebsiteLoad, Event>
[[nodiscard]] WebsiteLoad update(WebsiteLoad state, Event event) {
  updateInPlace(state, std::move(event));
  return state;
}

/// The id that the server gave this visitor; empty while unknown.
[[nodiscard]] std::string_view visitorId(const WebsiteLoad& state) noexcept;
[[nodiscard]] bool isVisitorBlocked(const WebsiteLoad& state) noexcept;

namespace json {
template <>
std::span<const std::string_view> enumNames<LoadStatus>();
}  // namespace json

}  // namespace cossistant
