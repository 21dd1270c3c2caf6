#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "core/model/enums.hpp"

/// The parts of a timeline item, one struct a `type` (protocol §5.4).

namespace cossistant {

struct TextPart {
  std::string text;
  std::optional<TextState> state;
  bool operator==(const TextPart&) const = default;
};

struct ReasoningPart {
  std::string text;
  std::optional<TextState> state;
  std::optional<json::Raw> providerMetadata;
  bool operator==(const ReasoningPart&) const = default;
};

/// `tool-<name>`; `type` keeps the whole discriminator.
struct ToolPart {
  std::string type;
  std::string toolCallId;
  std::string toolName;
  json::Raw input{"{}"};
  std::optional<json::Raw> output;
  ToolState state = ToolState::Partial;
  std::optional<std::string> errorText;
  std::optional<json::Raw> callProviderMetadata;
  std::optional<json::Raw> providerMetadata;
  bool operator==(const ToolPart&) const = default;
};

struct SourceUrlPart {
  std::string sourceId;
  std::string url;
  std::optional<std::string> title;
  std::optional<json::Raw> providerMetadata;
  bool operator==(const SourceUrlPart&) const = default;
};

struct SourceDocumentPart {
  std::string sourceId;
  std::string mediaType;
  std::string title;
  std::optional<std::string> filename;
  std::optional<json::Raw> providerMetadata;
  bool operator==(const SourceDocumentPart&) const = default;
};

struct StepStartPart {
  bool operator==(const StepStartPart&) const = default;
};

/// `filename` is also read from the older spelling `fileName`.
struct FilePart {
  std::string url;
  std::string mediaType;
  std::optional<std::string> filename;
  std::optional<std::int64_t> size;  // bytes
  bool operator==(const FilePart&) const = default;
};

struct ImagePart {
  std::string url;
  std::string mediaType;
  std::optional<std::string> filename;
  std::optional<std::int64_t> size;    // bytes
  std::optional<std::int64_t> width;   // px
  std::optional<std::int64_t> height;  // px
  bool operator==(const ImagePart&) const = default;
};

/// `eventType` is open: a newer server may send one that is not in protocol §5.1.
struct EventPart {
  std::string eventType;
  std::optional<std::string> actorUserId;
  std::optional<std::string> actorAiAgentId;
  std::optional<std::string> targetUserId;
  std::optional<std::string> targetAiAgentId;
  std::optional<std::string> message;
  bool operator==(const EventPart&) const = default;
};

struct MetadataPart {
  std::string source;  // email, widget or api
  bool operator==(const MetadataPart&) const = default;
};

struct TranslationPart {
  std::string text;
  std::string sourceLanguage;
  std::string targetLanguage;
  TranslationAudience audience = TranslationAudience::Visitor;
  std::string mode;  // auto or manual
  std::optional<std::string> modelId;
  bool operator==(const TranslationPart&) const = default;
};

struct FeedbackPart {
  std::string feedbackId;
  std::int64_t rating = 0;  // 1..5
  std::optional<std::string> topic;
  std::optional<std::string> trigger;
  std::string source;
  bool operator==(const FeedbackPart&) const = default;
};

/// A part of a type that this version does not know, or a known one that does not have its shape.
/// Kept and passed on as it came, never fatal.
struct UnknownPart {
  std::string type;
  json::Raw raw;
  bool operator==(const UnknownPart&) const = default;
};

using Part = std::variant<TextPart, ReasoningPart, ToolPart, SourceUrlPart, SourceDocumentPart, StepStartPart, FilePart,
                          ImagePart, EventPart, MetadataPart, TranslationPart, FeedbackPart, UnknownPart>;

/// The discriminator, such as `"text"` or `"tool-searchKnowledgeBase"`.
[[nodiscard]] std::string partType(const Part& part);

void describe(json::Fields& fields, Part& part);

namespace json {
template <>
inline constexpr std::string_view kTypeName<Part> = "Part";
}  // namespace json

}  // namespace cossistant
