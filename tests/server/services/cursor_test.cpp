#include "server/services/cursor.hpp"

#include <gtest/gtest.h>

namespace cossistant::server {
namespace {

TEST(Cursor, ReadsWhatItWrites) {
  const Cursor cursor{{1'700'000'000'123}, "01HQ0000000000000000000000"};
  EXPECT_EQ(formatCursor(cursor), "2023-11-14T22:13:20.123Z_01HQ0000000000000000000000");
  EXPECT_EQ(parseCursor(formatCursor(cursor)), cursor);
}

TEST(Cursor, ATimeAloneIsStrictlyBeforeIt) {
  EXPECT_EQ(parseCursor("2023-11-14T22:13:20.123Z"), (Cursor{{1'700'000'000'123}, ""}));
}

TEST(Cursor, WhatIsNotOneIsNothing) {
  EXPECT_EQ(parseCursor(""), std::nullopt);
  EXPECT_EQ(parseCursor("yesterday_01HQ"), std::nullopt);
}

}  // namespace
}  // namespace cossistant::server
