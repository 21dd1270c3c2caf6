#include "server/websocket/frame.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cossistant::server {
namespace {

using ::testing::ElementsAre;

std::string headerOf(const Frame& frame) { return frame->substr(0, frame->size() - textsOf(frame).front().size()); }

TEST(Frame, AShortTextHasItsLengthInTheSecondByte) {
  EXPECT_EQ(*makeFrame("pong"), "\x81\x04pong");
  EXPECT_EQ(headerOf(makeFrame(std::string(125, 'x'))), "\x81\x7d");
}

TEST(Frame, LongerTextsHaveTheirLengthInTwoOrEightBytes) {
  EXPECT_EQ(headerOf(makeFrame(std::string(126, 'x'))), std::string("\x81\x7e\0\x7e", 4));
  EXPECT_EQ(headerOf(makeFrame(std::string(65'535, 'x'))), "\x81\x7e\xff\xff");
  EXPECT_EQ(headerOf(makeFrame(std::string(65'536, 'x'))), std::string("\x81\x7f\0\0\0\0\0\1\0\0", 10));
}

TEST(Frame, TheTextComesBack) {
  for (const std::size_t length : {0u, 1u, 125u, 126u, 65'535u, 65'536u, 70'000u}) {
    const std::string text(length, 'x');
    EXPECT_THAT(textsOf(makeFrame(text)), ElementsAre(text));
  }
}

TEST(Frame, JoinedFramesGoOverTheWireInARow) {
  const std::string longer(126, 'x');
  const Frame both = joined(makeFrame("pong"), makeFrame(longer));
  EXPECT_EQ(*both, *makeFrame("pong") + *makeFrame(longer));
  EXPECT_THAT(textsOf(both), ElementsAre("pong", longer));
}

}  // namespace
}  // namespace cossistant::server
