#include "core/time/civil.hpp"

#include "core/time/digits.hpp"

// Both directions count from 1 March of year 0, so that the leap day is the last of its year and a 400-year
// era has the same days every time (the construction of Howard Hinnant's "chrono-Compatible Low-Level Date
// Algorithms").

namespace cossistant {
namespace {

constexpr std::int64_t kEraYears = 400;
constexpr std::int64_t kEraDays = 146'097;
constexpr std::int64_t kEpoch = 719'468;  // days from 0000-03-01 to 1970-01-01

constexpr std::int64_t floorDivide(std::int64_t number, std::int64_t by) {
  return (number >= 0 ? number : number - by + 1) / by;
}

}  // namespace

std::int64_t daysFromCivil(const CivilDay& day) noexcept {
  const std::int64_t year = std::int64_t{day.year} - (day.month <= 2 ? 1 : 0);
  const std::int64_t era = floorDivide(year, kEraYears);
  const std::int64_t yearOfEra = year - era * kEraYears;
  const std::int64_t dayOfYear = (153 * ((day.month + 9) % 12) + 2) / 5 + day.day - 1;
  const std::int64_t dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
  return era * kEraDays + dayOfEra - kEpoch;
}

CivilDay civilFromDays(std::int64_t days) noexcept {
  const std::int64_t era = floorDivide(days + kEpoch, kEraDays);
  const std::int64_t dayOfEra = days + kEpoch - era * kEraDays;
  const std::int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
  const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
  const std::int64_t monthFromMarch = (5 * dayOfYear + 2) / 153;
  const int month = static_cast<int>((monthFromMarch + 2) % 12) + 1;
  return {.year = static_cast<int>(yearOfEra + era * kEraYears) + (month <= 2 ? 1 : 0),
          .month = month,
          .day = static_cast<int>(dayOfYear - (153 * monthFromMarch + 2) / 5) + 1};
}

std::string formatCivilDay(const CivilDay& day) {
  std::string text = day.year < 0 ? "-" : "";
  appendDigits(text, day.year < 0 ? -day.year : day.year, 4);
  text += '-';
  appendDigits(text, day.month, 2);
  text += '-';
  appendDigits(text, day.day, 2);
  return text;
}

}  // namespace cossistant
