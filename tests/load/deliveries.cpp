#include "tests/load/deliveries.hpp"

#include <utility>

namespace cossistant::load {
namespace {

constexpr std::string_view kCreated = R"("type":"timelineItemCreated")";
constexpr std::string_view kMark = "load message ";

/// The text of `next` in a frame that says that it was created; empty when there is none.
std::string markedText(std::string_view frame) {
  const std::size_t begin = frame.find(kMark);
  if (begin == std::string_view::npos || frame.find(kCreated) == std::string_view::npos) return {};
  return std::string(frame.substr(begin, frame.find('"', begin) - begin));
}

}  // namespace

std::string Deliveries::next(std::size_t sockets, Steady::time_point sentAt) {
  const std::lock_guard lock(mutex_);
  std::string text = std::string(kMark) + std::to_string(++count_);
  onTheirWay_[text] = {sentAt, sockets};
  return text;
}

void Deliveries::forget(const std::string& text) {
  const std::lock_guard lock(mutex_);
  onTheirWay_.erase(text);
}

void Deliveries::heard(std::string_view frame, Steady::time_point at) {
  const std::string text = markedText(frame);
  if (text.empty()) return;
  const std::lock_guard lock(mutex_);
  const auto found = onTheirWay_.find(text);
  if (found == onTheirWay_.end()) return;
  latencies_.push_back(millisecondsBetween(found->second.sentAt, at));
  if (--found->second.sockets > 0) return;
  onTheirWay_.erase(found);
  if (onTheirWay_.empty()) arrived_.notify_all();
}

bool Deliveries::waitForAll(std::chrono::milliseconds atMost) {
  std::unique_lock lock(mutex_);
  return arrived_.wait_for(lock, atMost, [this] { return onTheirWay_.empty(); });
}

std::size_t Deliveries::missing() const {
  const std::lock_guard lock(mutex_);
  std::size_t missing = 0;
  for (const auto& [text, message] : onTheirWay_) missing += message.sockets;
  return missing;
}

std::vector<double> Deliveries::take() {
  const std::lock_guard lock(mutex_);
  return std::exchange(latencies_, {});
}

}  // namespace cossistant::load
