#include <algorithm>
#include <cstdio>
#include <stdexcept>
#include <thread>

#include "tests/load/crowd.hpp"
#include "tests/load/deliveries.hpp"
#include "tests/load/scenes.hpp"
#include "tests/load/visitors.hpp"

namespace cossistant::load {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t kVisitors = 1000;  // share the sockets
constexpr std::size_t kTalkers = 50;     // of those, with one socket each
constexpr std::size_t kDirectMessages = 200;
constexpr auto kSettling = 500ms;  // what opening has left to do

/// One message of the team after another, so that none waits for the one before.
std::vector<double> latenciesTo(const Target& target, Deliveries& deliveries, const std::vector<Visitor>& visitors,
                                std::size_t messages, std::size_t receivers) {
  Poster team(target);
  for (std::size_t i = 0; i < messages; ++i) {
    const Visitor& visitor = visitors[i % std::min(visitors.size(), kTalkers)];
    const std::string text = deliveries.next(receivers);
    if (!team.post(visitor.conversationId, text)) throw std::runtime_error("a message was refused");
    if (!deliveries.waitForAll(kPatience)) throw std::runtime_error("a message did not arrive");
  }
  return deliveries.take();
}

/// Of `sockets` sockets.
std::vector<std::string> targetsOf(const Target& target, const std::vector<Visitor>& visitors, std::size_t sockets) {
  std::vector<std::string> targets;
  for (const Visitor& visitor : visitors) targets.push_back(socketOf(target, visitor));
  for (std::size_t i = visitors.size(); i < sockets; ++i) {
    targets.push_back(targets[kTalkers + i % (visitors.size() - kTalkers)]);
  }
  return targets;
}

}  // namespace

void runSockets(const Target& target, std::size_t sockets) {
  const auto visitors = makeVisitors(target, std::min(sockets, kVisitors), std::min(sockets, kTalkers));
  Deliveries deliveries;
  const auto heard = [&](std::string_view frame, Steady::time_point at) { deliveries.heard(frame, at); };
  const auto targets = targetsOf(target, visitors, sockets);

  const auto before = residentBytes(target);
  std::uint64_t after = 0;
  std::vector<double> direct;
  {
    Crowd crowd(target.port, heard);
    crowd.open(targets);
    std::this_thread::sleep_for(kSettling);
    after = residentBytes(target);
    direct = latenciesTo(target, deliveries, visitors, kDirectMessages, 1);
    if (crowd.lost() > 0) throw std::runtime_error("sockets were closed");
  }

  // All of one visitor, as a popular page of the widget has them.
  Crowd crowd(target.port, heard);
  crowd.open(std::vector<std::string>(sockets, targets.front()));
  const std::size_t rounds = std::clamp<std::size_t>(100'000 / sockets, 20, 100);
  const auto fanOut = latenciesTo(target, deliveries, {visitors.front()}, rounds, sockets);
  if (crowd.lost() > 0) throw std::runtime_error("sockets were closed");

  const double perSocket = static_cast<double>(std::max(after, before) - before) / static_cast<double>(sockets);
  std::printf(R"({"sockets":%zu,"bytesBefore":%llu,"bytesPerSocket":%.0f,"directP50":%.3f,"directP99":%.3f,)"
              R"("fanOutP50":%.3f,"fanOutP99":%.3f})"
              "\n",
              sockets, static_cast<unsigned long long>(before), perSocket, percentile(direct, 0.5),
              percentile(direct, 0.99), percentile(fanOut, 0.5), percentile(fanOut, 0.99));
}

}  // namespace cossistant::load
