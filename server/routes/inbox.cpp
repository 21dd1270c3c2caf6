#include "core/strings/whitespace.hpp"
#include "server/auth/visitor_access.hpp"
#include "server/routes/parse.hpp"
#include "server/routes/routes.hpp"
#include "server/services/conversation_context.hpp"
#include "server/services/conversations.hpp"
#include "server/services/cursor.hpp"

/// `GET /v1/conversations/inbox` (protocol §8.9, selfhost §8).

namespace cossistant::server {
namespace {

using json::Absence;

constexpr std::size_t kMaxSearch = 100;  // UTF-16 units

struct InboxItem {
  ConversationRecord record;  // its lastTimelineItem is the newest of any kind
  ConversationPeople people;
  std::optional<TimelineItem> lastMessage;
  std::vector<std::string> viewIds;  // this server has no views of the inbox, so it is in none
};

void describe(json::Fields& fields, InboxItem& item) {
  describe(fields, item.record);
  describe(fields, item.people);
  fields.object("lastMessage", item.lastMessage, Absence::Null);
  fields.field("viewIds", item.viewIds);
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
  item.people = peopleOf(record, call.caller.actorUserId, store);
  auto messages = store.items(record.conversation.id, {false, true}, std::nullopt, 1);
  if (!messages.empty()) item.lastMessage = std::move(messages.front());
  item.record = std::move(record);
  return item;
}

constexpr NumberParameter kInboxLimit{"limit", 1, 500, 50};
constexpr WordParameter<3> kInboxStatus{"status", {"open", "resolved", "spam"}};  // in the order of ConversationStatus

std::optional<bool> queryFlag(const Request& request, const std::string& name) {
  const auto text = request.queryValue(name);
  if (!text) return std::nullopt;
  if (*text != "true" && *text != "false") throw badRequest(name + " has to be true or false.");
  return *text == "true";
}

InboxQuery readInboxQuery(const Call& call) {
  const Request& request = call.request;
  InboxQuery query;
  query.websiteId = call.caller.website.id;
  if (const auto status = queryWord(request, kInboxStatus)) query.status = static_cast<ConversationStatus>(*status);
  query.isArchived = queryFlag(request, "archived");
  query.participantId = request.queryValue("participant");
  if (query.participantId == "me") query.participantId = requireActor(call);
  query.search = std::string(trim(request.queryValue("q").value_or("")));
  if (isLongerThan(query.search, kMaxSearch)) throw badRequest("q is over 100 characters.");
  query.after = parseCursor(request.queryValue("cursor").value_or(""));
  query.limit = queryNumber(request, kInboxLimit);
  return query;
}

Response getInbox(const Call& call) {
  InboxQuery query = readInboxQuery(call);
  const auto limit = static_cast<std::size_t>(query.limit++);
  auto records = call.work.store.inbox(query);
  InboxPage page;
  if (records.size() > limit) {
    records.pop_back();
    const Conversation& last = records.back().conversation;
    page.nextCursor = formatCursor({last.updatedAt, last.id});
  }
  for (ConversationRecord& record : records) page.items.push_back(inboxItem(call, std::move(record)));
  return ok(page);
}

}  // namespace

std::vector<Route> inboxRoutes() {
  return {{"GET",
           "/v1/conversations/inbox",
           Access::Control,
           getInbox,
           {.summary = "The conversations of the website, with their people",
            .query = {docOf(kInboxLimit), textQuery("cursor"), docOf(kInboxStatus), flagQuery("archived"),
                      textQuery("participant"), textQuery("q")},
            .answer = schemaOf<InboxPage>}}};
}

}  // namespace cossistant::server
