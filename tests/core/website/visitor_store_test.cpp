#include "core/website/visitor_store.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "core/runtime/input.hpp"

namespace cossistant {
namespace {

constexpr auto kUlid = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
constexpr auto kOtherUlid = "01BX5ZZKBKACTAV9WEVGEMMVRZ";

StoredValue entry(std::string key, std::string visitorId, std::string publicKey, std::int64_t at) {
  StoredValue stored = storedValue(StoredVisitor{std::move(visitorId), "site", std::move(publicKey), Timestamp{at}});
  stored.key = std::move(key);
  return stored;
}

std::optional<std::string> chosen(const std::vector<StoredValue>& storage, std::string_view publicKey = "pk_1") {
  const auto visitor = chooseStoredVisitor(storage, publicKey);
  return visitor ? std::optional(visitor->visitorId) : std::nullopt;
}

TEST(VisitorStore, IsWrittenUnderTheWebsite) {
  EXPECT_EQ(storedValue(StoredVisitor{kUlid, "site", "pk_1", Timestamp{7}}),
            (StoredValue{"cossistant_visitor_site", R"({"visitorId":"01ARZ3NDEKTSV4RRFFQ69G5FAV","timestamp":7,)"
                                                    R"("websiteId":"site","publicKey":"pk_1"})"}));
}

TEST(VisitorStore, IsReadAsItWasWritten) {
  const StoredVisitor visitor{kUlid, "site", "pk_1", Timestamp{7}};
  EXPECT_EQ(chooseStoredVisitor(std::vector{storedValue(visitor)}, "pk_1"), visitor);
}

TEST(VisitorStore, OnlyEntriesOfTheSamePublicKeyCount) {
  EXPECT_EQ(
      chosen({entry("cossistant_visitor_a", kUlid, "pk_2", 9), entry("cossistant_visitor_b", kOtherUlid, "pk_1", 1)}),
      kOtherUlid);
}

TEST(VisitorStore, TheNewestOfSeveralEntriesCounts) {
  EXPECT_EQ(
      chosen({entry("cossistant_visitor_a", kUlid, "pk_1", 1), entry("cossistant_visitor_b", kOtherUlid, "pk_1", 2),
              entry("cossistant_visitor_c", kUlid, "pk_1", 1)}),
      kOtherUlid);
}

struct PassedOverCase {
  const char* name;
  StoredValue stored;
};

class VisitorStorePassesOver : public testing::TestWithParam<PassedOverCase> {};

TEST_P(VisitorStorePassesOver, WhatIsNoVisitorOfThisKey) { EXPECT_EQ(chosen({GetParam().stored}), std::nullopt); }

INSTANTIATE_TEST_SUITE_P(
    , VisitorStorePassesOver,
    testing::ValuesIn<PassedOverCase>({
        {"OtherKeyOfTheStorage", entry("cossistant-support-store", kUlid, "pk_1", 1)},
        {"NotAUlid", entry("cossistant_visitor_site", "visitor-1", "pk_1", 1)},
        {"NotJson", {"cossistant_visitor_site", kUlid}},
        {"NoPublicKey",
         {"cossistant_visitor_site", R"({"visitorId":"01ARZ3NDEKTSV4RRFFQ69G5FAV","timestamp":7,"websiteId":"site"})"}},
        {"TooLong",
         {"cossistant_visitor_site", R"({"visitorId":"01ARZ3NDEKTSV4RRFFQ69G5FAV","timestamp":7,"websiteId":"site",)"
                                     R"("publicKey":"pk_1","pad":")" +
                                         std::string(5'000, 'x') + R"("})"}},
    }),
    [](const auto& info) { return std::string{info.param.name}; });

}  // namespace
}  // namespace cossistant
