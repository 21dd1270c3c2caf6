#include "core/model/enums.hpp"

#include <array>

namespace cossistant::json {
namespace {

template <class... Names>
constexpr std::array<std::string_view, sizeof...(Names)> names(Names... list) {
  return {list...};
}

constexpr auto kConversationStatus = names("open", "resolved", "spam");
constexpr auto kItemType = names("message", "event", "identification", "tool");
constexpr auto kVisibility = names("public", "private");
constexpr auto kActorType = names("visitor", "user", "ai_agent");
constexpr auto kSenderType = names("visitor", "team_member", "ai");
constexpr auto kToolState = names("partial", "result", "error");
constexpr auto kTextState = names("streaming", "done");
constexpr auto kTranslationAudience = names("team", "visitor");
constexpr auto kEventAudience = names("dashboard", "all");

}  // namespace

template <>
std::span<const std::string_view> enumNames<ConversationStatus>() {
  return kConversationStatus;
}
template <>
std::span<const std::string_view> enumNames<ItemType>() {
  return kItemType;
}
template <>
std::span<const std::string_view> enumNames<Visibility>() {
  return kVisibility;
}
template <>
std::span<const std::string_view> enumNames<ActorType>() {
  return kActorType;
}
template <>
std::span<const std::string_view> enumNames<SenderType>() {
  return kSenderType;
}
template <>
std::span<const std::string_view> enumNames<ToolState>() {
  return kToolState;
}
template <>
std::span<const std::string_view> enumNames<TextState>() {
  return kTextState;
}
template <>
std::span<const std::string_view> enumNames<TranslationAudience>() {
  return kTranslationAudience;
}
template <>
std::span<const std::string_view> enumNames<EventAudience>() {
  return kEventAudience;
}

}  // namespace cossistant::json
