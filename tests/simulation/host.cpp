#include "tests/simulation/host.hpp"

#include <algorithm>
#include <iostream>
#include <utility>

#include "core/json/codec.hpp"
#include "core/result/overloaded.hpp"

namespace cossistant::simulation {

void Host::handle(InputEvent event, Timestamp now) {
  ++inputs;
  Input input;
  input.now = now;
  random_.fill(input.entropy.ulid);
  random_.fill(input.entropy.conversationId);
  input.event = std::move(event);
  if (isLogging) {
    Input shown = input;
    std::clog << "  " << tab_ << " > " << json::encode(shown) << '\n';
  }
  const Result<Output> output = runtime.handle(std::move(input));
  if (!output.ok()) return complain("an input was refused: " + output.error().message);
  if (isLogging) std::clog << "  " << tab_ << " < " << json::encode(output.value()) << '\n';
  for (const Effect& effect : output.value().effects) perform(effect, now);
  const auto& told = output.value().events;
  events.insert(events.end(), told.begin(), told.end());
  // The components draw when the browser has time: often after several inputs.
  screen.take(output.value(), random_.chance(25));
  if (!std::exchange(isVisitAsked_, false)) return;
  input::VisitReported reported;
  reported.page.url = "https://shop.test/?utm_source=news";
  handle(std::move(reported), now);
}

void Host::pick(std::vector<PickedFile> files, Timestamp now) {
  for (const PickedFile& file : files) held.insert(file.fileId);
  act(action::AddFiles{std::move(files)}, now);
}

/// A file that came back with its message has a colon in its id, and no bytes on the page.
void Host::release(const std::string& fileId) {
  if (held.erase(fileId) == 0 && fileId.find(':') == std::string::npos) complain("released twice: " + fileId);
}

void Host::perform(const Effect& effect, Timestamp now) {
  std::visit(Overloaded{
                 [&](const effect::HttpRequest& request) {
                   if (request.fileId && held.count(*request.fileId) == 0) complain("a file without bytes is sent");
                   network_.send(request, now);
                 },
                 [&](const effect::HttpCancel& cancel) {
                   if (!network_.isRequestOpen(cancel.requestId)) complain("a request is cancelled that is not open");
                   network_.cancel(cancel.requestId);
                 },
                 [&](const effect::SocketOpen& open) {
                   if (network_.socketCount() > 0) complain("a second socket is opened");
                   network_.openSocket(open.socketId, now);
                 },
                 [&](const effect::SocketSend& send) {
                   if (!network_.isSocketKnown(send.socketId)) complain("a text for a socket that is closed");
                   network_.sendText(send.socketId, send.data, now);
                 },
                 [&](const effect::SocketClose& close) {
                   if (!network_.isSocketKnown(close.socketId)) complain("a socket is closed that is not open");
                   network_.closeSocket(close.socketId);
                 },
                 [&](const effect::TimerSet& set) { timers_[set.timerId] = now.ms + set.delayMs; },
                 [&](const effect::TimerCancel& cancel) {
                   if (timers_.erase(cancel.timerId) == 0) complain("a timer is cancelled that does not run");
                 },
                 [&](const effect::StorageSet& set) {
                   if (!set.forTab) browser_.set(tab_, set.key, set.value, now);
                 },
                 [&](const effect::StorageRemove& remove) { browser_.remove(tab_, remove.key, now); },
                 [&](const effect::FileRelease& gone) { release(gone.fileId); },
                 [&](const effect::VisitWatch& watch) { isVisitAsked_ = watch.on; },
                 [](const effect::CallAnswer&) {},
                 [](const effect::MessageSound&) {},
                 [](const effect::TypingSound&) {},
             },
             effect);
}

std::optional<Timestamp> Host::nextTimer() const {
  if (timers_.empty()) return std::nullopt;
  const auto first = std::min_element(timers_.begin(), timers_.end(),
                                      [](const auto& a, const auto& b) { return a.second < b.second; });
  return Timestamp{first->second};
}

void Host::fireTimer(Timestamp now) {
  const auto first = std::min_element(timers_.begin(), timers_.end(),
                                      [](const auto& a, const auto& b) { return a.second < b.second; });
  const std::int64_t timerId = first->first;
  timers_.erase(first);
  handle(input::TimerFired{timerId}, now);
}

void Host::stop(Timestamp now) {
  handle(input::Stop{}, now);
  isStopped_ = true;
  if (!timers_.empty()) complain("a timer runs on after the stop");
  if (network_.isRequestOpen()) complain("a request runs on after the stop");
  if (network_.socketCount() > 0) complain("a socket is open after the stop");
  Input late;
  late.now = now;
  late.event = input::Act{action::Open{}};
  if (runtime.handle(std::move(late)).ok()) complain("an input after the stop was handled");
}

}  // namespace cossistant::simulation
