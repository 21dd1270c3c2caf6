#include "server/routes/parse.hpp"
#include "server/routes/routes.hpp"
#include "server/services/conversations.hpp"
#include "server/services/cursor.hpp"
#include "server/services/timeline.hpp"
#include "server/services/visitors.hpp"

/// `GET /v1/conversations/inbox` (protocol §8.9, selfhost §8).

namespace cossistant::server {
namespace {

using json::Absence;

struct InboxItem {
  ConversationRecord record;  // its lastTimelineItem is the newest of any kind
  std::optional<Visitor> visitor;
  std::optional<TimelineItem> lastMessage;
  std::optional<Timestamp> lastSeenAt;  // by the teammate that asks
};

void describe(json::Fields& fields, InboxItem& item) {
  describe(fields, item.record);
  fields.object("visitor", item.visitor, Absence::Null);
  fields.object("lastMessage", item.lastMessage, Absence::Null);
  fields.field("lastSeenAt", item.lastSeenAt, Absence::Null);
}

struct InboxPage {
  std::vector<InboxItem> items;
  std::optional<std::string> nextCursor;
};

void describe(json::Fields& fields, InboxPage& page) {
  fields.list("items", page.items);
  fields.field("nextCursor", page.nextCursor, Absence::Null);
}

InboxItem inboxItem(const Call& call, ConversationRecord record) {
  Store& store = call.work.store;
  InboxItem item;
  record.conversation = withLastItem(record, false, call.work);
  const auto visitor = store.visitor(record.conversation.visitorId);
  if (visitor) item.visitor = withContact(*visitor, store);
  auto messages = store.items(record.conversation.id, {false, true}, std::nullopt, 1);
  if (!messages.empty()) item.lastMessage = std::move(messages.front());
  if (call.caller.actorUserId) {
    item.lastSeenAt = store.seenAt(record.conversation.id, {ActorType::User, *call.caller.actorUserId});
  }
  item.record = std::move(record);
  return item;
}

Response getInbox(const Call& call) {
  const std::int64_t limit = queryNumber(call.request, "limit", 50, 1, 500);
  const auto after = parseCursor(call.request.queryValue("cursor").value_or(""));
  auto records = call.work.store.inbox(call.caller.website.id, after, limit + 1);
  InboxPage page;
  if (records.size() > static_cast<std::size_t>(limit)) {
    records.pop_back();
    const Conversation& last = records.back().conversation;
    page.nextCursor = formatCursor({last.updatedAt, last.id});
  }
  for (ConversationRecord& record : records) page.items.push_back(inboxItem(call, std::move(record)));
  return ok(page);
}

}  // namespace

std::vector<Route> inboxRoutes() { return {{"GET", "/v1/conversations/inbox", Access::Control, getInbox}}; }

}  // namespace cossistant::server
