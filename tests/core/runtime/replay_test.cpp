#include <gtest/gtest.h>

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/json/codec.hpp"
#include "core/runtime/boundary.hpp"

/// Replays the recorded sessions of tests/replay, as the tests of the wasm do with the same files: the same
/// inputs give the same answers in both worlds, and what can be read then is the same to the byte.

namespace cossistant {
namespace {

/// One line of a recording. `reads` has the digests of the slices that moved, and of all rows.
struct Step {
  json::Raw input;
  json::Raw answer;
  std::optional<json::Raw> reads;
};
void describe(json::Fields& fields, Step& step) {
  fields.field("input", step.input);
  fields.field("answer", step.answer);
  fields.field("reads", step.reads, json::Absence::Omit);
}

std::vector<Step> readSteps(const std::filesystem::path& path) {
  std::vector<Step> steps;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line == "[" || line == "]") continue;
    if (line.back() == ',') line.pop_back();
    auto step = json::decode<Step>(line);
    EXPECT_TRUE(step.ok()) << path << ": " << line.substr(0, 200);
    if (step.ok()) steps.push_back(std::move(step).value());
  }
  return steps;
}

/// The answer in the spelling of `Raw`, so that the two are compared as JSON and not as text.
std::string handle(Boundary& boundary, const std::string& input) {
  const auto room = boundary.inputBuffer(input.size());
  std::copy(input.begin(), input.end(), room.begin());
  const auto step = json::decode<Step>(R"({"input":{},"answer":)" + std::string(boundary.handle(input.size())) + "}");
  return step.ok() ? step.value().answer.text : step.error().message;
}

/// What of an answer says what there is to be read.
struct Moved {
  std::vector<std::string> changes;
  json::Raw rows;
};
void describe(json::Fields& fields, Moved& moved) {
  fields.field("changes", moved.changes);
  fields.field("rows", moved.rows);
}
struct Answered {
  std::optional<Moved> value;
};
void describe(json::Fields& fields, Answered& answered) { fields.object("value", answered.value, json::Absence::Omit); }

/// FNV-1a of 32 bits, as tests/wasm/support/replay.ts works it out.
std::string digest(std::string_view text) {
  std::uint32_t hash = 0x811c9dc5;
  for (const char c : text) hash = (hash ^ static_cast<std::uint8_t>(c)) * 0x01000193;
  char digits[9];
  std::snprintf(digits, sizeof digits, "%08x", hash);
  return digits;
}

std::string readsOf(Boundary& boundary, const std::string& answer) {
  const auto answered = json::decode<Answered>(answer);
  if (!answered.ok() || !answered.value().value) return "{}";
  std::string reads;
  const auto add = [&](const std::string& name, std::string_view text) {
    reads += (reads.empty() ? "\"" : ",\"") + name + "\":\"" + digest(text) + "\"";
  };
  for (const std::string& name : answered.value().value->changes) add(name, boundary.readSlice(name));
  if (answered.value().value->rows.text != "[]") add("rows", boundary.readRows(0, 1'000));
  return "{" + reads + "}";
}

std::vector<std::filesystem::path> recordings() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(COSSISTANT_REPLAY_DIR)) {
    if (entry.path().extension() == ".json") paths.push_back(entry.path());
  }
  return paths;
}

class Replay : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(Replay, GivesTheRecordedAnswersSlicesAndRows) {
  Boundary boundary;
  const auto steps = readSteps(GetParam());
  ASSERT_FALSE(steps.empty());
  for (std::size_t i = 0; i < steps.size(); ++i) {
    ASSERT_EQ(handle(boundary, steps[i].input.text), steps[i].answer.text) << "step " << i;
    ASSERT_EQ(readsOf(boundary, steps[i].answer.text), steps[i].reads.value_or(json::Raw{}).text) << "step " << i;
  }
}

INSTANTIATE_TEST_SUITE_P(, Replay, testing::ValuesIn(recordings()), [](const auto& info) {
  std::string name = info.param.stem().string();
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

}  // namespace
}  // namespace cossistant
