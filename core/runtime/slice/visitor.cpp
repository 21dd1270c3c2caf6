#include "core/json/codec.hpp"
#include "core/runtime/slice/slices.hpp"

namespace cossistant {

namespace {

struct VisitorSlice {
  std::optional<std::string> id;
  bool isBlocked = false;
  std::optional<std::string> language;
  std::optional<PublicContact> contact;
  bool isIdentifying = false;
};

void describe(json::Fields& fields, VisitorSlice& slice) {
  fields.field("id", slice.id, json::Absence::Null);
  fields.field("isBlocked", slice.isBlocked);
  fields.field("language", slice.language, json::Absence::Null);
  fields.object("contact", slice.contact, json::Absence::Null);
  fields.field("isIdentifying", slice.isIdentifying);
}

}  // namespace

std::string encodeVisitor(const State& state) {
  VisitorSlice slice;
  if (const auto& website = state.website.website) {
    slice.id = website->visitor.id;
    slice.isBlocked = website->visitor.isBlocked;
    slice.language = website->visitor.language;
    slice.contact = website->visitor.contact;
  }
  slice.isIdentifying = isIdentifying(state.identification, visitorView(state));
  return json::encode(slice);
}

}  // namespace cossistant
