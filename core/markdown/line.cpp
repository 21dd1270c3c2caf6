#include "core/markdown/line.hpp"

#include "core/markdown/letter.hpp"

namespace cossistant {
namespace {

constexpr int kNumberDigits = 9;
constexpr int kShortestFence = 3;
constexpr int kDeepestHeading = 6;

int runOf(const char* at, char mark) noexcept {
  int size = 0;
  while (at[size] == mark) ++size;
  return size;
}

bool endsLine(const char* at) noexcept {
  while (isOneOf(*at, " \t")) ++at;
  return *at == '\n';
}

}  // namespace

bool isRule(const char* at) noexcept {
  const char mark = *at;
  if (!isOneOf(mark, "*-_")) return false;
  int count = 0;
  for (; *at != '\n'; ++at) {
    if (*at == mark) {
      ++count;
    } else if (!isOneOf(*at, " \t")) {
      return false;
    }
  }
  return count >= 3;
}

int underlineLevel(const char* at) noexcept {
  if (!isOneOf(*at, "=-") || !endsLine(at + runOf(at, *at))) return 0;
  return *at == '=' ? 1 : 2;
}

int headingLevel(const char* at) noexcept {
  const int level = runOf(at, '#');
  return level <= kDeepestHeading && isGap(at[level]) ? level : 0;
}

int fenceSize(const char* at) noexcept {
  if (!isOneOf(*at, "`~")) return 0;
  const int size = runOf(at, *at);
  if (size < kShortestFence) return 0;
  if (*at == '~') return size;
  for (const char* info = at + size; *info != '\n'; ++info) {
    if (*info == '`') return 0;  // a code span
  }
  return size;
}

bool isClosingFence(const char* at, char mark, int size) noexcept {
  const int run = runOf(at, mark);
  return run >= size && endsLine(at + run);
}

ContainerMark readContainerMark(const char* at) noexcept {
  ContainerMark found = {*at, 1, -1};
  if (*at == '>') return found;
  if (isDigit(*at)) {
    found.number = 0;
    for (found.size = 0; isDigit(at[found.size]) && found.size < kNumberDigits; ++found.size) {
      found.number = found.number * 10 + (at[found.size] - '0');
    }
    found.mark = at[found.size++];
  }
  const bool isMark = isOneOf(found.mark, found.number < 0 ? "-+*" : ".)") && isGap(at[found.size]);
  if (!isMark) found.mark = '\0';
  return found;
}

}  // namespace cossistant
