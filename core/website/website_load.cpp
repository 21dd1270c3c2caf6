#include "core/website/website_load.hpp"

#include <utility>

#include "core/result/overloaded.hpp"

namespace cossistant {

void updateInPlace(WebsiteLoad& state, WebsiteEvent event) {
  std::visit(Overloaded{
                 [&](const WebsiteRequested&) {
                   state.status = LoadStatus::Loading;
                   state.failure.reset();
                 },
                 [&](WebsiteLoaded& loaded) {
                   state.status = LoadStatus::Success;
                   state.website = std::move(loaded.website);
                   state.failure.reset();
                 },
                 [&](WebsiteFailed& failed) {
                   state.status = LoadStatus::Failure;
                   state.failure = std::move(failed.failure);
                 },
                 [&](WebsiteContactKnown& known) {
                   if (state.website) state.website->visitor.contact = std::move(known.contact);
                 },
             },
             event);
}

std::string_view visitorId(const WebsiteLoad& state) noexcept {
  if (!state.website) return {};
  return state.website->visitor.id;
}

bool isVisitorBlocked(const WebsiteLoad& state) noexcept {
  return state.website.has_value() && state.website->visitor.isBlocked;
}

}  // namespace cossistant
