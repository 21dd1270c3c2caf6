#include "tests/simulation/browser.hpp"

#include <algorithm>

#include "core/composer/draft_store.hpp"
#include "core/composer/outbox_store.hpp"

namespace cossistant::simulation {

namespace {

constexpr std::int64_t kLongestWordMs = 20;  // that a change takes to the other tabs

}  // namespace

void Browser::open(std::size_t tab, Timestamp now) {
  tabs_[tab].isOpen = true;
  waiting_.push_back(tab);
  if (waiting_.size() == 1) handOn(now);
}

void Browser::close(std::size_t tab, Timestamp now) {
  tabs_[tab] = {};
  const bool hadIt = waiting_.front() == tab;
  std::erase(waiting_, tab);
  if (hadIt) handOn(now);
}

void Browser::set(std::size_t tab, const std::string& key, const std::string& value, Timestamp now) {
  const std::string_view composer = conversationOfDraft(key);
  if (!composer.empty()) drafts[std::string(composer)] += value + '\n';
  std::string& kept = storage_[key];
  if (kept == value) return;
  kept = value;
  tell(tab, key, value, now);
}

void Browser::remove(std::size_t tab, const std::string& key, Timestamp now) {
  if (storage_.erase(key) > 0) tell(tab, key, std::nullopt, now);
}

void Browser::clearUnsent(Timestamp now) {
  const auto found = storage_.lower_bound(std::string(kOutboxKeyPrefix));
  if (found == storage_.end() || !found->first.starts_with(kOutboxKeyPrefix)) return;
  remove(kTabs, std::string(found->first), now);
}

std::optional<Timestamp> Browser::next(std::size_t tab) const {
  const auto& words = tabs_[tab].words;
  if (words.empty()) return std::nullopt;
  return Timestamp{words.front().first};
}

InputEvent Browser::take(std::size_t tab) {
  InputEvent event = std::move(tabs_[tab].words.front().second);
  tabs_[tab].words.pop_front();
  if (const auto* changed = std::get_if<input::StorageChanged>(&event)) {
    const auto kept = storage_.find(changed->key);
    const auto value = kept == storage_.end() ? std::nullopt : std::optional(kept->second);
    if (lastWriters_[changed->key] == tab && value != changed->value) crossed_.insert(changed->key);
  }
  return event;
}

bool Browser::hasCrossed(const std::string& conversationId) const {
  return crossed_.count(draftKey(conversationId)) > 0;
}

void Browser::hears(Tab& tab, InputEvent event, Timestamp now) {
  const std::int64_t last = tab.words.empty() ? now.ms : tab.words.back().first;
  tab.words.emplace_back(std::max(last, now.ms + random_.between(0, kLongestWordMs)), std::move(event));
}

void Browser::tell(std::size_t tab, const std::string& key, const std::optional<std::string>& value, Timestamp now) {
  lastWriters_[key] = tab;
  for (std::size_t other = 0; other < kTabs; ++other) {
    if (other != tab && tabs_[other].isOpen) hears(tabs_[other], input::StorageChanged{key, value}, now);
  }
}

void Browser::handOn(Timestamp now) {
  if (!waiting_.empty()) hears(tabs_[waiting_.front()], input::LeaseChanged{true}, now);
}

}  // namespace cossistant::simulation
