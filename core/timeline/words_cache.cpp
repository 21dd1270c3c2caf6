#include "core/timeline/words_cache.hpp"

#include <algorithm>

namespace cossistant {
namespace {

/// Messages that are on screen at a time, and a long group.
constexpr std::size_t kMostEntries = 64;
constexpr std::size_t kMostBytes = 1u << 20;

}  // namespace

const std::string& WordsCache::membersOf(std::string_view id, std::string_view words) {
  const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const auto& entry) { return entry->id == id; });
  if (found == entries_.end()) {
    entries_.push_back(std::make_unique<Entry>(Entry{std::string(id), {}}));
  } else {
    std::rotate(found, found + 1, entries_.end());
  }
  const std::string& members = entries_.back()->text.format(words);
  std::size_t bytes = 0;
  for (const auto& entry : entries_) bytes += entry->text.bytes();
  auto kept = entries_.begin();
  while (entries_.end() - kept > 1 && (entries_.end() - kept > std::ptrdiff_t{kMostEntries} || bytes > kMostBytes)) {
    bytes -= (*kept++)->text.bytes();
  }
  entries_.erase(entries_.begin(), kept);
  return members;
}

}  // namespace cossistant
