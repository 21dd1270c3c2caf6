#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/inbox/desk.hpp"
#include "core/result/result.hpp"

namespace cossistant {

/// A `Desk` spoken to in JSON text: what crosses between the inbox and the core. Every answer is as those of
/// `Boundary`; bad input of any kind is answered, never fatal. What the server says is read forgivingly. Views stay
/// valid until the next call.
class DeskBoundary {
 public:
  /// Handles a `DeskInput`. Answers the patches of the threads that moved.
  [[nodiscard]] std::string_view handle(std::string_view input);
  /// Answers the slice of a thread.
  [[nodiscard]] std::string_view readThread(std::string_view conversationId);
  /// Answers rows of a thread.
  [[nodiscard]] std::string_view readRows(std::string_view conversationId, std::size_t from, std::size_t to);
  /// Answers the `LastWords` of a message, a `TimelineItem`.
  [[nodiscard]] std::string_view lastWords(std::string_view message);
  /// Answers an item after a part of it changed, of `{"item", "partIndex", "part"}` (`setPart`). An index beyond the
  /// next part changes nothing.
  [[nodiscard]] std::string_view changedItem(std::string_view change);

 private:
  [[nodiscard]] std::string_view answer(std::string value);
  [[nodiscard]] std::string_view answer(const Error& error);

  Desk desk_;
  WordsCache words_;
  std::string answer_;
};

}  // namespace cossistant
