#include "core/result/result.hpp"

#include <gtest/gtest.h>

namespace cossistant {
namespace {

TEST(Result, OfAValueIsOkAndHoldsIt) {
  Result<int> result = 7;
  ASSERT_TRUE(result.ok());
  EXPECT_EQ(result.value(), 7);
}

TEST(Result, OfAnErrorIsNotOkAndHoldsTheError) {
  Result<int> result = Error{ErrorCode::NotFound, "no such conversation"};
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error(), (Error{ErrorCode::NotFound, "no such conversation"}));
}

}  // namespace
}  // namespace cossistant
