#include "core/json/number.hpp"

#include <gtest/gtest.h>

namespace cossistant::json {
namespace {

TEST(JsonNumber, EndsWhereItsTextEnds) {
  EXPECT_EQ(numberIn("-12.5e+3,1"), "-12.5e+3");
  EXPECT_EQ(numberIn("7}"), "7");
  EXPECT_EQ(numberIn("0"), "0");
}

struct IntegerCase {
  const char* name;
  const char* text;
  std::optional<std::int64_t> expected;
};

class JsonInteger : public testing::TestWithParam<IntegerCase> {};

TEST_P(JsonInteger, IsExactOrRefused) {
  std::int64_t number = -1;
  const bool isInteger = toInteger(GetParam().text, number);
  EXPECT_EQ(isInteger, GetParam().expected.has_value());
  EXPECT_EQ(number, GetParam().expected.value_or(-1));
}

INSTANTIATE_TEST_SUITE_P(, JsonInteger,
                         testing::ValuesIn<IntegerCase>({
                             {"Zero", "0", 0},
                             {"Negative", "-7]", -7},
                             {"Largest", "9223372036854775807", INT64_MAX},
                             {"Smallest", "-9223372036854775808", INT64_MIN},
                             {"WithAnEmptyFraction", "3.000,", 3},
                             {"NegativeZero", "-0.0", 0},
                             {"Half", "1.5", std::nullopt},
                             {"SmallFraction", "1.0000000000000000000000000000001", std::nullopt},
                             {"Exponent", "1e3", std::nullopt},
                             {"ExponentBehindAFraction", "1.0e3", std::nullopt},
                             {"AboveTheLargest", "9223372036854775808", std::nullopt},
                             {"BelowTheSmallest", "-9223372036854775809", std::nullopt},
                             {"FarAbove", "92233720368547758070", std::nullopt},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

}  // namespace
}  // namespace cossistant::json
