#pragma once

#include <set>
#include <string>
#include <vector>

#include "tests/simulation/host.hpp"
#include "tests/simulation/random.hpp"
#include "tests/simulation/server.hpp"

namespace cossistant::simulation {

struct SentMessage {
  std::string text;  // of no other message
  std::string conversationId;
  std::string itemId;              // empty while it is not known
  std::vector<std::string> files;  // their names
  bool waitedForFiles = false;     // another tab may have sent something meanwhile
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
  std::set<std::string> filesPickedIn;  // conversations

 private:
  void send(Timestamp& now);
  void start(Timestamp now);
  void startWithText(Timestamp now);
  void type(Timestamp now);
  /// Picks files, takes one away, or calls back what is being uploaded.
  void handleFiles(Timestamp now);
  void discard(Timestamp now);
  void retry(Timestamp now);
  void note(std::string text, std::vector<std::string> files);
  /// Sees which of the unsent messages on screen are those that went out with their files a while ago.
  void recognize();
  [[nodiscard]] bool canWrite();
  [[nodiscard]] std::vector<ShownItem> unsentItems() const;
  [[nodiscard]] std::string nextText();

  Host* host_ = nullptr;
  int picked_ = 0;
  std::set<std::string> retried_;  // conversations that were loaded again
  const Browser& browser_;
  Random& random_;
};

}  // namespace cossistant::simulation
