#include "demo/inspector/json_lines.hpp"

#include <gtest/gtest.h>

#include <ostream>

namespace cossistant::inspector {
namespace {

using Lines = std::vector<std::string>;

TEST(JsonLines, IndentObjectsAndListsByTwoSpacesALevel) {
  EXPECT_EQ(jsonLines(R"({"a":[1,true],"b":null})"),
            (Lines{"{", R"(  "a": [)", "    1,", "    true", "  ],", R"(  "b": null)", "}"}));
}

TEST(JsonLines, KeepEmptyObjectsAndListsOnOneLine) {
  EXPECT_EQ(jsonLines(R"({"a":{},"b":[]})"), (Lines{"{", R"(  "a": {},)", R"(  "b": [])", "}"}));
}

TEST(JsonLines, LeaveTextAloneThatLooksLikeStructure) {
  EXPECT_EQ(jsonLines(R"({"a":"{,\":[\\"})"), (Lines{"{", R"(  "a": "{,\":[\\")", "}"}));
}

TEST(JsonLines, OfAnEmptyTextAreOneEmptyLine) { EXPECT_EQ(jsonLines(""), Lines{""}); }

struct ChangeCase {
  const char* name;
  Lines before;
  Lines after;
  LineRange changed;
};

void PrintTo(const ChangeCase& change, std::ostream* out) { *out << change.name; }

class ChangedLines : public testing::TestWithParam<ChangeCase> {};

TEST_P(ChangedLines, AreTheOnesBetweenCommonEnds) {
  EXPECT_EQ(changedLines(GetParam().before, GetParam().after), GetParam().changed);
}

INSTANTIATE_TEST_SUITE_P(, ChangedLines,
                         testing::ValuesIn<ChangeCase>({
                             {"Same", {"a", "b"}, {"a", "b"}, {2, 2}},
                             {"Replaced", {"a", "b", "c"}, {"a", "x", "c"}, {1, 2}},
                             {"Inserted", {"a", "c"}, {"a", "b", "c"}, {1, 2}},
                             {"Removed", {"a", "b", "c"}, {"a", "c"}, {1, 1}},
                             {"RepeatedLine", {"a", "a"}, {"a", "a", "a"}, {2, 3}},
                             {"New", {}, {"a", "b"}, {0, 2}},
                         }),
                         [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace cossistant::inspector
