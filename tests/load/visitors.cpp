#include "tests/load/visitors.hpp"

#include <atomic>
#include <future>
#include <stdexcept>

namespace cossistant::load {
namespace {

using server::testing::HttpClient;

constexpr int kMakers = 16;  // at a time

Visitor makeVisitor(const Target& target, HttpClient& client, bool talks) {
  server::NameValues headers = {{"X-Public-Key", target.publicKey}};
  Visitor visitor;
  visitor.id = client.request("GET", "/v1/websites", headers).json().text("/visitor/id");
  if (visitor.id.empty()) throw std::runtime_error("a visitor was refused");
  if (!talks) return visitor;
  headers.emplace_back("X-Visitor-Id", visitor.id);
  const auto created = client.request("POST", "/v1/conversations", headers, R"({"defaultTimelineItems":[]})");
  visitor.conversationId = created.json().text("/conversation/id");
  if (visitor.conversationId.empty()) throw std::runtime_error("a conversation was refused: " + created.body);
  return visitor;
}

}  // namespace

std::vector<Visitor> makeVisitors(const Target& target, std::size_t count, std::size_t talkers) {
  std::vector<Visitor> visitors(count);
  std::atomic<std::size_t> next{0};
  std::vector<std::future<void>> makers;
  for (int i = 0; i < kMakers; ++i) {
    makers.push_back(std::async(std::launch::async, [&] {
      HttpClient client(target.port);
      for (std::size_t at = next++; at < count; at = next++) visitors[at] = makeVisitor(target, client, at < talkers);
    }));
  }
  for (auto& maker : makers) maker.get();
  return visitors;
}

std::string socketOf(const Target& target, const Visitor& visitor) {
  return "/ws?visitorId=" + visitor.id + "&publicKey=" + target.publicKey;
}

std::string teamSocket(const Target& target) { return "/ws?token=" + target.privateKey; }

Poster::Poster(const Target& target, const Visitor& visitor)
    : client_(target.port), headers_{{"X-Public-Key", target.publicKey}, {"X-Visitor-Id", visitor.id}} {}

Poster::Poster(const Target& target)
    : client_(target.port), headers_{{"Authorization", "Bearer " + target.privateKey}} {}

bool Poster::post(const std::string& conversationId, const std::string& text) {
  const std::string body = R"({"conversationId":")" + conversationId + R"(","item":{"text":")" + text + R"("}})";
  return client_.request("POST", "/v1/messages", headers_, body).status == 200;
}

}  // namespace cossistant::load
