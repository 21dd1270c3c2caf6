#include "server/services/authorship.hpp"

#include <algorithm>

#include "core/strings/prefix.hpp"
#include "core/strings/whitespace.hpp"
#include "server/http/errors.hpp"
#include "server/services/ai_agents.hpp"

namespace cossistant::server {
namespace {

/// Whether an event in it is said to be somebody's of the team.
bool namesAnActor(const std::vector<Part>& parts) {
  return std::any_of(parts.begin(), parts.end(), [](const Part& part) {
    const auto* event = std::get_if<EventPart>(&part);
    return event != nullptr && (event->actorUserId || event->actorAiAgentId);
  });
}

/// Where a picture or a file of a visitor may be: a browser of the team opens it.
bool isFileUrl(std::string_view url) {
  return url.starts_with('/') || startsWithIgnoringCase(url, "https://") || startsWithIgnoringCase(url, "http://");
}

/// Whether a visitor may add it. All else is made by the server or by a bot: a row of a tool, a review, a translation.
bool isVisitorsPart(const Part& part, ItemType type) {
  if (std::holds_alternative<TextPart>(part)) return true;
  if (std::holds_alternative<EventPart>(part)) return type == ItemType::Event;
  if (const auto* image = std::get_if<ImagePart>(&part)) return isFileUrl(image->url);
  if (const auto* file = std::get_if<FilePart>(&part)) return isFileUrl(file->url);
  const auto* metadata = std::get_if<MetadataPart>(&part);
  return metadata != nullptr && metadata->source == "widget";
}

/// Text parts of a message count for nothing: its text is what is kept.
bool saysNothing(const TimelineItemInput& input, const std::vector<Part>& parts) {
  return isBlank(input.text) && std::all_of(parts.begin(), parts.end(), [&](const Part& part) {
           return std::holds_alternative<TextPart>(part) || std::holds_alternative<MetadataPart>(part);
         });
}

/// A welcome that the page shows before there is a conversation. It is kept as nobody's when the page names somebody
/// who left: nobody could begin a conversation otherwise.
TimelineItemInput welcome(const Caller& caller, TimelineItemInput input, Store& store) {
  const std::string& site = caller.website.id;
  if (input.userId && !store.humanAgent(site, *input.userId)) input.userId.reset();
  if (input.aiAgentId && !isAiAgent(site, *input.aiAgentId, store)) input.aiAgentId.reset();
  input.visitorId.reset();
  return input;
}

TimelineItemInput ofVisitor(const Caller& caller, const VisitorRecord& visitor, ConversationAge age,
                            TimelineItemInput input, const std::vector<Part>& parts, Store& store) {
  if (input.type != ItemType::Message && input.type != ItemType::Event) {
    throw badRequest("The type of a visitor's item has to be message or event.");
  }
  const bool namesTheTeam = input.userId || input.aiAgentId;
  const bool mayBeWelcome = age == ConversationAge::New && input.type == ItemType::Message;
  if (namesAnActor(parts) || (namesTheTeam && !mayBeWelcome)) {
    throw plainError(403, "A visitor cannot write as somebody else.");
  }
  if (!std::all_of(parts.begin(), parts.end(), [&](const Part& part) { return isVisitorsPart(part, input.type); })) {
    throw badRequest("The parts of a visitor's item are text, images and files by http or https, and its own source.");
  }
  input.visibility = Visibility::Public;
  input.tool.reset();
  input.parts = parts;
  if (namesTheTeam) return welcome(caller, std::move(input), store);
  if (saysNothing(input, parts)) throw badRequest("An item needs a text or a part.");
  input.visitorId = visitor.visitor.id;
  return input;
}

TimelineItemInput ofTeam(const Caller& caller, TimelineItemInput input, const std::vector<Part>& parts, Store& store) {
  if (!input.userId && !input.aiAgentId && !input.visitorId) input.userId = caller.actorUserId;
  const bool isOfSomebody = input.userId || input.aiAgentId || input.visitorId || namesAnActor(parts);
  if (!isOfSomebody) {
    throw badRequest("An item needs an author: userId, aiAgentId, visitorId, or X-Actor-User-Id.");
  }
  if (input.userId && !store.humanAgent(caller.website.id, *input.userId)) {
    throw plainError(403, "That teammate is not of this website.");
  }
  if (input.visitorId) {
    const auto author = store.visitor(*input.visitorId);
    if (!author || author->visitor.websiteId != caller.website.id) {
      throw badRequest("The visitorId of an item is not known to this website.");
    }
  }
  if (input.aiAgentId) checkAiAgent(caller, *input.aiAgentId, store);
  // An AI agent may begin with a text that is still to come.
  if (isBlank(input.text) && parts.empty()) throw badRequest("An item needs a text or a part.");
  return input;
}

}  // namespace

TimelineItemInput authored(const Caller& caller, const VisitorRecord* visitor, ConversationAge age,
                           TimelineItemInput input, Store& store) {
  std::vector<Part> parts = input.parts.value_or(std::vector<Part>{});
  if (caller.keyType == KeyType::Public) {
    std::erase_if(parts, [](const Part& part) { return std::holds_alternative<UnknownPart>(part); });
    return ofVisitor(caller, *visitor, age, std::move(input), parts, store);
  }
  return ofTeam(caller, std::move(input), parts, store);
}

}  // namespace cossistant::server
