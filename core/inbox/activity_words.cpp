#include "core/inbox/activity_words.hpp"

#include <algorithm>
#include <iterator>

#include "core/strings/whitespace.hpp"
#include "core/timeline/knowledge_search.hpp"

namespace cossistant {
namespace {

/// Read behind the name of whoever did it; `{}` is whom it was done to.
struct Sentence {
  std::string_view name;
  std::string_view words;
};
constexpr std::string_view kSaidWhoTheyAre = "said who they are";
constexpr Sentence kEvents[] = {
    {"assigned", "assigned the conversation to {}"},
    {"unassigned", "took the conversation from {}"},
    {"participant_requested", "asked {} to join"},
    {"participant_joined", "joined"},
    {"participant_left", "left"},
    {"status_changed", "moved the conversation"},
    {"priority_changed", "changed the priority"},
    {"tag_added", "added a tag"},
    {"tag_removed", "removed a tag"},
    {"resolved", "resolved the conversation"},
    {"reopened", "reopened the conversation"},
    {"visitor_identified", kSaidWhoTheyAre},
    {"visitor_blocked", "blocked the visitor"},
    {"visitor_unblocked", "unblocked the visitor"},
    {"ai_paused", "paused the assistant"},
    {"ai_resumed", "let the assistant go on"},
};
constexpr Sentence kTools[] = {
    {kKnowledgeSearchTool, "searched the knowledge base"},
    {"identifyVisitor", "asked who the visitor is"},
};

template <std::size_t N>
std::string_view wordsFor(std::string_view name, const Sentence (&sentences)[N]) noexcept {
  const auto found = std::find_if(std::begin(sentences), std::end(sentences),
                                  [&](const Sentence& sentence) { return sentence.name == name; });
  return found == std::end(sentences) ? std::string_view() : found->words;
}

std::string said(std::string_view actor, std::string_view words) {
  std::string sentence(actor);
  sentence += ' ';
  sentence += words;
  return sentence;
}

void addDetail(std::string& sentence, const std::optional<std::string>& detail) {
  if (const auto text = trimmedText(detail)) sentence += ": " + *text;
}

}  // namespace

std::string eventWords(const EventPart& event, std::string_view actor, std::string_view target) {
  std::string words(wordsFor(event.eventType, kEvents));
  if (words.empty()) {
    words = event.eventType;
    std::replace(words.begin(), words.end(), '_', ' ');
  }
  if (const std::size_t gap = words.find("{}"); gap != std::string::npos) words.replace(gap, 2, target);
  std::string sentence = said(actor, words);
  addDetail(sentence, event.message);
  return sentence;
}

std::string toolWords(std::string_view name, const ToolPart* tool, std::string_view actor,
                      const std::optional<std::string>& query) {
  std::string words(wordsFor(name, kTools));
  if (words.empty()) words = said("used", name);
  if (query) words += " for “" + *query + "”";
  std::string sentence = said(actor, words);
  if (!tool || tool->state == ToolState::Partial) {
    sentence += " …";
  } else if (tool->state == ToolState::Error) {
    sentence += ", which failed";
    addDetail(sentence, tool->errorText);
  }
  return sentence;
}

std::string identificationWords(std::string_view visitor) { return said(visitor, kSaidWhoTheyAre); }

}  // namespace cossistant
