#include "tests/server/support/json_schema.hpp"

#include <gtest/gtest.h>

namespace cossistant::server::testing {
namespace {

struct Case {
  const char* name;
  const char* schema;
  const char* right;
  const char* wrong;
};

class JsonSchema : public ::testing::TestWithParam<Case> {};

TEST_P(JsonSchema, TellsRightFromWrong) {
  rapidjson::Document schema;
  schema.Parse(GetParam().schema);
  rapidjson::Document right;
  right.Parse(GetParam().right);
  rapidjson::Document wrong;
  wrong.Parse(GetParam().wrong);
  EXPECT_TRUE(faultsOf(right, schema, schema).empty());
  EXPECT_EQ(faultsOf(wrong, schema, schema).size(), 1u);
}

INSTANTIATE_TEST_SUITE_P(, JsonSchema,
                         ::testing::ValuesIn<Case>({
                             {"Type", R"({"type":"string"})", R"("a")", "1"},
                             {"Integer", R"({"type":"integer"})", "1", "1.5"},
                             {"Const", R"({"const":"a"})", R"("a")", R"("b")"},
                             {"Enum", R"({"enum":["a","b"]})", R"("b")", R"("c")"},
                             {"AnyOf", R"({"anyOf":[{"type":"string"},{"type":"null"}]})", "null", "1"},
                             {"Required", R"({"required":["a"]})", R"({"a":1})", "{}"},
                             {"Properties", R"({"properties":{"a":{"type":"string"}}})", R"({"b":1})", R"({"a":1})"},
                             {"Items", R"({"items":{"type":"string"}})", R"(["a"])", R"(["a",1])"},
                             {"Minimum", R"({"minimum":1})", "1", "0"},
                             {"Maximum", R"({"maximum":5})", "5", "6"},
                             {"Time", R"({"format":"date-time"})", R"("2026-01-02T03:04:05.000Z")", R"("yesterday")"},
                             {"Reference", R"({"$ref":"#/b","b":{"type":"string"}})", R"("a")", "1"},
                         }),
                         [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace cossistant::server::testing
