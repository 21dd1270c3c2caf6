#include "core/website/website_load.hpp"

#include <utility>

#include "core/result/overloaded.hpp"

namespace cossistant {

WebsiteLoad update(WebsiteLoad state, const WebsiteEvent& event) {
  std::visit(Overloaded{
                 [&](const WebsiteRequested&) {
                   state.status = LoadStatus::Loading;
                   state.failure.reset();
                 },
                 [&](const WebsiteLoaded& loaded) {
                   state.status = LoadStatus::Success;
                   state.website = loaded.website;
                   state.failure.reset();
                 },
                 [&](const WebsiteFailed& failed) {
                   state.status = LoadStatus::Failure;
                   state.failure = failed.failure;
                 },
                 [&](const WebsiteContactKnown& known) {
                   if (state.website) state.website->visitor.contact = known.contact;
                 },
             },
             event);
  return state;
}

std::string_view visitorId(const WebsiteLoad& state) noexcept {
  if (!state.website) return {};
  return state.website->visitor.id;
}

bool isVisitorBlocked(const WebsiteLoad& state) noexcept {
  return state.website.has_value() && state.website->visitor.isBlocked;
}

}  // namespace cossistant
