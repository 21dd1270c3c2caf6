#include "core/upload/file_rules.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/json/codec.hpp"

namespace cossistant {
namespace {

using testing::HasSubstr;

PickedFile file(std::string mediaType, std::int64_t size = 10) { return {"f", "oak", std::move(mediaType), size, ""}; }

TEST(FileRules, TheFifthFileIsTakenAndTheSixthIsNot) {
  const std::vector<PickedFile> one = {file("text/plain")};
  EXPECT_EQ(refusalOf({}, 4, one), std::nullopt);
  const auto refusal = refusalOf({}, 5, one);
  ASSERT_TRUE(refusal);
  EXPECT_EQ(refusal->code, "too_many_files");
  EXPECT_THAT(refusal->message, HasSubstr("5"));
}

TEST(FileRules, TenMebibytesAreTakenAndAByteMoreIsNot) {
  EXPECT_EQ(refusalOf({}, 0, std::vector{file("text/plain", 10'485'760)}), std::nullopt);
  const auto refusal = refusalOf({}, 0, std::vector{file("text/plain", 10'485'761)});
  ASSERT_TRUE(refusal);
  EXPECT_EQ(refusal->code, "file_too_large");
  EXPECT_THAT(refusal->message, HasSubstr("oak has 10485761 bytes"));
}

TEST(FileRules, TheCountComesBeforeTheSizeAndTheSizeBeforeTheType) {
  const std::vector<PickedFile> bad = {file("video/mp4", 99'999'999)};
  EXPECT_EQ(refusalOf({}, 5, bad)->code, "too_many_files");
  EXPECT_EQ(refusalOf({}, 0, bad)->code, "file_too_large");
}

struct TypeCase {
  const char* mediaType;
  bool isAllowed;
};
class FileTypes : public testing::TestWithParam<TypeCase> {};

TEST_P(FileTypes, AreAllowedByNameOrByKind) {
  const auto refusal = refusalOf({}, 0, std::vector{file(GetParam().mediaType)});
  EXPECT_EQ(refusal ? refusal->code : "", GetParam().isAllowed ? "" : "file_type_not_allowed");
}

INSTANTIATE_TEST_SUITE_P(Default, FileTypes,
                         testing::Values(TypeCase{"image/png", true}, TypeCase{"image/svg+xml", true},
                                         TypeCase{"text/plain; charset=utf-8", true}, TypeCase{"application/pdf", true},
                                         TypeCase{"application/zip", true},
                                         TypeCase{"application/x-zip-compressed", true},
                                         TypeCase{"application/x-msdownload", false}, TypeCase{"video/mp4", false},
                                         TypeCase{"imagery/png", false}, TypeCase{"", false}));

TEST(FileRules, APageMayAllowOthersInstead) {
  FileRules rules;
  ASSERT_FALSE(json::decodeInto(rules, R"({"maxFiles":1,"allowedFileTypes":["video/*"]})"));
  EXPECT_TRUE(isAllowedType(rules, "video/mp4"));
  EXPECT_FALSE(isAllowedType(rules, "image/png"));
  EXPECT_EQ(rules.maxFileSize, 10'485'760);
  EXPECT_EQ(acceptedTypes(rules), "video/*");
}

TEST(FileRules, AFileDialogOffersTheAllowedTypes) {
  EXPECT_THAT(acceptedTypes({}), HasSubstr("image/*,text/*,application/pdf"));
}

}  // namespace
}  // namespace cossistant
