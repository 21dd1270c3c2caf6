#pragma once

#include <string>
#include <vector>

#include "tests/server/support/client.hpp"

namespace cossistant::server::testing {

/// A visitor of a server of the test's own, with a conversation. Survives a restart by `reconnect`.
class TestVisitor {
 public:
  TestVisitor(std::uint16_t port, const std::string& publicKey) : client_(port) {
    headers_ = {{"X-Public-Key", publicKey}, {"Origin", "http://localhost:3000"}};
    website_ = client_.request("GET", "/v1/websites", headers_).json();
    id_ = website_.text("/visitor/id");
    headers_.emplace_back("X-Visitor-Id", id_);
    conversationId_ = client_.request("POST", "/v1/conversations", headers_, R"({"defaultTimelineItems":[]})")
                          .json()
                          .text("/conversation/id");
  }

  void reconnect(std::uint16_t port) { client_ = HttpClient(port); }
  Answer say(const std::string& text) {
    return client_.request("POST", "/v1/messages", headers_,
                           R"({"conversationId":")" + conversationId_ + R"(","item":{"text":")" + text + R"("}})");
  }
  /// A page of the timeline, the newest at its end.
  Answer timeline(int limit = 100, const std::string& cursor = {}) {
    const std::string query = "?limit=" + std::to_string(limit) + (cursor.empty() ? "" : "&cursor=" + cursor);
    return client_.request("GET", "/v1/conversations/" + conversationId_ + "/timeline" + query, headers_);
  }
  /// Every text of the timeline, by pages of `limit`.
  std::vector<std::string> texts(int limit = 100) {
    std::vector<std::string> all;
    std::string cursor;
    do {
      const Json page = timeline(limit, cursor).json();
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
  [[nodiscard]] const std::string& conversationId() const { return conversationId_; }

 private:
  HttpClient client_;
  NameValues headers_;
  Json website_{"{}"};
  std::string id_;
  std::string conversationId_;
};

}  // namespace cossistant::server::testing
