#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/markdown/growing_text.hpp"

namespace cossistant {

/// The words of the messages that were read last, as JSON. A row is read again whenever one of its messages changed,
/// for each word of a reply that streams in; the others in its group then cost no more than being copied.
class WordsCache {
 public:
  /// The members of `formatText(words)` for the message `id`, until the next call. O(kept messages, and what
  /// `GrowingText::format` costs).
  const std::string& membersOf(std::string_view id, std::string_view words);

 private:
  struct Entry {
    std::string id;
    GrowingText text;
  };

  std::vector<std::unique_ptr<Entry>> entries_;  // what was asked for last is the last
};

}  // namespace cossistant
