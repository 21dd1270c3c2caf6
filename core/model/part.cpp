#include "core/model/part.hpp"

#include <array>
#include <string_view>
#include <utility>

#include "core/json/tagged.hpp"
#include "core/model/feedback.hpp"

namespace cossistant {

using enum json::Absence;

namespace {

constexpr std::string_view kToolPrefix = "tool-";

/// Discriminators in the order of `Part`. A tool's and an unknown part's are in the part itself.
constexpr std::array<std::string_view, std::variant_size_v<Part>> kPartTypes = {
    "text",        "reasoning", "", "source-url", "source-document", "step-start", "file", "image", "event", "metadata",
    "translation", "feedback",  ""};

void describeShape(json::Fields& fields, TextPart& part) {
  fields.field("text", part.text);
  fields.enumField("state", part.state, Omit);
}

void describeShape(json::Fields& fields, ReasoningPart& part) {
  fields.field("text", part.text);
  fields.enumField("state", part.state, Omit);
  fields.field("providerMetadata", part.providerMetadata, Omit);
}

void describeShape(json::Fields& fields, ToolPart& part) {
  fields.field("toolCallId", part.toolCallId);
  fields.field("toolName", part.toolName);
  fields.defaulted("input", part.input);
  fields.field("output", part.output, Omit);
  fields.enumField("state", part.state);
  fields.field("errorText", part.errorText, Omit);
  fields.field("callProviderMetadata", part.callProviderMetadata, Omit);
  fields.field("providerMetadata", part.providerMetadata, Omit);
}

void describeShape(json::Fields& fields, SourceUrlPart& part) {
  fields.field("sourceId", part.sourceId);
  fields.field("url", part.url);
  fields.field("title", part.title, Omit);
  fields.field("providerMetadata", part.providerMetadata, Omit);
}

void describeShape(json::Fields& fields, SourceDocumentPart& part) {
  fields.field("sourceId", part.sourceId);
  fields.field("mediaType", part.mediaType);
  fields.field("title", part.title);
  fields.field("filename", part.filename, Omit);
  fields.field("providerMetadata", part.providerMetadata, Omit);
}

void describeShape(json::Fields&, StepStartPart&) {}

/// What files and images share.
template <class Attachment>
void describeAttachment(json::Fields& fields, Attachment& part) {
  fields.field("url", part.url);
  fields.field("mediaType", part.mediaType);
  fields.field("filename", part.filename, Omit);
  if (fields.reading() && !part.filename) fields.field("fileName", part.filename, Omit);
  fields.field("size", part.size, Omit);
}

void describeShape(json::Fields& fields, FilePart& part) { describeAttachment(fields, part); }

void describeShape(json::Fields& fields, ImagePart& part) {
  describeAttachment(fields, part);
  fields.field("width", part.width, Omit);
  fields.field("height", part.height, Omit);
}

void describeShape(json::Fields& fields, EventPart& part) {
  fields.field("eventType", part.eventType);
  fields.field("actorUserId", part.actorUserId, Null);
  fields.field("actorAiAgentId", part.actorAiAgentId, Null);
  fields.field("targetUserId", part.targetUserId, Null);
  fields.field("targetAiAgentId", part.targetAiAgentId, Null);
  fields.field("message", part.message, Null);
}

void describeShape(json::Fields& fields, MetadataPart& part) { fields.field("source", part.source); }

void describeShape(json::Fields& fields, TranslationPart& part) {
  fields.field("text", part.text);
  fields.defaulted("sourceLanguage", part.sourceLanguage);
  fields.defaulted("targetLanguage", part.targetLanguage);
  fields.enumField("audience", part.audience);
  fields.defaulted("mode", part.mode);
  fields.field("modelId", part.modelId, Omit);
}

void describeShape(json::Fields& fields, FeedbackPart& part) {
  fields.field("feedbackId", part.feedbackId);
  describeRating(fields, part.rating);
  fields.field("topic", part.topic, Null);
  fields.field("trigger", part.trigger, Null);
  fields.field("source", part.source);
}

void describeShape(json::Fields& fields, UnknownPart& part) { fields.whole(part.raw); }

void describePresent(json::Fields& fields, Part& part) {
  json::visitPresent(part, [&](auto& shape) { describeShape(fields, shape); });
}

/// The alternative of `Part` that `type` asks for.
std::size_t alternativeOf(std::string_view type) {
  constexpr std::size_t kTool = 2;
  constexpr std::size_t kUnknown = kPartTypes.size() - 1;
  if (type.size() > kToolPrefix.size() && type.starts_with(kToolPrefix)) return kTool;
  for (std::size_t i = 0; i < kUnknown; ++i) {
    if (!type.empty() && kPartTypes[i] == type) return i;
  }
  return kUnknown;
}

Part readPart(json::Fields& fields) {
  std::string type;
  fields.attempt([&] { fields.field("type", type); });
  Part part;
  json::emplaceNumber(part, alternativeOf(type));
  if (!fields.attempt([&] { describePresent(fields, part); })) {
    part = UnknownPart{};
    describePresent(fields, part);
  }
  if (auto* tool = std::get_if<ToolPart>(&part))
    tool->type = std::move(type);
  else if (auto* unknown = std::get_if<UnknownPart>(&part))
    unknown->type = std::move(type);
  return part;
}

}  // namespace

std::string partType(const Part& part) {
  if (const auto* tool = std::get_if<ToolPart>(&part)) return tool->type;
  if (const auto* unknown = std::get_if<UnknownPart>(&part)) return unknown->type;
  return std::string(kPartTypes[part.index()]);
}

void describe(json::Fields& fields, Part& part) {
  if (fields.reading()) {
    part = readPart(fields);
    return;
  }
  std::string type = partType(part);
  fields.field("type", type);
  describePresent(fields, part);
}

}  // namespace cossistant
