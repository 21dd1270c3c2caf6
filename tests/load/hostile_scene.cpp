#include <cstdio>
#include <future>
#include <stdexcept>
#include <thread>

#include "tests/load/bad_clients.hpp"
#include "tests/load/crowd.hpp"
#include "tests/load/deliveries.hpp"
#include "tests/load/scenes.hpp"
#include "tests/load/visitors.hpp"

namespace cossistant::load {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t kAuthors = 4;
constexpr auto kPace = 20ms;  // of each author

/// Posts at a fixed pace. What the server is late for delays the messages after it, which counts against it.
void postAtAPace(const Target& target, const Visitor& visitor, Deliveries& deliveries, Steady::time_point until) {
  Poster poster(target, visitor);
  for (auto due = Steady::now(); due < until; due += kPace) {
    std::this_thread::sleep_until(due);
    if (!poster.post(visitor.conversationId, deliveries.next(2, due))) {
      throw std::runtime_error("a message was refused");
    }
  }
}

/// Milliseconds from when each message was due to its author's socket and to the team's.
std::vector<double> turn(const Target& target, const std::vector<Visitor>& authors, Deliveries& deliveries,
                         int seconds) {
  const auto until = Steady::now() + std::chrono::seconds(seconds);
  std::vector<std::future<void>> posters;
  for (const Visitor& author : authors) {
    posters.push_back(std::async(std::launch::async, [&] { postAtAPace(target, author, deliveries, until); }));
  }
  for (auto& poster : posters) poster.get();
  if (!deliveries.waitForAll(kPatience)) throw std::runtime_error("a message did not arrive");
  return deliveries.take();
}

}  // namespace

void runHostile(const Target& target, std::size_t idle, int seconds, int turns) {
  const auto authors = makeVisitors(target, kAuthors, kAuthors);
  Deliveries deliveries;
  Crowd crowd(target.port, [&](std::string_view frame, Steady::time_point at) { deliveries.heard(frame, at); });
  std::vector<std::string> targets = {teamSocket(target)};
  for (const Visitor& author : authors) targets.push_back(socketOf(target, author));
  crowd.open(targets);

  turn(target, authors, deliveries, 1);  // to warm up
  std::vector<double> quiet;
  std::vector<double> troubled;
  std::vector<double> quietMiddle;
  std::vector<double> troubledMiddle;
  std::size_t connected = 0;
  std::size_t ended = 0;
  for (int i = 0; i < turns; ++i) {
    const auto alone = turn(target, authors, deliveries, seconds);
    quiet.push_back(percentile(alone, 0.99));
    quietMiddle.push_back(percentile(alone, 0.5));
    const BadClients bad(target, idle);
    const auto beside = turn(target, authors, deliveries, seconds);
    troubled.push_back(percentile(beside, 0.99));
    troubledMiddle.push_back(percentile(beside, 0.5));
    connected += bad.connected();
    ended += bad.ended();
  }
  if (crowd.lost() > 0) throw std::runtime_error("sockets were closed");
  const double before = percentile(quiet, 0.5);
  const double beside = percentile(troubled, 0.5);
  std::printf(R"({"idle":%zu,"quietP50":%.3f,"quietP99":%.3f,"troubledP50":%.3f,"troubledP99":%.3f,"factor":%.2f,)"
              R"("badConnections":%zu,"badEnded":%zu,"residentBytes":%llu})"
              "\n",
              idle, percentile(quietMiddle, 0.5), before, percentile(troubledMiddle, 0.5), beside, beside / before,
              connected, ended, static_cast<unsigned long long>(residentBytes(target)));
}

}  // namespace cossistant::load
