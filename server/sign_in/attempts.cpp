#include "server/sign_in/attempts.hpp"

#include <algorithm>
#include <chrono>

#include "server/http/address.hpp"
#include "server/text/ascii.hpp"

namespace cossistant::server {
namespace {

constexpr std::int64_t kWindowMs = std::chrono::milliseconds(std::chrono::minutes(15)).count();
constexpr int kTriesOfAddress = 30;
constexpr int kTriesAtEmail = 10;
/// More than passwords can be checked for in a window. Whoever comes after that waits, so that memory has an end.
constexpr std::size_t kMostWindows = 20'000;

std::string addressKey(const std::string& address) { return "address " + subscriberOf(address); }
/// An account has one email in any case, so its tries are counted in one.
std::string emailKey(const std::string& email) { return "email " + lowerCase(email); }

}  // namespace

std::optional<std::int64_t> Attempts::begin(const std::string& address, const std::string& email) {
  const std::lock_guard lock(mutex_);
  const Timestamp now = clock_();
  const auto ofAddress = secondsToWait(addressKey(address), kTriesOfAddress, now);
  const auto atEmail = secondsToWait(emailKey(email), kTriesAtEmail, now);
  if (ofAddress || atEmail) return std::max(ofAddress, atEmail);
  if (!hasRoom(now)) return kWindowMs / 1000;
  count(addressKey(address), now);
  count(emailKey(email), now);
  return std::nullopt;
}

void Attempts::forgive(const std::string& address, const std::string& email) {
  const std::lock_guard lock(mutex_);
  discount(addressKey(address));
  windows_.erase(emailKey(email));
}

std::optional<std::int64_t> Attempts::secondsToWait(const std::string& key, int most, Timestamp now) const {
  const auto found = windows_.find(key);
  if (found == windows_.end() || found->second.tries < most || found->second.endsAt <= now) return std::nullopt;
  return (found->second.endsAt.ms - now.ms + 999) / 1000;
}

bool Attempts::hasRoom(Timestamp now) {
  if (windows_.size() < kMostWindows) return true;
  std::erase_if(windows_, [&](const auto& entry) { return entry.second.endsAt <= now; });
  return windows_.size() < kMostWindows;
}

void Attempts::count(const std::string& key, Timestamp now) {
  Window& window = windows_[key];
  if (window.endsAt <= now) window = {0, {now.ms + kWindowMs}};
  ++window.tries;
}

void Attempts::discount(const std::string& key) {
  const auto found = windows_.find(key);
  if (found != windows_.end() && found->second.tries > 0) --found->second.tries;
}

}  // namespace cossistant::server
