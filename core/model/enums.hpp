#pragma once

#include <cstdint>

#include "core/json/fields.hpp"

/// Enumerations of the wire, each crossing as the string of protocol §5.1.

namespace cossistant {

enum class ConversationStatus : std::uint8_t { Open, Resolved, Spam };
enum class ItemType : std::uint8_t { Message, Event, Identification, Tool };
enum class Visibility : std::uint8_t { Public, Private };
enum class ActorType : std::uint8_t { Visitor, User, AiAgent };
enum class SenderType : std::uint8_t { Visitor, TeamMember, Ai };
enum class ToolState : std::uint8_t { Partial, Result, Error };
enum class TextState : std::uint8_t { Streaming, Done };
enum class TranslationAudience : std::uint8_t { Team, Visitor };
enum class EventAudience : std::uint8_t { Dashboard, All };

namespace json {
template <>
std::span<const std::string_view> enumNames<ConversationStatus>();
template <>
std::span<const std::string_view> enumNames<ItemType>();
template <>
std::span<const std::string_view> enumNames<Visibility>();
template <>
std::span<const std::string_view> enumNames<ActorType>();
template <>
std::span<const std::string_view> enumNames<SenderType>();
template <>
std::span<const std::string_view> enumNames<ToolState>();
template <>
std::span<const std::string_view> enumNames<TextState>();
template <>
std::span<const std::string_view> enumNames<TranslationAudience>();
template <>
std::span<const std::string_view> enumNames<EventAudience>();
}  // namespace json

}  // namespace cossistant
