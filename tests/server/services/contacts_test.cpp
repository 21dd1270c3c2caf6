#include "server/services/contacts.hpp"

#include <gtest/gtest.h>

#include "server/http/errors.hpp"

namespace cossistant::server {
namespace {

TEST(MergeObjects, TheNewerFieldsWinOneLevelDeep) {
  const json::Raw base{R"({"plan":"free","tags":{"a":1}})"};
  EXPECT_EQ(mergeObjects(base, {R"({"plan":"pro","tags":{"b":2},"n":1})"}).text,
            R"({"plan":"pro","tags":{"b":2},"n":1})");
}

TEST(MergeObjects, WhatIsNotAnObjectCountsAsEmpty) {
  EXPECT_EQ(mergeObjects(std::nullopt, {R"({"a":1})"}).text, R"({"a":1})");
  EXPECT_EQ(mergeObjects(json::Raw{"[1]"}, {"null"}).text, "{}");
}

TEST(MergeObjects, ANumberThatNoDoubleHoldsIsRefused) {
  EXPECT_THROW(static_cast<void>(mergeObjects(std::nullopt, {R"({"a":1e999})"})), ApiError);
}

}  // namespace
}  // namespace cossistant::server
