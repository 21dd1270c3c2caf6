#include "server/services/feature_flags.hpp"

#include <algorithm>
#include <array>

#include "core/model/support_rules.hpp"
#include "core/strings/whitespace.hpp"
#include "server/http/errors.hpp"
#include "server/services/support_state.hpp"

namespace cossistant::json {

template <>
std::span<const std::string_view> enumNames<server::SupportTargetType>() {
  static constexpr std::array<std::string_view, 3> kNames = {"visitor", "contact", "contactOrganization"};
  return kNames;
}

template <>
std::span<const std::string_view> enumNames<server::FlagOperation>() {
  static constexpr std::array<std::string_view, 3> kNames = {"add", "remove", "set"};
  return kNames;
}

}  // namespace cossistant::json

namespace cossistant::server {
namespace {

void checkNames(const std::vector<std::string>& flags) {
  for (const std::string& flag : flags) {
    if (isBlank(flag)) throw badRequest("The name of a flag is blank.");
    if (flag.find(',') != std::string::npos) throw badRequest("The name of a flag has a comma.");
    if (isLongerThan(flag, kMaxFlagName)) {
      throw badRequest("The name of a flag is over 255 characters.");
    }
  }
}

void checkTarget(const std::string& websiteId, const SupportTarget& target, Store& store) {
  if (target.type == SupportTargetType::Visitor) {
    const auto visitor = store.visitor(target.id);
    if (!visitor || visitor->visitor.websiteId != websiteId) throw notFound("There is no such visitor.");
  } else if (target.type == SupportTargetType::Contact) {
    const auto contact = store.contact(target.id);
    if (!contact || contact->websiteId != websiteId) throw notFound("There is no such contact.");
  } else if (isBlank(target.id)) {
    throw badRequest("target.id is blank.");
  }
}

/// What the target has after the change. Both lists are ordered and name each flag once.
std::vector<std::string> changed(std::vector<std::string> flags, FlagOperation operation,
                                 const std::vector<std::string>& named) {
  if (operation == FlagOperation::Set) return named;
  if (operation == FlagOperation::Remove) {
    std::erase_if(flags, [&](const std::string& flag) { return std::binary_search(named.begin(), named.end(), flag); });
    return flags;
  }
  flags.insert(flags.end(), named.begin(), named.end());
  return normalizedFlags(flags);
}

}  // namespace

FlagsOfTarget changeFeatureFlags(const Caller& caller, const FlagChange& change, UnitOfWork& work) {
  const std::string& websiteId = caller.website.id;
  checkNames(change.flags);
  checkTarget(websiteId, change.target, work.store);
  const std::vector<std::string> before = work.store.featureFlags(websiteId, change.target);
  FlagsOfTarget after{change.target, changed(before, change.operation, normalizedFlags(change.flags))};
  if (after.flags.size() > kMaxFlagsOfTarget) throw badRequest("A target has at most 100 flags.");
  if (after.flags == before) return after;
  work.store.putFeatureFlags(websiteId, change.target, after.flags);
  announceSupportState(websiteId, change.target, work);
  return after;
}

void describe(json::Fields& fields, SupportTarget& target) {
  fields.enumField("type", target.type);
  fields.field("id", target.id);
}

void describe(json::Fields& fields, FlagChange& change) {
  fields.object("target", change.target);
  fields.enumField("operation", change.operation);
  fields.field("flags", change.flags);
}

void describe(json::Fields& fields, FlagsOfTarget& flags) {
  fields.object("target", flags.target);
  fields.field("flags", flags.flags);
}

}  // namespace cossistant::server
