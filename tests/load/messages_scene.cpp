#include <cstdio>
#include <future>
#include <stdexcept>

#include "tests/load/crowd.hpp"
#include "tests/load/deliveries.hpp"
#include "tests/load/scenes.hpp"
#include "tests/load/visitors.hpp"

namespace cossistant::load {
namespace {

using namespace std::chrono_literals;

constexpr auto kWarmUp = 1s;  // not counted

/// Milliseconds from each POST to its answer, of those after `from`.
std::vector<double> postUntil(const Target& target, const Visitor& visitor, Deliveries& deliveries,
                              Steady::time_point from, Steady::time_point until) {
  Poster poster(target, visitor);
  std::vector<double> answers;
  for (auto sentAt = Steady::now(); sentAt < until;) {
    const std::string text = deliveries.next(2, sentAt);  // its author's socket and the team's
    if (!poster.post(visitor.conversationId, text)) throw std::runtime_error("a message was refused");
    const auto answeredAt = Steady::now();
    if (sentAt >= from) answers.push_back(millisecondsBetween(sentAt, answeredAt));
    sentAt = answeredAt;
  }
  return answers;
}

}  // namespace

void runMessages(const Target& target, std::size_t visitors, int seconds) {
  const auto authors = makeVisitors(target, visitors, visitors);
  Deliveries deliveries;
  Crowd crowd(target.port, [&](std::string_view frame, Steady::time_point at) { deliveries.heard(frame, at); });
  std::vector<std::string> targets = {teamSocket(target)};
  for (const Visitor& author : authors) targets.push_back(socketOf(target, author));
  crowd.open(targets);

  const auto from = Steady::now() + kWarmUp;
  const auto until = from + std::chrono::seconds(seconds);
  std::vector<std::future<std::vector<double>>> posters;
  for (const Visitor& author : authors) {
    posters.push_back(
        std::async(std::launch::async, [&] { return postUntil(target, author, deliveries, from, until); }));
  }
  std::vector<double> answers;
  for (auto& poster : posters) {
    const auto part = poster.get();
    answers.insert(answers.end(), part.begin(), part.end());
  }
  if (!deliveries.waitForAll(kPatience)) {
    throw std::runtime_error(std::to_string(deliveries.missing()) + " frames did not arrive");
  }
  std::printf(R"({"visitors":%zu,"messagesPerSecond":%.0f,"answerP50":%.3f,"answerP99":%.3f})"
              "\n",
              visitors, static_cast<double>(answers.size()) / seconds, percentile(answers, 0.5),
              percentile(answers, 0.99));
}

}  // namespace cossistant::load
