#include "core/timeline/privacy.hpp"

#include <algorithm>
#include <utility>

#include "core/json/codec.hpp"

namespace cossistant {
namespace {

struct Namespace {
  std::optional<json::Raw> visibility;
};
void describe(json::Fields& fields, Namespace& metadata) {
  fields.field("visibility", metadata.visibility, json::Absence::Omit);
}

struct Metadata {
  std::optional<Namespace> plasma;
  std::optional<Namespace> cossistant;
};
void describe(json::Fields& fields, Metadata& metadata) {
  fields.lenientObject("plasma", metadata.plasma, json::Absence::Omit);
  fields.lenientObject("cossistant", metadata.cossistant, json::Absence::Omit);
}

/// Nothing when it is not said. A word from later than this is not known to be for everybody.
std::optional<Visibility> visibilityIn(const std::optional<Namespace>& metadata) {
  if (!metadata || !metadata->visibility || metadata->visibility->text == "null") return std::nullopt;
  return metadata->visibility->text == R"("public")" ? Visibility::Public : Visibility::Private;
}

std::optional<Visibility> visibilityIn(const std::optional<json::Raw>& raw) {
  // Most metadata say nothing of it, and reading them costs more than looking for the word.
  if (!raw || raw->text.find("\"visibility\"") == std::string::npos) return std::nullopt;
  Metadata metadata;
  if (json::decodeInto(metadata, raw->text)) return std::nullopt;
  const auto visibility = visibilityIn(metadata.plasma);
  return visibility ? visibility : visibilityIn(metadata.cossistant);
}

bool isKept(const TimelineItem& item, Audience audience) noexcept {
  return audience == Audience::Dashboard || item.visibility == Visibility::Public;
}

}  // namespace

Visibility visibilityOf(const Part& part) {
  const std::optional<json::Raw>* metadata = nullptr;
  if (const auto* tool = std::get_if<ToolPart>(&part)) {
    if (const auto visibility = visibilityIn(tool->callProviderMetadata)) return *visibility;
    metadata = &tool->providerMetadata;
  } else if (const auto* reasoning = std::get_if<ReasoningPart>(&part)) {
    metadata = &reasoning->providerMetadata;
  } else if (const auto* url = std::get_if<SourceUrlPart>(&part)) {
    metadata = &url->providerMetadata;
  } else if (const auto* document = std::get_if<SourceDocumentPart>(&part)) {
    metadata = &document->providerMetadata;
  }
  return metadata ? visibilityIn(*metadata).value_or(Visibility::Public) : Visibility::Public;
}

bool isVisible(const Part& part, Audience audience, const PrivacyOptions& options) {
  if (std::holds_alternative<ReasoningPart>(part) && !options.includeReasoning) return false;
  if (std::holds_alternative<ToolPart>(part) && !options.includeTools) return false;
  const bool isSource = std::holds_alternative<SourceUrlPart>(part) || std::holds_alternative<SourceDocumentPart>(part);
  if (isSource && !options.includeSources) return false;
  return audience == Audience::Dashboard || visibilityOf(part) == Visibility::Public;
}

std::optional<TimelineItem> visibleItem(TimelineItem item, Audience audience, const PrivacyOptions& options) {
  if (!isKept(item, audience)) return std::nullopt;
  const auto isHidden = [&](const Part& part) { return !isVisible(part, audience, options); };
  item.parts.erase(std::remove_if(item.parts.begin(), item.parts.end(), isHidden), item.parts.end());
  if (item.parts.empty()) return std::nullopt;
  return item;
}

std::size_t countVisibleParts(const TimelineItem& item, Audience audience, const PrivacyOptions& options) {
  if (!isKept(item, audience)) return 0;
  return static_cast<std::size_t>(std::count_if(item.parts.begin(), item.parts.end(),
                                                [&](const Part& part) { return isVisible(part, audience, options); }));
}

std::optional<std::string> visibleText(const TimelineItem& item, Audience audience, const PrivacyOptions& options) {
  if (!isKept(item, audience)) return std::nullopt;
  std::optional<std::string> text;
  for (const Part& part : item.parts) {
    const auto* piece = std::get_if<TextPart>(&part);
    if (!piece || !isVisible(part, audience, options)) continue;
    text = text ? *text + "\n" + piece->text : piece->text;
  }
  return text;
}

}  // namespace cossistant
