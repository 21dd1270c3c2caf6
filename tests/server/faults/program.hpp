#pragma once

#include "tests/server/support/server_process.hpp"
#include "tests/server/support/temporary_folder.hpp"

namespace cossistant::server::testing {

/// Where the build put `cossistant-server`.
inline const std::string kProgram = COSSISTANT_SERVER_PROGRAM;

/// A visitor of a ServerProcess with a conversation of its own. Survives a restart by `reconnect`.
class ProcessVisitor {
 public:
  explicit ProcessVisitor(const ServerProcess& server) : client_(server.port()), publicKey_(server.publicKey()) {
    headers_ = {{"X-Public-Key", publicKey_}, {"Origin", "http://localhost:3000"}};
    website_ = client_.request("GET", "/v1/websites", headers_).json();
    id_ = website_.text("/visitor/id");
    headers_.emplace_back("X-Visitor-Id", id_);
    conversationId_ = client_.request("POST", "/v1/conversations", headers_, R"({"defaultTimelineItems":[]})")
                          .json()
                          .text("/conversation/id");
  }

  void reconnect(const ServerProcess& server) { client_ = HttpClient(server.port()); }
  Answer say(const std::string& text) {
    return client_.request("POST", "/v1/messages", headers_,
                           R"({"conversationId":")" + conversationId_ + R"(","item":{"text":")" + text + R"("}})");
  }
  /// A page of the timeline, the newest at its end.
  Answer timeline(const std::string& cursor = {}) {
    const std::string query = cursor.empty() ? "" : "&cursor=" + cursor;
    return client_.request("GET", "/v1/conversations/" + conversationId_ + "/timeline?limit=100" + query, headers_);
  }
  /// Every text of the timeline, page by page.
  std::vector<std::string> texts() {
    std::vector<std::string> all;
    std::string cursor;
    do {
      const Json page = timeline(cursor).json();
      std::vector<std::string> texts;
      for (std::size_t i = 0; i < page.size("/items"); ++i) {
        texts.push_back(page.text("/items/" + std::to_string(i) + "/text"));
      }
      all.insert(all.begin(), texts.begin(), texts.end());
      cursor = page.boolean("/hasNextPage") ? page.text("/nextCursor") : "";
    } while (!cursor.empty());
    return all;
  }
  /// Where a file of the conversation may be put.
  std::string uploadUrl() {
    const std::string ids = R"("organizationId":")" + website_.text("/organizationId") + R"(","websiteId":")" +
                            website_.text("/id") + R"(","conversationId":")" + conversationId_ + R"(")";
    const Json leave = client_
                           .request("POST", "/v1/uploads/sign-url", headers_,
                                    R"({"contentType":"text/plain","fileName":"a.txt","websiteId":")" +
                                        website_.text("/id") + R"(","scope":{"type":"conversation",)" + ids + "}}")
                           .json();
    const std::string url = leave.text("/uploadUrl");
    return url.substr(std::min(url.find("/uploads/"), url.size()));
  }
  Answer upload(const std::string& url, const std::string& content) {
    return client_.request("PUT", url, {{"Content-Type", "text/plain"}}, content);
  }
  [[nodiscard]] const std::string& id() const { return id_; }

 private:
  HttpClient client_;
  std::string publicKey_;
  NameValues headers_;
  Json website_{"{}"};
  std::string id_;
  std::string conversationId_;
};

}  // namespace cossistant::server::testing
