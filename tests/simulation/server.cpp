#include "tests/simulation/server.hpp"

#include <algorithm>

#include "core/json/codec.hpp"

namespace cossistant::simulation {

namespace {

constexpr std::string_view kRoot = "http://server/v1";

Server::Answer failed(std::int64_t status, std::string_view words) {
  return {status, R"({"error":")" + std::string(words) + "\"}"};
}

template <class T>
Server::Answer succeeded(const T& body) {
  return {200, json::encode(body)};
}

bool isClosed(const Conversation& conversation) {
  return conversation.deletedAt || conversation.status != ConversationStatus::Open;
}

bool isVisible(const TimelineItem& item) { return item.visibility == Visibility::Public && !item.deletedAt; }

/// A conversation as the list and the answer to its creation give it.
Conversation asListed(const Server::Record& record) {
  Conversation conversation = record.conversation;
  if (const TimelineItem* last = lastMessageOf(record)) conversation.lastTimelineItem = *last;
  return conversation;
}

std::string cursorOf(const TimelineItem& item) { return std::to_string(item.createdAt.ms) + "_" + item.id; }

}  // namespace

Server::Answer Server::handle(const effect::HttpRequest& request, Timestamp now) {
  if (request.method == "PUT") {
    return files.put(request.url, *request.fileId) ? Answer{200, ""} : failed(403, "not signed");
  }
  std::string_view path = std::string_view(request.url).substr(kRoot.size());
  const auto queryAt = path.find('?');
  const std::string_view query = queryAt == std::string_view::npos ? std::string_view{} : path.substr(queryAt + 1);
  path = path.substr(0, queryAt);
  const std::string body = request.body.value_or("");
  if (path == "/websites") return succeeded(website());
  if (path == "/conversations" && request.method == "GET") return list();
  if (path == "/conversations") {
    CreateConversationRequest asked;
    if (json::decodeInto(asked, body)) return failed(400, "no such body");
    return create(asked, now);
  }
  if (path == "/messages") {
    SendMessageRequest asked;
    if (json::decodeInto(asked, body)) return failed(400, "no such body");
    return send(asked, now);
  }
  if (path == "/uploads/sign-url") {
    SignUploadRequest asked;
    if (json::decodeInto(asked, body)) return failed(400, "no such body");
    return succeeded(files.sign(asked, now));
  }
  if (path.starts_with("/support/")) return failed(404, "no such route");  // as a server without support states
  if (path.starts_with("/visitors/")) return {200, "{}"};
  const std::string_view rest = path.substr(std::string_view("/conversations/").size());
  const std::string_view tail = rest.substr(rest.find('/') + 1);
  Record* record = find(std::string(rest.substr(0, rest.find('/'))));
  if (!record) return failed(404, "no such conversation");
  if (tail == rest) return succeeded(ConversationResponse{asListed(*record)});
  if (tail == "timeline") return timeline(*record, query);
  if (tail == "seen" && request.method == "GET") return succeeded(SeenDataResponse{});
  if (tail == "seen") return markSeen(*record, now);
  return succeeded(TypingResponse{record->conversation.id, false, std::nullopt, now});
}

Server::Answer Server::create(const CreateConversationRequest& request, Timestamp now) {
  const std::string id = request.conversationId.value_or("");
  const bool isNew = find(id) == nullptr;
  Record& record = isNew ? makeRecord(id, now) : *find(id);
  CreateConversationResponse response;
  for (const TimelineItemInput& input : request.defaultTimelineItems) {
    const auto known = std::find_if(record.items.begin(), record.items.end(),
                                    [&](const TimelineItem& item) { return item.id == input.id; });
    if (known != record.items.end()) {
      response.initialTimelineItems.push_back(*known);
      continue;
    }
    if (isClosed(record.conversation)) return failed(403, "this conversation is closed");
    TimelineItem item;
    item.id = input.id.value_or("");
    item.text = input.text;
    item.parts = input.parts.value_or(std::vector<Part>{});
    item.userId = input.userId;
    item.aiAgentId = input.aiAgentId;
    item.visitorId = input.visitorId;
    response.initialTimelineItems.push_back(addItem(record, std::move(item), now));
    tellItem(response.initialTimelineItems.back(), true);
  }
  response.conversation = asListed(record);
  if (isNew) {
    ConversationCreated event{{}, id, response.conversation};
    event.scope.visitorId = std::string(kVisitorId);
    tell(event);
  }
  return succeeded(response);
}

Server::Answer Server::send(const SendMessageRequest& request, Timestamp now) {
  Record* record = find(request.conversationId);
  if (!record) return failed(404, "no such conversation");
  for (const TimelineItem& known : record->items) {
    if (known.id == request.item.id) return succeeded(SendMessageResponse{known});
  }
  if (isClosed(record->conversation)) return failed(403, "this conversation is closed");
  TimelineItem item;
  item.id = request.item.id.value_or("");
  item.text = request.item.text;
  item.parts = request.item.parts.value_or(std::vector<Part>{});
  item.visitorId = std::string(kVisitorId);
  const TimelineItem stored = addItem(*record, std::move(item), now);
  tellItem(stored, true);
  return succeeded(SendMessageResponse{stored});
}

Server::Answer Server::list() const {
  ListConversationsResponse response;
  for (const auto& [id, record] : records_) response.conversations.push_back(asListed(record));
  std::sort(response.conversations.begin(), response.conversations.end(),
            [](const Conversation& a, const Conversation& b) { return a.updatedAt > b.updatedAt; });
  response.pagination.limit = 50;
  response.pagination.total = static_cast<std::int64_t>(records_.size());
  response.pagination.totalPages = 1;
  return succeeded(response);
}

Server::Answer Server::timeline(const Record& record, std::string_view query) const {
  const auto cursorAt = query.find("cursor=");
  const std::string cursor = cursorAt == std::string_view::npos ? "" : std::string(query.substr(cursorAt + 7));
  TimelinePage page;
  for (const TimelineItem& item : record.items) {
    if (cursorOf(item) == cursor) break;
    if (isVisible(item)) page.items.push_back(item);
  }
  if (page.items.size() > itemsPerPage) {
    page.items.erase(page.items.begin(), page.items.end() - static_cast<std::ptrdiff_t>(itemsPerPage));
    page.hasNextPage = true;
    page.nextCursor = cursorOf(page.items.front());
  }
  return succeeded(page);
}

Server::Answer Server::markSeen(Record& record, Timestamp now) {
  record.conversation.visitorLastSeenAt = std::max(now, lastItemAt_);
  ConversationSeenEvent event;
  event.scope.visitorId = std::string(kVisitorId);
  event.conversationId = record.conversation.id;
  event.lastSeenAt = *record.conversation.visitorLastSeenAt;
  event.actorType = ActorType::Visitor;
  event.actorId = std::string(kVisitorId);
  tell(event);
  return succeeded(MarkSeenResponse{record.conversation.id, event.lastSeenAt});
}

bool Server::hasItem(std::string_view itemId) const {
  return std::any_of(records_.begin(), records_.end(), [&](const auto& entry) {
    const auto& items = entry.second.items;
    return std::any_of(items.begin(), items.end(), [&](const TimelineItem& item) { return item.id == itemId; });
  });
}

std::vector<TimelineItem> Server::visibleItems(const std::string& conversationId) const {
  std::vector<TimelineItem> visible;
  const auto found = records_.find(conversationId);
  if (found == records_.end()) return visible;
  for (const TimelineItem& item : found->second.items) {
    if (isVisible(item)) visible.push_back(item);
  }
  return visible;
}

std::int64_t Server::unreadCount() const {
  return std::count_if(records_.begin(), records_.end(), [](const auto& entry) {
    const Conversation& conversation = entry.second.conversation;
    const TimelineItem* last = lastMessageOf(entry.second);
    return !isClosed(conversation) && last && last->visitorId != kVisitorId &&
           (!conversation.visitorLastSeenAt || *conversation.visitorLastSeenAt < last->createdAt);
  });
}

Website Server::website() {
  Website website;
  website.id = kWebsiteId;
  website.name = "Acorn";
  website.domain = "acorn.example";
  website.organizationId = kOrganizationId;
  website.status = "active";
  website.availableHumanAgents = {{"ada", "Ada", {}, {}, {}}};
  website.availableAIAgents = {{"robin", "Robin", {}}};
  website.visitor.id = kVisitorId;
  website.visitor.language = "en";
  return website;
}

Server::Record& Server::makeRecord(const std::string& id, Timestamp now) {
  Record& record = records_[id];
  record.conversation.id = id;
  record.conversation.visitorId = kVisitorId;
  record.conversation.websiteId = kWebsiteId;
  record.conversation.createdAt = now;
  record.conversation.updatedAt = now;
  return record;
}

TimelineItem& Server::addItem(Record& record, TimelineItem item, Timestamp now) {
  lastItemAt_ = std::max(now, Timestamp{lastItemAt_.ms + 1});
  item.conversationId = record.conversation.id;
  item.organizationId = kOrganizationId;
  item.createdAt = lastItemAt_;
  record.conversation.updatedAt = lastItemAt_;
  record.items.push_back(std::move(item));
  return record.items.back();
}

Server::Record* Server::find(const std::string& conversationId) {
  const auto found = records_.find(conversationId);
  return found == records_.end() ? nullptr : &found->second;
}

const TimelineItem* lastMessageOf(const Server::Record& record) {
  const auto last = std::find_if(record.items.rbegin(), record.items.rend(), [](const TimelineItem& item) {
    return isVisible(item) && item.type == ItemType::Message;
  });
  return last == record.items.rend() ? nullptr : &*last;
}

}  // namespace cossistant::simulation
