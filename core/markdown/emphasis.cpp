#include "core/markdown/emphasis.hpp"

#include <algorithm>

#include "core/markdown/letter.hpp"

namespace cossistant {

std::size_t EmphasisPairs::readRun(std::size_t at) {
  const char mark = text_[at];
  std::size_t end = at;
  while (text_[end] == mark && acts_[end] == kLive) ++end;
  const Beside before = besideBefore(text_, text_ + at);
  const Beside after = besideAfter(text_ + end);
  const bool isInWord = mark == '_' && before == Beside::Word && after == Beside::Word;
  const bool opens = !isInWord && after != Beside::Space && after >= before;
  const bool closes = !isInWord && before != Beside::Space && before >= after;

  Opener run = {at, end - at, end - at, mark, closes};
  while (closes && run.left > 0) {
    Opener* opener = findOpener(run, opens);
    if (opener == nullptr) break;
    const bool isStrong = std::min(opener->left, run.left) > 1;
    const std::size_t size = isStrong ? 2 : 1;
    opener->left -= size;
    const std::size_t open = opener->at + opener->left;
    acts_[open + size - 1] = kGone;
    acts_[open] = isStrong ? kStrong : kEmphasis;
    acts_[run.at + size - 1] = kGone;
    acts_[run.at] = kEndSpan;
    run.at += size;
    run.left -= size;
    if (opener->left == 0) openers_.pop_back();
  }
  if (opens && run.left > 0) openers_.push_back(run);
  return end;
}

/// The innermost opener that fits, which takes away all inside it.
EmphasisPairs::Opener* EmphasisPairs::findOpener(const Opener& closer, bool opens) {
  std::size_t& bottom = bottoms_[isInLink_ ? 1 : 0][closer.mark == '*' ? 1 : 0][opens ? 1 : 0][closer.size % 3];
  for (std::size_t i = openers_.size(); i > floor_ && openers_[i - 1].at >= bottom; --i) {
    Opener& opener = openers_[i - 1];
    const bool isTangled = (opener.closes || opens) && (opener.size + closer.size) % 3 == 0 && closer.size % 3 != 0;
    if (opener.mark != closer.mark || isTangled) continue;
    drop(i);
    return &opener;
  }
  bottom = closer.at;
  return nullptr;
}

void EmphasisPairs::drop(std::size_t kept) {
  while (openers_.size() > kept) openers_.pop_back();  // resize() would bring along how to grow
}

void EmphasisPairs::enterLink() {
  floor_ = openers_.size();
  isInLink_ = true;
}

void EmphasisPairs::leaveLink() {
  drop(floor_);
  floor_ = 0;
  isInLink_ = false;
}

}  // namespace cossistant
