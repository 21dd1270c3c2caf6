#include "tests/server/support/test_server.hpp"

#include <csignal>
#include <fstream>
#include <iterator>

namespace cossistant::server::testing {

TestServer::TestServer(const Variables& variables) : process_(database(), variables) {}

TestServer::~TestServer() { stop(); }

std::string TestServer::bytesOnDisk() const {
  std::string bytes;
  for (const char* end : {"", "-wal"}) {
    std::ifstream file(database().string() + end, std::ios::binary);
    bytes.append(std::istreambuf_iterator<char>(file), {});
  }
  return bytes;
}

void TestServer::beginStop() const { process_.signal(SIGTERM); }

void TestServer::stop() { EXPECT_EQ(process_.end(SIGTERM), 0) << "the server did not end well"; }

std::unique_ptr<TestServer> EndToEnd::server_;
std::string EndToEnd::aiAgent_;

Answer EndToEnd::visitor(const std::string& method, const std::string& target, const std::string& visitorId,
                         const std::string& body) {
  NameValues headers = {{"X-Public-Key", server().keys().publicKey}, {"Origin", "http://localhost:3000"}};
  if (!visitorId.empty()) headers.emplace_back("X-Visitor-Id", visitorId);
  return client_.request(method, target, headers, body);
}

Answer EndToEnd::team(const std::string& method, const std::string& target, const std::string& body) {
  return client_.request(method, target, {{"Authorization", "Bearer " + server().keys().privateKey}}, body);
}

std::string EndToEnd::newVisitor() { return visitor("GET", "/v1/websites", "").json().text("/visitor/id"); }

std::string EndToEnd::newConversation(const std::string& visitorId) {
  return visitor("POST", "/v1/conversations", visitorId, R"({"defaultTimelineItems":[]})")
      .json()
      .text("/conversation/id");
}

Answer EndToEnd::say(const std::string& visitorId, const std::string& conversationId, const std::string& text,
                     const std::string& itemId) {
  const std::string id = itemId.empty() ? "" : "\"id\":\"" + itemId + "\",";
  return visitor("POST", "/v1/messages", visitorId,
                 R"({"conversationId":")" + conversationId + R"(","item":{)" + id + R"("text":")" + text + R"("}})");
}

Answer EndToEnd::reply(const std::string& conversationId, const std::string& text, const std::string& visibility) {
  return team("POST", "/v1/messages",
              R"({"conversationId":")" + conversationId + R"(","item":{"text":")" + text + R"(","visibility":")" +
                  visibility + R"("}})");
}

std::string EndToEnd::firstTeammate() { return team("GET", "/v1/websites/team-members").json().text("/members/0/id"); }

std::string EndToEnd::aiAgent() {
  if (aiAgent_.empty()) {
    aiAgent_ = team("POST", "/v1/ai-agents", R"({"name":"Acorn helper"})").json().text("/aiAgent/id");
  }
  return aiAgent_;
}

WebSocket EndToEnd::visitorSocket(const std::string& visitorId) {
  WebSocket socket(server().port(), "/ws?visitorId=" + visitorId + "&publicKey=" + server().keys().publicKey);
  static_cast<void>(socket.receiveType("CONNECTION_ESTABLISHED"));
  return socket;
}

WebSocket EndToEnd::teamSocket() {
  WebSocket socket(server().port(), "/ws?token=" + server().keys().privateKey);
  static_cast<void>(socket.receiveType("CONNECTION_ESTABLISHED"));
  return socket;
}

}  // namespace cossistant::server::testing
