#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cossistant {

/// The words of a message as JSON, which may grow at their end, as those of a reply that streams in do. Blocks that are
/// finished are read once.
class GrowingText {
 public:
  /// The members of `formatText(text)`, as `describe` writes them. When `text` is what it was before and more, O(what
  /// came, the last block, and copying the rest); else, and where links are defined, O(text).
  const std::string& format(std::string_view text);

  /// What is kept, roughly. O(1).
  [[nodiscard]] std::size_t bytes() const noexcept { return text_.size() + members_.size() + finishedNodes_.size(); }

 private:
  void readOn(std::string_view text);

  std::string text_;
  std::string members_;        // of text_
  bool isRead_ = false;        // they are there
  std::size_t finished_ = 0;   // bytes of text_
  std::string finishedNodes_;  // of those, as JSON with a comma behind each
  bool finishedHasSyntax_ = false;
  bool finishedIsExpanded_ = false;
};

}  // namespace cossistant
