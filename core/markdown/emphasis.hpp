#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/markdown/act.hpp"

namespace cossistant {

/// Pairs runs of `*` and `_` as CommonMark does ("process emphasis"), in one pass over a text that ends with
/// a zero. Pairs do not reach into or out of links. O(text).
class EmphasisPairs {
 public:
  EmphasisPairs(const char* text, std::string& acts) : text_(text), acts_(acts) {}

  /// Reads the run at `at`; returns its end. Runs are read in order.
  std::size_t readRun(std::size_t at);
  void enterLink();
  void leaveLink();

 private:
  /// A run that may open spans. Its last bytes open the innermost ones.
  struct Opener {
    std::size_t at;
    std::size_t left;  // bytes that have not opened anything
    std::size_t size;  // of the whole run
    char mark;
    bool closes;
  };

  Opener* findOpener(const Opener& closer, bool opens);
  void drop(std::size_t kept);

  const char* text_;
  std::string& acts_;
  std::vector<Opener> openers_;
  std::size_t floor_ = 0;  // openers outside of the link
  bool isInLink_ = false;
  // Before these positions there is no opener for closers of that kind: what keeps the search linear.
  std::size_t bottoms_[2][2][2][3] = {};  // by link, mark, whether it opens too, size modulo 3
};

}  // namespace cossistant
