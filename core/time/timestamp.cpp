#include "core/time/timestamp.hpp"

#include <algorithm>

#include "core/time/civil.hpp"
#include "core/time/digits.hpp"
#include "core/time/durations.hpp"

namespace cossistant {
namespace {

constexpr std::int64_t kFirstMs = -62'167'219'200'000;  // 0000-01-01T00:00:00.000Z
constexpr std::int64_t kLastMs = 253'402'300'799'999;   // 9999-12-31T23:59:59.999Z

/// Takes pieces off the front of a text; the first piece that does not fit makes all of it invalid.
class Scanner {
 public:
  explicit Scanner(std::string_view rest) : rest_(rest) {}

  bool valid() const { return valid_; }
  bool atEnd() const { return rest_.empty(); }

  bool accept(char expected) {
    if (rest_.empty() || rest_.front() != expected) return false;
    rest_.remove_prefix(1);
    return true;
  }

  void expect(char expected) { valid_ = accept(expected) && valid_; }

  /// Exactly `width` digits of a number from `low` to `high`.
  int number(int width, int low, int high) {
    int value = 0;
    for (int i = 0; i < width; ++i) value = value * 10 + digit();
    valid_ = valid_ && value >= low && value <= high;
    return value;
  }

  /// One digit or more after the point: the first three, as milliseconds.
  int milliseconds() {
    int value = digit() * 100;
    for (int scale = 10; startsWithDigit(); scale /= 10) value += digit() * scale;
    return value;
  }

 private:
  bool startsWithDigit() const { return !rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9'; }

  int digit() {
    if (!startsWithDigit()) {
      valid_ = false;
      return 0;
    }
    const int value = rest_.front() - '0';
    rest_.remove_prefix(1);
    return value;
  }

  std::string_view rest_;
  bool valid_ = true;
};

/// `Z`, `±HH:MM`, `±HHMM` or `±HH`, in minutes east of UTC.
int scanOffset(Scanner& scanner) {
  if (scanner.accept('Z')) return 0;
  const bool west = scanner.accept('-');
  if (!west) scanner.expect('+');
  int minutes = 60 * scanner.number(2, 0, 23);
  if (scanner.accept(':') || !scanner.atEnd()) minutes += scanner.number(2, 0, 59);
  return west ? -minutes : minutes;
}

}  // namespace

std::optional<Timestamp> parseIsoTime(std::string_view text) noexcept {
  Scanner scanner(text);
  CivilDay day;
  day.year = scanner.number(4, 0, 9999);
  scanner.expect('-');
  day.month = scanner.number(2, 1, 12);
  scanner.expect('-');
  day.day = scanner.number(2, 1, 31);
  scanner.expect('T');
  std::int64_t ms = 60 * kMinuteMs * scanner.number(2, 0, 23);
  scanner.expect(':');
  ms += kMinuteMs * scanner.number(2, 0, 59);
  if (scanner.accept(':')) {
    ms += 1000 * scanner.number(2, 0, 59);
    if (scanner.accept('.')) ms += scanner.milliseconds();
  }
  ms -= kMinuteMs * scanOffset(scanner);
  if (!scanner.valid() || !scanner.atEnd()) return std::nullopt;

  const std::int64_t days = daysFromCivil(day);
  if (civilFromDays(days) != day) return std::nullopt;  // such as 30 February
  return Timestamp{days * kDayMs + ms};
}

std::string formatIsoTime(Timestamp time) {
  const std::int64_t sinceFirst = std::clamp(time.ms, kFirstMs, kLastMs) - kFirstMs;
  const std::int64_t days = sinceFirst / kDayMs + kFirstMs / kDayMs;
  const int msOfDay = static_cast<int>(sinceFirst % kDayMs);
  std::string text = formatCivilDay(civilFromDays(days));
  text += 'T';
  appendDigits(text, msOfDay / 3'600'000, 2);
  text += ':';
  appendDigits(text, msOfDay / 60'000 % 60, 2);
  text += ':';
  appendDigits(text, msOfDay / 1000 % 60, 2);
  text += '.';
  appendDigits(text, msOfDay % 1000, 3);
  text += 'Z';
  return text;
}

}  // namespace cossistant
