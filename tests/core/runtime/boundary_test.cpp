#include "core/runtime/boundary.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/json/codec.hpp"

namespace cossistant {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

std::string handle(Boundary& boundary, std::string_view text) {
  const auto room = boundary.inputBuffer(text.size());
  std::copy(text.begin(), text.end(), room.begin());
  return std::string(boundary.handle(text.size()));
}

constexpr std::string_view kStart =
    R"({"type":"start","nowMs":1790000000000,"entropy":"0000000000000000000000000000000000000000",)"
    R"("config":{"publicKey":"pk","apiUrl":"http://s/v1","wsUrl":"ws://s/ws"},"zone":[],"storage":[],)"
    R"("visible":true,"online":true})";

TEST(Boundary, AnswersAnInputWithItsOutput) {
  Boundary boundary;
  EXPECT_THAT(handle(boundary, kStart), StartsWith(R"({"ok":true,"value":{"effects":[)"));
}

struct BadInput {
  std::string name;
  std::string text;
  std::string code;
  std::string says;
};
class BoundaryRefuses : public testing::TestWithParam<BadInput> {};
TEST_P(BoundaryRefuses, Input) {
  Boundary boundary;
  const std::string answer = handle(boundary, GetParam().text);
  EXPECT_THAT(answer, StartsWith(R"({"ok":false,"error":{"code":")" + GetParam().code + '"'));
  EXPECT_THAT(answer, HasSubstr(GetParam().says));
}
INSTANTIATE_TEST_SUITE_P(
    , BoundaryRefuses,
    testing::ValuesIn<BadInput>({
        {"Empty", "", "malformed_json", ""},
        {"NotJson", "hello", "malformed_json", ""},
        {"NotAnObject", "[1]", "wrong_shape", ""},
        {"WithoutAType", R"({"nowMs":1,"entropy":"0000000000000000000000000000000000000000"})", "wrong_shape", "type"},
        {"OfAnUnknownType", R"({"nowMs":1,"entropy":"0000000000000000000000000000000000000000","type":"x"})",
         "wrong_shape", "type"},
        {"WithShortEntropy", R"({"nowMs":1,"entropy":"00","type":"stop"})", "wrong_shape", "entropy"},
        {"WithAFieldOfTheWrongType",
         R"({"nowMs":1,"entropy":"0000000000000000000000000000000000000000","type":"timerFired","timerId":"x"})",
         "wrong_shape", "timerId"},
        {"WithTextThatItDoesNotTake",
         R"({"nowMs":1,"entropy":"0000000000000000000000000000000000000000","type":"stop"})"
         "\nhello",
         "wrong_shape", "text behind"},
        {"OutOfTurn", R"({"nowMs":1,"entropy":"0000000000000000000000000000000000000000","type":"stop"})",
         "invalid_state", "start"},
    }),
    [](const auto& info) { return info.param.name; });

std::string stamped(std::string_view rest) {
  return R"({"nowMs":1790000000001,"entropy":"0000000000000000000000000000000000000000",)" + std::string(rest);
}

TEST(Boundary, TakesABodyBehindTheJsonAsItCame) {
  constexpr std::string_view kBody = R"({"message":"say \"please\" twice\n"})";
  Boundary escaped;
  Boundary plain;
  (void)handle(escaped, kStart);
  (void)handle(plain, kStart);
  std::string body;
  json::appendString(body, kBody);
  const std::string begin = stamped(R"("type":"httpResponded","requestId":1,"status":500,"body":)");
  EXPECT_EQ(handle(plain, begin + "\"\"}\n" + std::string(kBody)), handle(escaped, begin + body + '}'));
  EXPECT_THAT(std::string(plain.readSlice("website")), HasSubstr(R"(say \"please\" twice\n)"));
}

TEST(Boundary, TakesAFrameBehindTheJsonAsItCame) {
  Boundary boundary;
  (void)handle(boundary, kStart);
  EXPECT_THAT(handle(boundary, stamped(R"("type":"socketReceived","socketId":1,"data":""})") + "\n{\"type\":\n\"x\"}"),
              StartsWith(R"({"ok":true)"));
}

TEST(Boundary, GivesNoRoomForAnOversizedInputAndSaysSo) {
  Boundary boundary;
  EXPECT_TRUE(boundary.inputBuffer(Boundary::kLongestInput + 1).empty());
  EXPECT_THAT(std::string(boundary.handle(Boundary::kLongestInput + 1)), HasSubstr("too_large"));
}

TEST(Boundary, RefusesAnInputThatWasNeverWritten) {
  Boundary boundary;
  EXPECT_THAT(std::string(boundary.handle(10)), HasSubstr("invalid_state"));
}

TEST(Boundary, AnswersEverySliceByItsName) {
  Boundary boundary;
  handle(boundary, kStart);
  for (const auto name : json::enumNames<Slice>()) {
    EXPECT_THAT(std::string(boundary.readSlice(name)), StartsWith(R"({"ok":true,"value":{)")) << name;
  }
}

TEST(Boundary, RefusesASliceThatIsNotThere) {
  Boundary boundary;
  EXPECT_THAT(std::string(boundary.readSlice("nonsense")), HasSubstr("not_found"));
}

TEST(Boundary, ClipsRowsToWhatThereIs) {
  Boundary boundary;
  handle(boundary, kStart);
  EXPECT_EQ(std::string(boundary.readRows(5, 1'000'000)), R"({"ok":true,"value":[]})");
}

}  // namespace
}  // namespace cossistant
