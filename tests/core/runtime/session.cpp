#include "tests/core/runtime/session.hpp"

#include <gtest/gtest.h>

#include "core/json/codec.hpp"

namespace cossistant::testing_support {

namespace {

std::string quoted(std::string_view text) {
  std::string out;
  json::appendString(out, text);
  return out;
}

std::string websiteJsonOf(std::string_view aiAgents, bool isBlocked, std::string_view contact) {
  return R"({"id":")" + std::string(kWebsiteId) + R"(","name":"Acorn","domain":"acorn.example","organizationId":")" +
         std::string(kOrganizationId) +
         R"(","status":"active","description":null,"logoUrl":null,"defaultLanguage":"en","lastOnlineAt":null,)"
         R"("availableHumanAgents":[{"id":"ada","name":"Ada","email":null,"image":null,"lastSeenAt":null}],)"
         R"("availableAIAgents":[)" +
         std::string(aiAgents) + R"(],"visitor":{"id":")" + std::string(kVisitorId) + R"(","isBlocked":)" +
         (isBlocked ? "true" : "false") + R"(,"language":"en","contact":)" + std::string(contact) + "}}";
}

}  // namespace

Session::Session(Config config) : config_(std::move(config)) {}

Config Session::defaultConfig() {
  Config config;
  config.publicKey = "pk_test_1";
  config.apiUrl = "http://server/v1";
  config.wsUrl = "ws://server/ws";
  return config;
}

Output Session::handle(InputEvent event, std::int64_t advanceMs) {
  now.ms += advanceMs;
  Input input;
  input.now = now;
  ++entropy_;
  input.entropy.ulid.fill(entropy_);
  input.entropy.conversationId.fill(entropy_);
  input.event = std::move(event);
  auto output = runtime.handle(std::move(input));
  if (!output.ok()) {
    ADD_FAILURE() << output.error().message;
    return {};
  }
  for (const Effect& effect : output.value().effects) {
    if (const auto* http = std::get_if<effect::HttpRequest>(&effect)) requests.push_back(*http);
    if (const auto* timer = std::get_if<effect::TimerSet>(&effect)) timers.push_back(*timer);
    if (const auto* set = std::get_if<effect::StorageSet>(&effect)) {
      stored.push_back(*set);
      storage_[set->key] = set->value;
    }
    if (const auto* gone = std::get_if<effect::StorageRemove>(&effect)) storage_.erase(gone->key);
    if (const auto* text = std::get_if<effect::SocketSend>(&effect)) sent.push_back(*text);
    if (const auto* open = std::get_if<effect::SocketOpen>(&effect)) socketId_ = open->socketId;
  }
  events.insert(events.end(), output.value().events.begin(), output.value().events.end());
  return output.value();
}

Output Session::start(std::vector<StoredValue> storage) {
  input::Start start;
  start.config = config_;
  start.storage = std::move(storage);
  return handle(std::move(start));
}

Output Session::answer(std::int64_t requestId, std::int64_t status, std::string body) {
  return handle(input::HttpResponded{requestId, status, std::move(body), std::nullopt});
}

Output Session::receive(std::string frame) { return handle(input::SocketReceived{socketId_, std::move(frame)}); }

Output Session::fire(std::int64_t delayMs) {
  for (auto timer = timers.rbegin(); timer != timers.rend(); ++timer) {
    if (timer->delayMs == delayMs) return handle(input::TimerFired{timer->timerId}, delayMs);
  }
  ADD_FAILURE() << "no timer of " << delayMs << " ms was set";
  return {};
}

void Session::connect(std::string list) {
  handle(input::SocketOpened{socketId_});
  const std::int64_t listId = request("/conversations?")->requestId;
  answer(listId, 200, std::move(list));
  std::erase_if(requests, [&](const auto& each) { return each.requestId == listId; });
}

Output Session::reconnect() {
  handle(input::SocketClosed{socketId_, 1006, ""});
  fire(500);
  return handle(input::SocketOpened{socketId_});
}

Session Session::ready(Config config) {
  Session session(std::move(config));
  session.start();
  session.answer(session.request("/websites")->requestId, 200, websiteJson());
  session.answer(session.request("/conversations?")->requestId, 200, emptyList());
  session.connect(emptyList());
  return session;
}

Session Session::talking(std::string text) {
  Session session = ready();
  session.begin(std::move(text));
  return session;
}

void Session::begin(std::string text) {
  act(action::StartConversation{});
  act(action::SendMessage{std::move(text)});
  const effect::HttpRequest create = *request("/conversations");
  conversationId = valueOf(*create.body, "conversationId");
  const std::string itemId = valueOf(*create.body, "id");
  answer(create.requestId, 200,
         R"({"initialTimelineItems":[)" +
             itemJson(itemId, conversationId, "visitor", valueOf(*create.body, "text"), now) + R"(],"conversation":)" +
             conversationJson(conversationId) + "}");
}

std::vector<StoredValue> Session::storage() const {
  std::vector<StoredValue> entries;
  for (const auto& [key, value] : storage_) entries.push_back({key, value});
  return entries;
}

const effect::HttpRequest* Session::request(std::string_view part) const {
  for (auto request = requests.rbegin(); request != requests.rend(); ++request) {
    if (request->url.find(part) != std::string::npos) return &*request;
  }
  return nullptr;
}

std::size_t Session::requestCount(std::string_view part) const {
  std::size_t count = 0;
  for (const auto& request : requests) count += request.url.find(part) != std::string::npos ? 1 : 0;
  return count;
}

std::string Session::valueOf(std::string_view json, std::string_view name) {
  const std::string start = quoted(name) + ":\"";
  const auto at = json.find(start);
  if (at == std::string_view::npos) return {};
  const auto from = at + start.size();
  return std::string(json.substr(from, json.find('"', from) - from));
}

std::string websiteJson(bool isBlocked) {
  return websiteJsonOf(R"({"id":"robin","name":"Robin","image":null})", isBlocked, "null");
}

std::string websiteWithoutAiJson(std::string_view contact) { return websiteJsonOf("", false, contact); }

std::string conversationJson(std::string_view id, std::string_view status) {
  return R"({"id":)" + quoted(id) +
         R"(,"createdAt":"2026-09-21T14:00:00.000Z","updatedAt":"2026-09-21T14:00:00.000Z",)" + R"("visitorId":")" +
         std::string(kVisitorId) + R"(","websiteId":")" + std::string(kWebsiteId) +
         R"(","channel":"widget","status":)" + quoted(status) + R"(,"deletedAt":null})";
}

std::string itemJson(std::string_view id, std::string_view conversationId, std::string_view author,
                     std::string_view text, Timestamp at) {
  const bool isVisitor = author == "visitor";
  return R"({"id":)" + quoted(id) + R"(,"conversationId":)" + quoted(conversationId) + R"(,"organizationId":")" +
         std::string(kOrganizationId) + R"(","visibility":"public","type":"message","text":)" + quoted(text) +
         R"(,"parts":[{"type":"text","text":)" + quoted(text) + R"(}],"userId":)" + (isVisitor ? "null" : R"("ada")") +
         R"(,"aiAgentId":null,"visitorId":)" + (isVisitor ? quoted(kVisitorId) : "null") + R"(,"createdAt":")" +
         formatIsoTime(at) + R"(","deletedAt":null})";
}

std::string agentItem(const Session& session, std::string_view id, std::string_view text, std::int64_t afterMs) {
  return itemJson(id, session.conversationId, "agent", text, Timestamp{session.now.ms + afterMs});
}

std::string eventJson(std::string_view type, std::string_view conversationId, std::string_view fields) {
  return R"({"type":)" + quoted(type) + R"(,"payload":{"websiteId":")" + std::string(kWebsiteId) +
         R"(","organizationId":")" + std::string(kOrganizationId) + R"(","visitorId":")" + std::string(kVisitorId) +
         R"(","userId":null,"conversationId":)" + quoted(conversationId) + "," + std::string(fields) + "}}";
}

std::string agentMessage(const Session& session, std::string_view id, std::string_view text) {
  return eventJson("timelineItemCreated", session.conversationId, "\"item\":" + agentItem(session, id, text, 1));
}

std::string withReplaced(std::string text, std::string_view part, std::string_view by) {
  const auto at = text.find(part);
  EXPECT_NE(at, std::string::npos) << part;
  return at == std::string::npos ? text : text.replace(at, part.size(), by);
}

std::string emptyList() {
  return R"({"conversations":[],"pagination":{"page":1,"limit":50,"total":0,"totalPages":0,"hasMore":false}})";
}

std::string timelineJson(std::string_view items, std::string_view nextCursor) {
  return R"({"items":[)" + std::string(items) + R"(],"nextCursor":)" +
         (nextCursor.empty() ? "null" : quoted(nextCursor)) + R"(,"hasNextPage":)" +
         (nextCursor.empty() ? "false" : "true") + "}";
}

std::size_t timesShown(const Session& session, std::string_view text) {
  const std::string rows = session.rows();
  const std::string wanted = "\"text\":\"" + std::string(text) + '"';
  std::size_t count = 0;
  for (auto at = rows.find(wanted); at != std::string::npos; at = rows.find(wanted, at + 1)) ++count;
  return count;
}

Config withWelcome() {
  Config config = Session::defaultConfig();
  config.defaultMessages = {{"Welcome!", SenderType::TeamMember, std::nullopt}};
  return config;
}

const event::Failed* lastError(const Session& session) {
  return session.events.empty() ? nullptr : std::get_if<event::Failed>(&session.events.back());
}

}  // namespace cossistant::testing_support
