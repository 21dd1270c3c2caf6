#include "core/markdown/entity.hpp"

#include <gtest/gtest.h>

namespace cossistant {
namespace {

struct EntityCase {
  const char* name;
  const char* entity;
  const char* expected;
};

class Entity : public testing::TestWithParam<EntityCase> {};

TEST_P(Entity, StandsFor) {
  std::string out = "a";
  appendEntity(out, GetParam().entity);
  EXPECT_EQ(out, std::string("a") + GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(, Entity,
                         testing::ValuesIn<EntityCase>({
                             {"Ampersand", "&amp;", "&"},
                             {"LessThan", "&lt;", "<"},
                             {"NoBreakSpace", "&nbsp;", "\xC2\xA0"},
                             {"Euro", "&euro;", "€"},
                             {"Decimal", "&#65;", "A"},
                             {"Hexadecimal", "&#x20AC;", "€"},
                             {"UpperCaseHexadecimal", "&#X1F600;", "😀"},
                             {"TwoBytes", "&#233;", "é"},
                             {"LastCharacter", "&#x10FFFF;", "\xF4\x8F\xBF\xBF"},
                             {"UnknownName", "&bogus;", "&bogus;"},
                             {"NamesHaveTheirCase", "&AMP;", "&AMP;"},
                             {"Zero", "&#0;", "&#0;"},
                             {"Surrogate", "&#xD800;", "&#xD800;"},
                             {"AboveUnicode", "&#x110000;", "&#x110000;"},
                             {"TooLarge", "&#99999999999999999999;", "&#99999999999999999999;"},
                             {"WithoutDigits", "&#;", "&#;"},
                             {"WithSign", "&#-65;", "&#-65;"},
                             {"WithoutEnd", "&amp", "&amp"},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

}  // namespace
}  // namespace cossistant
