#include "core/hash/metadata_hash.hpp"

#include <gtest/gtest.h>

namespace cossistant {
namespace {

struct MetadataCase {
  const char* name;
  const char* metadata;
  const char* hash;
};

class MetadataHash : public testing::TestWithParam<MetadataCase> {};

TEST_P(MetadataHash, IsThatOfTheObjectWithItsKeysInOrder) {
  EXPECT_EQ(metadataHash({GetParam().metadata}), GetParam().hash);
}

// The hashes are those of Node's `createHash('sha256')` over `JSON.stringify`.
INSTANTIATE_TEST_SUITE_P(, MetadataHash,
                         testing::ValuesIn<MetadataCase>({
                             {"InOrder", R"({"plan":"pro","seats":3})", "bb453629"},
                             {"OutOfOrder", R"({"seats":3,"plan":"pro"})", "bb453629"},
                             {"NestedObjectsAsTheyAre", R"({"é":true,"b":[1,{"y":2}],"a":{"z":1,"b":2},"q\"":null})",
                              "b63d7147"},
                             {"TextThatLooksLikeAMember", R"({"b":1.5,"a":"x,\"y\":1"})", "3fa33093"},
                             {"WithoutKeys", "{}", ""},
                             {"NoObject", "[1]", ""},
                             {"Nothing", "", ""},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

}  // namespace
}  // namespace cossistant
