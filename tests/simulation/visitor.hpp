#pragma once

#include <string>
#include <vector>

#include "tests/simulation/host.hpp"
#include "tests/simulation/random.hpp"
#include "tests/simulation/server.hpp"

namespace cossistant::simulation {

struct SentMessage {
  std::string text;  // of no other message
  std::string conversationId;
  std::string itemId;
  bool isDiscarded = false;
  bool isCalledBack = false;  // the tab that sends decides whether it is discarded
};

/// Somebody in front of the widget, who only does what is on screen to be done.
class Visitor {
 public:
  Visitor(const Browser& browser, Random& random) : browser_(browser), random_(random) {}
  /// Goes on with this page.
  void turnTo(Host& host) { host_ = &host; }

  /// One thing or another. Nobody sends two messages within a millisecond, so that takes time.
  void act(const Server& server, Timestamp& now);
  /// Shows the page, or hides it.
  void show(bool isVisible, Timestamp now);
  /// Opens the conversation as from the history.
  void look(const std::string& conversationId, Timestamp now);
  /// Opens a conversation that has something unsent, if there is one.
  void lookAtUnsent(Timestamp now);
  /// Tries again what is shown as failed, and loads older items while there are any. Says whether there was
  /// anything to do.
  bool repair(Timestamp now);

  std::vector<SentMessage> sent;

 private:
  void send(Timestamp& now);
  void start(Timestamp now);
  void startWithText(Timestamp now);
  void type(Timestamp now);
  void discard(Timestamp now);
  void retry(Timestamp now);
  void note(std::string text, Timestamp now);
  [[nodiscard]] bool canWrite();
  [[nodiscard]] std::vector<ShownItem> unsentItems() const;
  [[nodiscard]] std::string nextText();

  Host* host_ = nullptr;
  const Browser& browser_;
  Random& random_;
};

}  // namespace cossistant::simulation
