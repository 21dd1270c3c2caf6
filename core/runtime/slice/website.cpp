#include "core/json/codec.hpp"
#include "core/runtime/slice/slices.hpp"

namespace cossistant {

namespace {

struct WebsiteSlice {
  LoadStatus status = LoadStatus::Idle;
  std::optional<Website> website;
  std::optional<Failure> error;
  std::vector<DefaultMessage> defaultMessages;
};

void describe(json::Fields& fields, WebsiteSlice& slice) {
  fields.enumField("status", slice.status);
  fields.writtenObject("website", slice.website, json::Absence::Null);
  fields.object("error", slice.error, json::Absence::Null);
  fields.writtenList("defaultMessages", slice.defaultMessages);
}

}  // namespace

std::string encodeWebsite(const State& state) {
  WebsiteSlice slice;
  slice.status = state.website.status;
  slice.website = state.website.website;
  if (const auto& failure = state.website.failure) slice.error = Failure{failure->code, failure->message};
  slice.defaultMessages = state.config.defaultMessages;
  return json::encode(slice);
}

}  // namespace cossistant
