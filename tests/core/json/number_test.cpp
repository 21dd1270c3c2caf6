#include "core/json/number.hpp"

#include <gtest/gtest.h>

#include <bit>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <random>
#include <string>

#include "core/json/literal.hpp"

namespace cossistant::json {
namespace {

/// What the standard library reads.
double expected(const std::string& text) { return std::strtod(text.c_str(), nullptr); }

std::string written(double number) {
  std::string out;
  appendNumber(out, number);
  return out;
}

/// How many digits a number is written with, without zeros at its ends.
std::size_t countDigits(std::string text) {
  text = text.substr(0, text.find('e'));
  std::erase_if(text, [](char letter) { return letter < '0' || letter > '9'; });
  const std::size_t first = text.find_first_not_of('0');
  return first == std::string::npos ? 1 : text.find_last_not_of('0') - first + 1;
}

/// Always the same doubles, of all sizes.
class Doubles {
 public:
  double any() {
    for (;;) {
      const auto number = std::bit_cast<double>(random_());
      if (std::isfinite(number)) return number;
    }
  }
  double between(double low, double high) { return std::uniform_real_distribution(low, high)(random_); }
  std::uint64_t bits() { return random_(); }

 private:
  std::mt19937_64 random_;
};

class JsonDoubleText : public testing::TestWithParam<const char*> {};

TEST_P(JsonDoubleText, ReadsAsTheNearestDouble) { EXPECT_EQ(toDouble(GetParam()), expected(GetParam())); }

INSTANTIATE_TEST_SUITE_P(, JsonDoubleText,
                         testing::Values("0", "-0", "1", "-7", "0.1", "1e22", "1e23", "9007199254740993",
                                         "9007199254740992.9", "9007199254740993.00000000000000000000000000001",
                                         "18446744073709551615", "18446744073709551616",
                                         "123456789012345678901234567890",
                                         "0.000000000000000000000000000000000000000000001234567890123456789", "5e-324",
                                         "3e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "2e-324",
                                         "1e-400", "2.2250738585072011e-308", "2.2250738585072012e-308",
                                         "2.2250738585072014e-308", "4.4501477170144023e-308", "1.7976931348623157e308",
                                         "1.7976931348623158e308", "1.7976931348623159e308", "1e309",
                                         "1e99999999999999999999", "1e-99999999999999999999", "0e99999",
                                         "7.2057594037927933e16", "48.856612345678912"));

TEST(JsonDoubleDigits, ManyDigitsAreAllTakenIntoAccount) {
  // 2^-1074 is the smallest double. Exactly half of it goes to the even 0, a bit more to the smallest itself.
  char digits[1100];
  const auto end = std::to_chars(digits, digits + sizeof digits, std::ldexp(1, -1022), std::chars_format::fixed);
  const std::string exact(digits, end.ptr);
  EXPECT_EQ(toDouble(exact), std::ldexp(1, -1022));
  const std::string half = "2.4703282292062327208299564311110e-324";  // below 2^-1075
  EXPECT_EQ(toDouble(half), expected(half));
  const std::string tie = "9007199254740993";
  EXPECT_EQ(toDouble(tie + "." + std::string(2000, '0')), 9007199254740992.0);
  EXPECT_EQ(toDouble(tie + "." + std::string(2000, '0') + "1"), 9007199254740994.0);
  EXPECT_EQ(toDouble(tie + std::string(200, '0') + "e-200"), 9007199254740992.0);
  EXPECT_EQ(toDouble("0." + std::string(5000, '0') + "1e5001"), 1.0);
  EXPECT_EQ(toDouble("1" + std::string(5000, '0') + "e-5000"), 1.0);
}

TEST(JsonDoubleDigits, RandomTextsReadAsTheNearestDouble) {
  Doubles doubles;
  for (int i = 0; i < 4'000; ++i) {
    std::string text = std::to_string(doubles.bits());
    if (i % 3 == 0) text += std::to_string(doubles.bits()) + std::to_string(doubles.bits());
    text.insert(1, ".");
    text += "e" + std::to_string(static_cast<int>(doubles.bits() % 660) - 340);
    ASSERT_EQ(toDouble(text), expected(text)) << text;
  }
}

TEST(JsonDoubleDigits, HalvesBetweenTwoDoublesGoToTheEvenOne) {
  Doubles doubles;
  for (int i = 0; i < 500; ++i) {
    const double low = std::fabs(doubles.any());
    const double high = std::nextafter(low, std::numeric_limits<double>::infinity());
    if (!std::isfinite(high)) continue;
    // A long double has 11 bits more, so it holds what is in the middle.
    char digits[2000];
    const long double middle = low + (static_cast<long double>(high) - low) / 2;
    std::snprintf(digits, sizeof digits, "%.1100Le", middle);
    for (const char* more : {"", "1"}) {
      std::string text = digits;
      text.insert(text.find('e'), more);
      ASSERT_EQ(toDouble(text), expected(text)) << text;
    }
  }
}

TEST(JsonDoubleDigits, WrittenOnesReadBackInTheFewestDigits) {
  Doubles doubles;
  for (int i = 0; i < 4'000; ++i) {
    const double number = i % 2 == 0 ? doubles.any() : doubles.between(-180, 180);
    const std::string text = written(number);
    ASSERT_EQ(toDouble(text), number) << text;
    ASSERT_EQ(expected(text), number) << text;
    char digits[400];
    const auto end = std::to_chars(digits, digits + sizeof digits, number, std::chars_format::scientific);
    if (number != std::trunc(number) || std::fabs(number) > 9007199254740992.0) {
      ASSERT_EQ(countDigits(text), countDigits(std::string(digits, end.ptr))) << text;
    }
  }
}

TEST(JsonDoubleDigits, PowersOfTwoAndOfTenReadBack) {
  for (int i = -1074; i < 1024; ++i) ASSERT_EQ(expected(written(std::ldexp(1, i))), std::ldexp(1, i)) << i;
  for (int i = -323; i < 309; ++i) {
    const std::string text = "1e" + std::to_string(i);
    ASSERT_EQ(toDouble(text), expected(text));
    ASSERT_EQ(countDigits(written(expected(text))), 1u) << written(expected(text));
  }
}

TEST(JsonIntegerText, IsReadHoweverItIsWritten) {
  const auto read = [](const char* text) {
    std::int64_t number = -1;
    return toInteger(text, number) ? number : -1;
  };
  EXPECT_EQ(read("1000e-3"), 1);
  EXPECT_EQ(read("0.00012e5"), 12);
  EXPECT_EQ(read("1.000000000000000000000000000000"), 1);
  EXPECT_EQ(read("922337203685477580700e-2"), INT64_MAX);
  EXPECT_EQ(read("-922337203685477580.8e1"), INT64_MIN);
  EXPECT_EQ(read("0e999999999999999999999"), 0);
  EXPECT_EQ(read("9007199254740993.0"), 9007199254740993);
  for (const char* refused : {"1e-1", "0.5", "9223372036854775808", "-9223372036854775809", "1e999999999999", "1e19",
                              "1.0000000000000000000000000000001", "10000000000000000000000"}) {
    EXPECT_EQ(read(refused), -1) << refused;
  }
}

}  // namespace
}  // namespace cossistant::json
