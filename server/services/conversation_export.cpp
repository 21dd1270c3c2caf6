#include "server/services/conversation_export.hpp"

#include <algorithm>
#include <map>

#include "core/json/fields.hpp"
#include "server/services/visitors.hpp"
#include "server/text/ascii.hpp"

namespace cossistant::server {
namespace {

/// Further lines of a text are set in.
std::string indented(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\r') continue;
    out += c;
    if (c == '\n') out += "  ";
  }
  return out;
}

std::string nameOf(const std::optional<std::string>& name, const std::optional<std::string>& email,
                   const std::string& fallback) {
  if (name && email) return *name + " <" + *email + ">";
  return name.value_or(email.value_or(fallback));
}

std::string visitorName(const VisitorRecord& record, Store& store) {
  const auto contact = record.contactId ? store.contact(*record.contactId) : std::nullopt;
  const std::string fallback = "Visitor " + record.visitor.id;
  return contact ? nameOf(contact->name, contact->email, fallback) : fallback;
}

/// What the people of a conversation are called; each is looked up once.
class Names {
 public:
  Names(const std::string& websiteId, Store& store) : websiteId_(websiteId), store_(store) {
    for (const AiAgent& agent : store.aiAgents(websiteId)) names_[agent.id] = agent.name;
  }

  [[nodiscard]] std::string ofAuthor(const TimelineItem& item) {
    if (item.userId) return ofTeammate(*item.userId);
    if (item.aiAgentId) return names_.try_emplace(*item.aiAgentId, "AI agent " + *item.aiAgentId).first->second;
    if (item.visitorId) return ofVisitor(*item.visitorId);
    return "System";
  }
  [[nodiscard]] std::string ofVisitor(const std::string& id) {
    const auto [place, isNew] = names_.try_emplace(id, "Visitor " + id);
    const auto visitor = isNew ? store_.visitor(id) : std::nullopt;
    if (visitor) place->second = visitorName(*visitor, store_);
    return place->second;
  }

 private:
  std::string ofTeammate(const std::string& id) {
    const auto [place, isNew] = names_.try_emplace(id, "Teammate " + id);
    const auto agent = isNew ? store_.humanAgent(websiteId_, id) : std::nullopt;
    if (agent) place->second = nameOf(agent->name, agent->email, place->second);
    return place->second;
  }

  std::string websiteId_;
  Store& store_;
  std::map<std::string, std::string> names_;  // by id
};

/// A part that says something which the text of its item does not.
std::string lineOf(const Part& part) {
  const auto attachment = [](const char* kind, const auto& file) {
    return std::string("[") + kind + ": " + (file.filename ? *file.filename + ", " : "") + file.url + "]";
  };
  if (const auto* file = std::get_if<FilePart>(&part)) return attachment("file", *file);
  if (const auto* image = std::get_if<ImagePart>(&part)) return attachment("image", *image);
  if (const auto* tool = std::get_if<ToolPart>(&part)) return "[tool: " + tool->toolName + "]";
  if (const auto* review = std::get_if<FeedbackPart>(&part)) {
    return "[rating: " + std::to_string(review->rating) + " of 5]";
  }
  if (const auto* event = std::get_if<EventPart>(&part)) {
    return "[" + event->eventType + (event->message ? ": " + *event->message : "") + "]";
  }
  return {};
}

std::string paragraphOf(const TimelineItem& item, Names& names) {
  std::string said = item.text.value_or("");
  for (const Part& part : item.parts) {
    const std::string line = lineOf(part);
    if (!line.empty()) said += (said.empty() ? "" : "\n") + line;
  }
  const std::string isPrivate = item.visibility == Visibility::Private ? " (private)" : "";
  // Begun with a string: GCC 12 warns of `"[" + std::string()` when it optimises (its bug 105651).
  std::string paragraph = "[";
  paragraph += formatIsoTime(item.createdAt) + "] " + names.ofAuthor(item) + isPrivate + ": " + said;
  return indented(paragraph) + "\n\n";
}

/// Oldest first.
std::vector<TimelineItem> exportedItems(const std::string& conversationId, Store& store) {
  return store.items(conversationId, {false, false}, std::nullopt, kMaxExportedItems + 1);
}

}  // namespace

std::string exportConversation(const ConversationRecord& record, Store& store) {
  const Conversation& conversation = record.conversation;
  Names names(conversation.websiteId, store);
  const auto heading = [](const char* name, const std::string& value) {
    return std::string(name) + ": " + indented(value) + "\n";
  };
  std::string text = heading("Conversation", conversation.id);
  if (conversation.title) text += heading("Title", *conversation.title);
  text += heading("Status", std::string(json::enumNames<ConversationStatus>()[static_cast<int>(conversation.status)]));
  text += heading("With", names.ofVisitor(conversation.visitorId));
  text += heading("Created", formatIsoTime(conversation.createdAt)) + "\n";
  auto items = exportedItems(conversation.id, store);
  if (items.size() > static_cast<std::size_t>(kMaxExportedItems)) {
    items.erase(items.begin());
    text += "Older items are left out: an export has " + std::to_string(kMaxExportedItems) + " at most.\n\n";
  }
  for (const TimelineItem& item : items) text += paragraphOf(item, names);
  return text;
}

std::string exportFileName(const std::string& conversationId) {
  std::string id = conversationId;
  const auto isPlain = [](char c) { return isAlphanumeric(c) || c == '-' || c == '_'; };
  std::replace_if(
      id.begin(), id.end(), [&](char c) { return !isPlain(c); }, '_');
  return "conversation-" + id + ".txt";
}

}  // namespace cossistant::server
