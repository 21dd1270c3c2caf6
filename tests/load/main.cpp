// cossistant-load: how many messages a second a running server takes, and how long each needs from its
// POST to the team's socket.
//
//   cossistant-load <port> <public key> <private key> [visitors=100] [seconds=10]
//
// Every visitor holds an open socket and posts one message after another on a connection of its own.

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <mutex>
#include <thread>
#include <unordered_map>

#include "tests/server/support/client.hpp"
#include "tests/server/support/web_socket.hpp"

namespace {

using namespace cossistant::server;
using namespace cossistant::server::testing;
using Steady = std::chrono::steady_clock;

/// When each text was posted, and how long it took to arrive. Any thread.
class Deliveries {
 public:
  void posted(const std::string& text) {
    const std::lock_guard lock(mutex_);
    sentAt_[text] = Steady::now();
  }
  void arrived(const std::string& text) {
    const auto now = Steady::now();
    const std::lock_guard lock(mutex_);
    const auto sent = sentAt_.find(text);
    if (sent == sentAt_.end()) return;
    latencies_.push_back(std::chrono::duration<double, std::milli>(now - sent->second).count());
    sentAt_.erase(sent);
  }
  /// Milliseconds, ascending.
  std::vector<double> latencies() {
    const std::lock_guard lock(mutex_);
    std::sort(latencies_.begin(), latencies_.end());
    return latencies_;
  }
  std::size_t missing() {
    const std::lock_guard lock(mutex_);
    return sentAt_.size();
  }

 private:
  std::mutex mutex_;
  std::unordered_map<std::string, Steady::time_point> sentAt_;
  std::vector<double> latencies_;
};

struct Counts {
  std::atomic<int> accepted{0};
  std::atomic<int> refused{0};
};

void runVisitor(std::uint16_t port, const std::string& publicKey, int number, Steady::time_point until,
                Deliveries& deliveries, Counts& counts) {
  HttpClient client(port);
  NameValues headers = {{"X-Public-Key", publicKey}};
  const std::string visitorId = client.request("GET", "/v1/websites", headers).json().text("/visitor/id");
  headers.emplace_back("X-Visitor-Id", visitorId);
  const Answer created = client.request("POST", "/v1/conversations", headers, R"({"defaultTimelineItems":[]})");
  const std::string conversationId = created.json().text("/conversation/id");
  WebSocket socket(port, "/ws?visitorId=" + visitorId + "&publicKey=" + publicKey);
  std::thread reader([&] {
    while (socket.receive()) {
    }
  });
  for (int i = 0; Steady::now() < until; ++i) {
    const std::string text = "load " + std::to_string(number) + " " + std::to_string(i);
    deliveries.posted(text);
    const std::string body = R"({"conversationId":")" + conversationId + R"(","item":{"text":")" + text + R"("}})";
    const bool isAccepted = client.request("POST", "/v1/messages", headers, body).status == 200;
    ++(isAccepted ? counts.accepted : counts.refused);
  }
  socket.shutdown();
  reader.join();
}

double percentile(const std::vector<double>& sorted, double share) {
  if (sorted.empty()) return 0;
  return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fprintf(stderr, "usage: cossistant-load <port> <public key> <private key> [visitors=100] [seconds=10]\n");
    return 2;
  }
  const auto port = static_cast<std::uint16_t>(std::stoi(argv[1]));
  const int visitors = argc > 4 ? std::stoi(argv[4]) : 100;
  const int seconds = argc > 5 ? std::stoi(argv[5]) : 10;

  Deliveries deliveries;
  Counts counts;
  WebSocket agent(port, "/ws?token=" + std::string(argv[3]));
  std::thread listener([&] {
    while (const auto frame = agent.receive()) {
      const Json event(*frame);
      if (event.text("/type") == "timelineItemCreated") deliveries.arrived(event.text("/payload/item/text"));
    }
  });
  const auto startedAt = Steady::now();
  const auto until = startedAt + std::chrono::seconds(seconds);
  std::vector<std::thread> threads;
  for (int i = 0; i < visitors; ++i) {
    threads.emplace_back([&, i] { runVisitor(port, argv[2], i, until, deliveries, counts); });
  }
  for (std::thread& thread : threads) thread.join();
  const double taken = std::chrono::duration<double>(Steady::now() - startedAt).count();
  // The last events may still be on their way.
  for (int i = 0; i < 200 && deliveries.missing() > 0; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
  agent.shutdown();
  listener.join();

  const auto latencies = deliveries.latencies();
  std::printf("visitors %d, seconds %.1f\naccepted %d (%.0f a second), refused %d, not delivered %zu\n", visitors,
              taken, counts.accepted.load(), counts.accepted.load() / taken, counts.refused.load(),
              deliveries.missing());
  std::printf("POST to the team's socket: p50 %.1f ms, p99 %.1f ms, worst %.1f ms\n", percentile(latencies, 0.5),
              percentile(latencies, 0.99), percentile(latencies, 1));
  return counts.refused.load() == 0 && deliveries.missing() == 0 ? 0 : 1;
}
